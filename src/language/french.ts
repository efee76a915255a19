import type {Lexicon} from './lexicon/lexicon.js'
import {openLexicon} from './lexicon/open-lexicon.js'
import type {Weights} from './packed/weight-table.js'
import type {SentenceTree} from './parse/open-parse.js'
import {openParsers, type Parsers} from './parse/open-parsers.js'
import type {Decision} from './parse/parser.js'
import type {WordTree} from './parse/word-tree.js'
import {openContraction} from './tag/contraction.js'
import {openTagger, type Tagger} from './tag/tagger.js'
import {openWordInfo, type WordInfo} from './tag/word-info.js'

/** All that the language room knows of French: made once from the data files, then read only. */
export interface French {
  readonly lexicon: Lexicon
  readonly tagger: Tagger
  /** Weights that tell the contraction « du », « des » from the article. */
  readonly contraction: Weights
  readonly parsers: Parsers
  /** What tagger and parsers see of a form. */
  wordInfo(form: string): WordInfo
  /** Every data/lists/*.txt by its base name: its entries, as spelt in the file. */
  readonly lists: Readonly<Record<string, ReadonlySet<string>>>
  /** What a pure function makes of this model (tables from its lists): made at the first call, the same value ever after. */
  derive<T>(make: (french: French) => T): T
  /** What was read before, when the same sentences come back; see `withMemory`. */
  readonly memory?: Memory
}

/**
 * Tags and trees by what they were found from, the forms of a sentence or of its parts and their tags; and the single decisions of the
 * tagger and of the two parsers, for a sentence that differs in a few words only.
 */
export interface Memory {
  readonly tags: Map<string, Int32Array>
  readonly trees: Map<string, WordTree>
  readonly sentences: Map<string, SentenceTree>
  readonly taggings: Map<number, number>
  readonly decisions: readonly [Map<number, Decision>, Map<number, Decision>]
  /** Answers of slow pure functions, by what they are about and by what was asked; see `remembered`. */
  readonly answers: Map<unknown, Map<string, unknown>>
}

/**
 * The same model with a memory, for one run: a sentence of the source comes back among the candidates of the plan and
 * on the page, and is read once. What is remembered is what would be found again, so nothing comes out otherwise.
 */
export function withMemory(french: French): French {
  return {
    ...french,
    memory: {
      tags: new Map(),
      trees: new Map(),
      sentences: new Map(),
      taggings: new Map(),
      decisions: [new Map(), new Map()],
      answers: new Map(),
    },
  }
}

/**
 * What a slow pure function answers, asked once a run: from the memory when there is one, computed otherwise.
 *
 * @param about  What the answer depends on besides the key: a document, or the function itself. The model is the run's own.
 */
export function remembered<T>({memory}: French, about: object, key: string, compute: () => T): T {
  if (!memory) return compute()
  const known = memory.answers.get(about) ?? new Map<string, unknown>()
  memory.answers.set(about, known)
  if (!known.has(key)) known.set(key, compute())
  return known.get(key) as T
}

/**
 * Make the language model from the bytes of the data files.
 *
 * @param files  By path within data/: `lexicon.bin`, `tagger.bin`, `parser.bin`, `lists/<name>.txt`…
 * @throws IntertitreError `missing-data` when a file is not there, `damaged-data` when it cannot be read.
 */
export function openFrench(files: Readonly<Record<string, Uint8Array>>): French {
  const lexicon = openLexicon(files['lexicon.bin'])
  const tagger = openTagger(files['tagger.bin'])
  const contraction = openContraction(files['tagger.bin'])
  const parsers = openParsers(files['parser.bin'], tagger)
  const derived = new Map<unknown, unknown>()
  const french: French = {
    lexicon,
    tagger,
    contraction,
    parsers,
    wordInfo: openWordInfo(lexicon),
    lists: readLists(files),
    derive<T>(make: (french: French) => T): T {
      if (!derived.has(make)) derived.set(make, make(french))
      return derived.get(make) as T
    },
  }
  return french
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
