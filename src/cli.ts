#!/usr/bin/env node
/** The program `peer-role`: gives the process to the command line and takes its exit code from it. */
import { runCli } from './cli/main.ts'

// A write that fails is reported to its own callback; without a listener it would also end the process with a stack.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

// Standard input is opened when it is read, which most commands do not: that alone takes milliseconds.
process.exitCode = await runCli(process.argv.slice(2), {
  get stdin() {
    return process.stdin
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  isTerminal: {
    get stdin() {
      return process.stdin.isTTY === true
    },
    stdout: process.stdout.isTTY === true,
    stderr: process.stderr.isTTY === true
  },
  cwd: process.cwd()
})
