import {type ChildProcess, spawn} from 'node:child_process'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** A process of the built command. */
export interface Running {
  readonly child: ChildProcess
  /** What it printed so far. */
  readonly printed: () => string
  /** Where it answers, for `serve`. */
  readonly address: string
  /** Kill it (-9) and wait until it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>
}

/** Start the built command and wait until it prints what `ready` matches; its first group is the address. */
export async function startCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: RegExp,
): Promise<Running> {
  const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), ...args], {
    env: {PATH: process.env['PATH'], LANG: 'fr_FR.UTF-8', ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const gone = new Promise<void>(done => child.once('exit', () => done()))
  const address = await new Promise<string>((done, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
        const [, found = ''] = ready.exec(printed) ?? []
        if (ready.test(printed)) done(found)
      })
    child.once('exit', code => fail(new Error(`ended with ${code}: ${printed}`)))
  })
  return {
    child,
    address,
    printed: () => printed,
    kill: async (signal = 'SIGKILL') => {
      child.kill(signal)
      await gone
    },
  }
}

/** Ask again until it is so, or fail after some seconds. */
export async function until<T>(ask: () => Promise<T | undefined | false>, seconds = 60): Promise<T> {
  for (let left = seconds * 5; left > 0; left--) {
    const found = await ask()
    if (found) return found
    await new Promise(done => setTimeout(done, 200))
  }
  throw new Error('not in time')
}
