import type {Lexicon} from '../lexicon/lexicon.js'
import {hashText} from '../packed/hash.js'

/** What the tagger and the parsers see of a form, as numbers; the same form always gives the same object. */
export interface WordInfo {
  /** Lower case with digits levelled, and the form as spelt. */
  readonly lower: number
  readonly spelt: number
  /** The lexicon's set of readings, and the same in few classes (parts of speech only). */
  readonly readings: number
  readonly parts: number
  readonly lemma: number
  /** How the verb builds, 0 when the form is no verb. */
  readonly frame: number
  readonly suffix1: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  readonly suffix5: number
  readonly prefix1: number
  readonly prefix2: number
  readonly prefix3: number
  readonly shape: number
  /** 1 when the form begins with a capital. */
  readonly capital: number
  /** Lemmas already worked out, by tag number. */
  readonly lemmas: (string | undefined)[]
}

/** What stands before the first and after the last word. */
export const NO_WORD: WordInfo = {
  lower: 11,
  spelt: 12,
  readings: -1,
  parts: 13,
  lemma: 14,
  frame: 0,
  suffix1: 1,
  suffix2: 2,
  suffix3: 3,
  suffix4: 4,
  suffix5: 5,
  prefix1: 6,
  prefix2: 7,
  prefix3: 8,
  shape: 15,
  capital: 2,
  lemmas: [],
}

const ELIDED: Readonly<Record<string, string>> = {
  "l'": 'le',
  "d'": 'de',
  "qu'": 'que',
  "j'": 'je',
  "n'": 'ne',
  "s'": 'se',
  "m'": 'me',
  "t'": 'te',
  "c'": 'ce',
  "jusqu'": 'jusque',
  "lorsqu'": 'lorsque',
  "puisqu'": 'puisque',
  "quoiqu'": 'quoique',
  "quelqu'": 'quelque',
}

const MOST_REMEMBERED = 50_000

/** Forms to their numbers, with a memory of the forms already met. */
export function openWordInfo(lexicon: Lexicon): (form: string) => WordInfo {
  const remembered = new Map<string, WordInfo>()
  return form => {
    const known = remembered.get(form)
    if (known) return known
    const info = describe(form.includes('’') ? form.replaceAll('’', "'") : form, lexicon)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(form, info)
    return info
  }
}

function describe(form: string, lexicon: Lexicon): WordInfo {
  const lower = form.toLowerCase()
  // A text may hold any word, « __proto__ » too.
  const basic = (Object.hasOwn(ELIDED, lower) ? ELIDED[lower] : undefined) ?? lower
  let known = basic
  if (lexicon.readingsId(known) === 0 && lower.startsWith('-')) known = lower.replace(/^-(t-)?/, '')
  const lastHyphen = lower.lastIndexOf('-')
  const compound = lexicon.readingsId(known) === 0 && lastHyphen > 0
  if (compound) known = lower.slice(lastHyphen + 1)
  const own = form === lower ? 0 : lexicon.readingsId(form)
  const readings = lexicon.lookup(known)
  const verb = compound ? undefined : readings.find(reading => reading.upos === 'VERB' || reading.upos === 'AUX')
  const parts = new Set(
    readings.map(({upos, feats}) => upos + (feats.VerbForm ?? '') + (feats.Tense === 'Past' ? 'P' : '')),
  )
  const end = (length: number) => (lower.length > length ? hashText(lower.slice(-length), length) : 0)
  const start = (length: number) => (lower.length > length ? hashText(lower.slice(0, length), length + 10) : 0)
  return {
    lower: hashText(lower.replace(/[0-9]/g, '0')),
    spelt: hashText(form),
    readings: lexicon.readingsId(known) * 1024 + own,
    parts: hashText([...parts].sort().join(' ') + (own > 0 ? '+' : '')),
    lemma: hashText(verb?.lemma ?? readings[0]?.lemma ?? lower, 7),
    frame: verb ? hashText(lexicon.verbFrame(verb.lemma), 3) : 0,
    suffix1: end(1),
    suffix2: end(2),
    suffix3: end(3),
    suffix4: end(4),
    suffix5: end(5),
    prefix1: start(1),
    prefix2: start(2),
    prefix3: start(3),
    shape: hashText(shapeOf(form)),
    capital: /^\p{Lu}/u.test(form) ? 1 : 0,
    lemmas: [],
  }
}

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/\p{Lu}/u, 'X'],
  [/\p{Ll}/u, 'x'],
  [/\p{N}/u, 'd'],
]

/** The first eight signs of a form with letters as X or x and digits as d, and no more than two alike in a row. */
function shapeOf(form: string): string {
  let shape = ''
  for (const sign of form) {
    const kind =
      sign >= 'a' && sign <= 'z'
        ? 'x'
        : sign >= 'A' && sign <= 'Z'
          ? 'X'
          : (CLASSES.find(([of]) => of.test(sign))?.[1] ?? sign)
    if (shape.endsWith(kind + kind)) continue
    shape += kind
    if (shape.length >= 8) break
  }
  return shape.slice(0, 8)
}
