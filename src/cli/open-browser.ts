import {spawn} from 'node:child_process'

/** How each kind of machine opens an address in the user's browser. */
const openers: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  darwin: ['open', []],
  win32: ['cmd', ['/c', 'start', '']],
}

/**
 * Open an address in the user's browser, if there is one: `studio` is `serve` and this.
 *
 * Nothing is said when it can't be opened: the address stands on the terminal.
 */
export function openBrowser(address: string): void {
  const [command, options] = openers[process.platform] ?? ['xdg-open', []]
  const child = spawn(command, [...options, address], {stdio: 'ignore', detached: true})
  child.on('error', () => {})
  child.unref()
}
