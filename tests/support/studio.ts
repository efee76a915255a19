import {type ChildProcess, spawn} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Where a Chromium is on this machine; undefined where there is none. */
export const browserPath = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(path => path && existsSync(path))

/** The built command serving the studio, and a browser on it. */
export interface OpenStudio {
  readonly address: string
  readonly browser: Browser
  /** A page of a new profile, that keeps to French and tells what it complains of. */
  newPage(
    options?: Parameters<Browser['newContext']>[0],
  ): Promise<{context: BrowserContext; page: Page; complaints: string[]}>
  /** Stop the server, as if it had died; `revive` starts it again on the same port and data. */
  kill(): Promise<void>
  revive(): Promise<void>
  close(): Promise<void>
}

/** Serve the built studio on a free port, from a data folder of its own, and open a browser. */
export async function openStudio({token = ''}: {readonly token?: string} = {}): Promise<OpenStudio> {
  const data = mkdtempSync(join(tmpdir(), 'intertitre-studio-'))
  let [server, address] = await serve(data, 0, token)
  const browser = await chromium.launch({executablePath: browserPath!, args: ['--no-sandbox']})
  return {
    address,
    browser,
    newPage: async (options = {}) => {
      const context = await browser.newContext({viewport: {width: 1440, height: 900}, locale: 'fr-FR', ...options})
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', message => {
        if (message.type() === 'error' && !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/.test(message.text()))
          complaints.push(message.text())
      })
      page.on('pageerror', error => complaints.push(error.message))
      page.on('request', request => {
        const {origin, protocol} = new URL(request.url())
        if (/^https?:$/.test(protocol) && origin !== new URL(address).origin) complaints.push(`asked ${request.url()}`)
      })
      return {context, page, complaints}
    },
    kill: () => stop(server, 'SIGKILL'),
    revive: async () => {
      ;[server, address] = await serve(data, Number(new URL(address).port), token)
    },
    close: async () => {
      await browser.close()
      await stop(server, 'SIGTERM')
      rmSync(data, {recursive: true, force: true})
    },
  }
}

async function serve(data: string, port: number, token: string): Promise<[ChildProcess, string]> {
  const child = spawn(
    process.execPath,
    [join(root, 'dist/cli/main.js'), 'serve', '--port', String(port), '--ui', 'fr'],
    {
      env: {...process.env, INTERTITRE_DATA: data, INTERTITRE_TOKEN: token, DATABASE_URL: ''},
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const address = await new Promise<string>((done, fail) => {
    let said = ''
    child.stdout!.on('data', chunk => {
      said += chunk
      const [found] = /http:\/\/[\d.]+:\d+\//.exec(said) ?? []
      if (found) done(found)
    })
    child.once('exit', code => fail(new Error(`serve ended with ${code}`)))
  })
  return [child, address]
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise(done => child.once('exit', done))
  child.kill(signal)
  await ended
}
