import {type ChildProcess, spawn} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** The built command serving from a data folder of its own. */
export interface ServedAlone {
  readonly address: string
  readonly child: ChildProcess
  /** Megabytes that the process holds in memory. */
  readonly megabytes: () => number
  readonly close: () => Promise<void>
}

/** Serve on a free port, without a limit of requests. Needs `npm run build`. */
export async function serveAlone(): Promise<ServedAlone> {
  const folder = mkdtempSync(join(tmpdir(), 'intertitre-bench-'))
  const command = new URL('../dist/cli/main.js', import.meta.url).pathname
  const child = spawn(process.execPath, [command, 'serve', '--port', '0', '--rate', '1000000'], {
    env: {...process.env, INTERTITRE_DATA: folder, INTERTITRE_TOKEN: '', DATABASE_URL: '', LANG: 'fr_FR.UTF-8'},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((done, fail) => {
    child.stdout!.setEncoding('utf8').on('data', (line: string) => {
      const [, found] = /adresse (http\S+)/.exec(line) ?? []
      if (found) done(found)
    })
    child.once('exit', code => fail(new Error(`serve ended with ${code}`)))
  })
  return {
    address,
    child,
    megabytes: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    close: async () => {
      child.kill('SIGTERM')
      await new Promise(done => child.once('exit', done))
      rmSync(folder, {recursive: true, force: true})
    },
  }
}
