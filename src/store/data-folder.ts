import {homedir} from 'node:os'
import {join, resolve} from 'node:path'

/** The data folder: INTERTITRE_DATA, else `intertitre` in XDG_DATA_HOME, else in ~/.local/share. */
export function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
  const given = env['INTERTITRE_DATA']
  if (given) return resolve(given)
  const shared = env['XDG_DATA_HOME']
  return join(shared?.startsWith('/') ? shared : join(homedir(), '.local', 'share'), 'intertitre')
}
