#!/usr/bin/env node
/** The program `peer-role`: gives the process to the command line and takes its exit code from it. */
import { runCli } from './cli/main.ts'

// Each stream is opened when it is first used, and most commands need one or two: each takes milliseconds.
const opened = new Map<'stdout' | 'stderr', NodeJS.WriteStream>()

function open(name: 'stdout' | 'stderr'): NodeJS.WriteStream {
  const stream = opened.get(name) ?? process[name]
  // A write that fails is reported to its own callback; without a listener it would also end the process with a stack.
  if (!opened.has(name)) stream.on('error', () => undefined)
  opened.set(name, stream)
  return stream
}

const io = {
  get stdin() {
    return process.stdin
  },
  get stdout() {
    return open('stdout')
  },
  get stderr() {
    return open('stderr')
  },
  env: process.env,
  isTerminal: {
    get stdin() {
      return process.stdin.isTTY === true
    },
    get stdout() {
      return open('stdout').isTTY === true
    },
    get stderr() {
      return open('stderr').isTTY === true
    }
  },
  cwd: process.cwd()
}

// Never rejects.
void runCli(process.argv.slice(2), io).then(code => {
  process.exitCode = code
})
