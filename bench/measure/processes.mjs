/** Starts processes of the benchmark, asks them for measurements, and ends them. */
import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/**
 * A file of `bench/children` that answers messages. `ready` is the first message that it sends.
 * @returns {Promise<{ ready: any, ask(message: object): Promise<any>, close(): Promise<void> }>}
 */
export async function startChild(file, args, env = {}) {
  const path = fileURLToPath(new URL(`../children/${file}`, import.meta.url))
  const child = fork(path, args.map(String), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc']
  })
  const answer = () =>
    new Promise((resolve, reject) => {
      const fail = code => reject(new Error(`${file} ${args.join(' ')} ended with code ${code}.`))
      child.once('exit', fail)
      child.once('message', message => {
        child.off('exit', fail)
        resolve(message)
      })
    })
  return {
    ready: await answer(),
    ask(message) {
      child.send(message)
      return answer()
    },
    async close() {
      if (child.exitCode !== null) return
      child.disconnect()
      await once(child, 'exit')
    }
  }
}

/** Milliseconds that a Node process takes from start to end. Throws where it fails. */
export async function timeProcess(args) {
  const start = performance.now()
  const child = spawn(process.execPath, args, { stdio: 'ignore' })
  const [code] = await once(child, 'exit')
  const milliseconds = performance.now() - start
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with code ${code}.`)
  return milliseconds
}
