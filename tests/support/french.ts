import {loadFrench} from '../../src/engine/load.js'
import type {French} from '../../src/language/index.js'

let loaded: French | undefined

/** The French model, read once in each test process. */
export function french(): French {
  loaded ??= loadFrench()
  return loaded
}
