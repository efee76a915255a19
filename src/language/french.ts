import type {Lexicon} from './lexicon/lexicon.js'
import {openLexicon} from './lexicon/open-lexicon.js'

/** All that the language room knows of French: made once from the data files, then read only. */
export interface French {
  readonly lexicon: Lexicon
  /** Every data/lists/*.txt by its base name: its entries, as spelt in the file. */
  readonly lists: Readonly<Record<string, ReadonlySet<string>>>
}

/**
 * Make the language model from the bytes of the data files.
 *
 * @param files  By path within data/: `lexicon.bin`, `lists/<name>.txt`…
 * @throws IntertitreError `missing-data` when a file is not there, `damaged-data` when it cannot be read.
 */
export function openFrench(files: Readonly<Record<string, Uint8Array>>): French {
  return {lexicon: openLexicon(files['lexicon.bin']), lists: readLists(files)}
}

/** Lists are one entry a line; what follows `#` is a comment. */
function readLists(files: Readonly<Record<string, Uint8Array>>): Record<string, ReadonlySet<string>> {
  const lists: Record<string, ReadonlySet<string>> = {}
  const decoder = new TextDecoder()
  for (const [path, bytes] of Object.entries(files)) {
    const name = /^lists\/(.+)\.txt$/.exec(path)?.[1]
    if (name === undefined) continue
    const entries = decoder
      .decode(bytes)
      .split('\n')
      .map(line => line.replace(/#.*/, '').trim())
    lists[name] = new Set(entries.filter(entry => entry !== ''))
  }
  return lists
}
