import type {AnalysedDoc} from '../document/index.js'
import {clausesOf, type French, parseText} from '../language/index.js'

/** Readings of a title in capitals that are tried: each costs a parse. */
const MOST = 16

const ACCENTED: Readonly<Record<string, readonly string[]>> = {
  a: ['à', 'â'],
  c: ['ç'],
  e: ['é', 'è', 'ê', 'ë'],
  i: ['î', 'ï'],
  o: ['ô'],
  u: ['û', 'ù'],
}

/**
 * A title in capitals in small letters, with its accents: « LE MAIRE FERME L'ECOLE » → « Le maire ferme l’école ».
 *
 * Names are spelt as in the body. Where a word could have been several (« RELEVE »: relève, relevé), the only reading that
 * makes a clause is taken.
 *
 * @returns undefined where that leaves a doubt: then the title must be made from the lead.
 */
export function inSentenceCase(title: string, doc: AnalysedDoc, french: French): string | undefined {
  const spelt = spellings(doc)
  let readings = ['']
  for (const piece of title.split(/([\p{L}\p{M}]+)/u)) {
    const isWord = /^\p{L}/u.test(piece)
    const choices = isWord ? wordReadings(piece, spelt, french) : [piece]
    if (choices.length === 0) return undefined
    readings = readings.flatMap(begun => choices.map(choice => begun + choice))
    if (readings.length > MOST) return undefined
  }
  const sound = readings.length === 1 ? readings : readings.filter(text => isClause(text, french))
  // An accent more is a rarer word (« programmé » for PROGRAMME): only one reading may have the fewest.
  const [text, other] = sound.sort((a, b) => accents(a) - accents(b))
  if (text === undefined || (other !== undefined && accents(other) === accents(text))) return undefined
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Whether a title is in capitals: no word of three small letters in it. */
export function isInCapitals(title: string): boolean {
  return !/\p{Ll}{3}/u.test(title) && /\p{Lu}{4}/u.test(title)
}

/** Words of the body as they are spelt within a sentence, by their letters without case and accents. */
function spellings(doc: AnalysedDoc): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const common = new Set<string>()
  for (const {tokens, block} of doc.sentences) {
    if (doc.blocks[block]?.kind === 'title') continue
    for (const {form, index, upos} of tokens)
      if (/^\p{Ll}/u.test(form)) common.add(bare(form))
      else if (/^\p{Lu}/u.test(form) && (index > 0 || upos === 'PROPN') && !found.has(bare(form)))
        found.set(bare(form), form)
  }
  for (const word of common) found.delete(word)
  return found
}

function wordReadings(word: string, spelt: ReadonlyMap<string, string>, {lexicon}: French): string[] {
  const lower = word.toLowerCase()
  if (!/^\p{Lu}{2,}$/u.test(word)) return [word === 'A' ? 'à' : /^[LDJNSMTCY]$/.test(word) ? lower : word]
  const known = new Set([...accentings(lower)].filter(form => lexicon.isKnown(form) && !form.endsWith('è')))
  const small = SMALL[lower]
  if (small !== undefined) return [small]
  // « Bleu » of « Fondation Horizon Bleu » is in the lexicon too: the body’s own spelling decides for names.
  const name = spelt.get(bare(word))
  if (name !== undefined) return [name]
  return known.size > 0 ? [...known] : []
}

/** Small words as they are spelt: most have one reading, the others are nearly always this one. */
const SMALL: Readonly<Record<string, string>> = Object.fromEntries(
  'le la les un une des de du et ou en au aux sur dans pour par que qui ce se sa son ses est ne pas plus sans avec il elle on après très même près déjà été dès à'
    .split(' ')
    .map(word => [bare(word), word]),
)

function accents(text: string): number {
  return text.normalize('NFD').replace(/[^\u0300-\u0302\u0308]/gu, '').length
}

/** A word with each way to put accents on up to two of its letters. */
function* accentings(word: string, from = 0, left = 2): Generator<string> {
  yield word
  if (left === 0) return
  for (let at = from; at < word.length; at++)
    for (const letter of ACCENTED[word[at]!] ?? [])
      yield* accentings(word.slice(0, at) + letter + word.slice(at + 1), at + 1, left - 1)
}

function isClause(text: string, french: French): boolean {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const {sentences} = parseText({name: 'title', text, blocks, meta: {}, notes: []}, french)
  const clause = sentences.length === 1 ? clausesOf(sentences[0]!)[0] : undefined
  return clause?.subject !== undefined
}

function bare(word: string): string {
  return word.toLowerCase().replace(/œ/g, 'oe').normalize('NFD').replace(/\p{M}/gu, '')
}
