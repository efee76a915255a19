import type {Features, Upos} from '../../document/index.js'
import {keyOf, pair, spread} from '../packed/hash.js'
import {asUint16, readSections, type Sections, section} from '../packed/sections.js'
import {columnRange, makeScores, type Scores, scoreColumns, type Weights} from '../packed/weight-table.js'
import {openWeights} from '../packed/weights.js'
import {NO_WORD, type WordInfo} from './word-info.js'

/** A part of speech with its features, as one choice of the tagger. */
export interface Tag {
  readonly upos: Upos
  readonly feats: Features
  readonly name: string
}

/** A greedy tagger: first the part of speech, then the features among those seen with it. */
export interface Tagger {
  readonly tags: readonly Tag[]
  readonly uposes: readonly Upos[]
  /** Columns of the two tables: all parts of speech, and the tags of each. */
  readonly uposColumns: Uint8Array
  readonly tagColumns: readonly Uint8Array[]
  readonly uposWeights: Weights
  readonly tagWeights: Weights
  readonly mask: number
  readonly scratch: TaggerScratch
}

/** Room for one word's features and scores, used again for each word. */
export interface TaggerScratch {
  readonly rows: Int32Array
  readonly scores: Scores
}

/** The number of features of a word; `features` always gives this many. */
export const TAG_FEATURES = 52
const NAME = 'tagger.bin'

/** Make a tagger over given tables; `names` are sorted tag names, « NOUN|Gender=Masc|Number=Sing ». */
export function makeTagger(names: readonly string[], uposWeights: Weights, tagWeights: Weights, mask: number): Tagger {
  const tags = names.map(readTag)
  const uposes = [...new Set(tags.map(tag => tag.upos))]
  const tagColumns = uposes.map(upos => {
    const first = tags.findIndex(tag => tag.upos === upos)
    return columnRange(first, first + tags.filter(tag => tag.upos === upos).length)
  })
  const uposColumns = columnRange(0, uposes.length)
  const scratch = {rows: new Int32Array(TAG_FEATURES), scores: makeScores(uposWeights, tags.length)}
  return {tags, uposes, uposColumns, tagColumns, uposWeights, tagWeights, mask, scratch}
}

/** Open the tagger of data/tagger.bin. @throws IntertitreError `missing-data`, `damaged-data`. */
export function openTagger(bytes: Uint8Array | undefined): Tagger {
  const sections: Sections = readSections(NAME, bytes)
  const names = new TextDecoder().decode(section(NAME, sections, 'tags')).split('\n')
  const [bits = 0] = asUint16(section(NAME, sections, 'bits'))
  const weights = (key: string) => openWeights(NAME, sections, key)
  return makeTagger(names, weights('uposes'), weights('tags'), 2 ** bits - 1)
}

function readTag(name: string): Tag {
  const [upos, ...feats] = name.split('|')
  return {upos: upos as Upos, feats: Object.fromEntries(feats.map(feat => feat.split('='))) as Features, name}
}

const FEATURE_ORDER = ['Gender', 'Number', 'Person', 'Tense', 'Mood', 'VerbForm', 'PronType'] as const

/** A tag's name: « NOUN|Gender=Masc|Number=Sing », features in a fixed order. */
export function tagName(upos: string, feats: Features): string {
  let name = upos
  for (const key of FEATURE_ORDER) if (feats[key] !== undefined) name += `|${key}=${feats[key]}`
  return name
}

/** What is remembered of the words to the left: tags of the last two, the last noun's tag, whether a finite verb stands there. */
export interface LeftContext {
  before: number
  twoBefore: number
  noun: number
  clause: number
}

/** The context before the first word of a sentence. */
export function newContext(): LeftContext {
  return {before: -1, twoBefore: -2, noun: -1, clause: 0}
}

/** Move the context over a word that got a tag. */
export function advance(context: LeftContext, tagger: Tagger, tag: number): void {
  const {upos, feats} = tagger.tags[tag]!
  context.twoBefore = context.before
  context.before = tag
  if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') context.noun = tag
  if (feats.VerbForm === 'Fin') context.clause = 1
  else if (upos === 'SCONJ' || feats.PronType === 'Rel') context.clause = 2
}

/** Fill the scratch rows for word `i`. */
export function tagFeatures(tagger: Tagger, words: readonly WordInfo[], i: number, context: LeftContext): void {
  const rows = tagger.scratch.rows
  const a = words[i]!
  const b = i > 0 ? words[i - 1]! : NO_WORD
  const c = i > 1 ? words[i - 2]! : NO_WORD
  const d = words[i + 1] ?? NO_WORD
  const e = words[i + 2] ?? NO_WORD
  const {before, twoBefore, noun, clause} = context
  const both = pair(before, twoBefore)
  const place = (i === 0 ? 1 : 0) + a.capital * 2
  let k = 0
  rows[k++] = a.lower
  rows[k++] = a.spelt
  rows[k++] = a.suffix1
  rows[k++] = a.suffix2
  rows[k++] = a.suffix3
  rows[k++] = a.suffix4
  rows[k++] = a.suffix5
  rows[k++] = a.prefix1
  rows[k++] = a.prefix2
  rows[k++] = a.prefix3
  rows[k++] = a.shape
  rows[k++] = a.readings
  rows[k++] = a.parts
  rows[k++] = a.lemma
  rows[k++] = pair(a.readings, place)
  rows[k++] = pair(a.suffix3, place)
  rows[k++] = b.lower
  rows[k++] = c.lower
  rows[k++] = d.lower
  rows[k++] = e.lower
  rows[k++] = b.readings
  rows[k++] = d.readings
  rows[k++] = e.parts
  rows[k++] = d.suffix3
  rows[k++] = b.suffix3
  rows[k++] = d.shape
  rows[k++] = pair(a.lower, b.lower)
  rows[k++] = pair(a.lower, d.lower)
  rows[k++] = pair(a.readings, b.lower)
  rows[k++] = pair(a.readings, d.lower)
  rows[k++] = pair(pair(a.parts, d.parts), e.parts)
  rows[k++] = pair(a.readings, d.readings)
  rows[k++] = before
  rows[k++] = twoBefore
  rows[k++] = both
  rows[k++] = pair(before, a.lower)
  rows[k++] = pair(before, a.readings)
  rows[k++] = pair(both, a.parts)
  rows[k++] = pair(pair(before, a.parts), d.parts)
  rows[k++] = pair(before, a.suffix3)
  rows[k++] = pair(both, a.readings)
  rows[k++] = pair(noun, a.readings)
  rows[k++] = pair(clause, a.readings)
  rows[k++] = pair(pair(clause, before), a.parts)
  rows[k++] = pair(pair(b.lower, d.lower), a.parts)
  rows[k++] = pair(pair(b.lower, c.lower), a.parts)
  rows[k++] = pair(pair(before, a.readings), d.readings)
  rows[k++] = pair(a.shape, place)
  rows[k++] = pair(pair(noun, before), a.readings)
  rows[k++] = pair(a.suffix2, before)
  rows[k++] = pair(pair(a.suffix3, d.suffix2), before)
  rows[k++] = 0
  spread(rows, k, tagger.mask)
}

/** The index of the best-scoring part of speech for the rows in the scratch. */
export function bestUpos({uposWeights, uposColumns, scratch}: Tagger): number {
  return best(uposWeights, scratch, uposColumns)
}

/** The best tag of one part of speech for the rows in the scratch. */
export function bestTag({tagWeights, tagColumns, scratch}: Tagger, upos: number): number {
  const columns = tagColumns[upos]!
  return columns.length === 1 ? columns[0]! : best(tagWeights, scratch, columns)
}

function best(weights: Weights, {rows, scores}: TaggerScratch, columns: Uint8Array): number {
  scoreColumns(weights, scores, rows, TAG_FEATURES, columns)
  let winner = columns[0]!
  for (let i = 1; i < columns.length; i++) if (scores[columns[i]!]! > scores[winner]!) winner = columns[i]!
  return winner
}

/**
 * The tags of a sentence, as indexes into `tagger.tags`.
 *
 * @param remembered  Tags already decided, by what each depends on: the word, two on either side, and the context.
 */
export function tagWords(tagger: Tagger, words: readonly WordInfo[], remembered?: Map<number, number>): Int32Array {
  const tags = new Int32Array(words.length)
  const context = newContext()
  const seen = new Int32Array(SEEN)
  for (let i = 0; i < words.length; i++) {
    const key = remembered === undefined ? 0 : wordKey(seen, words, i, context)
    let tag = remembered?.get(key)
    if (tag === undefined) {
      tagFeatures(tagger, words, i, context)
      tag = bestTag(tagger, bestUpos(tagger))
      remembered?.set(key, tag)
    }
    tags[i] = tag
    advance(context, tagger, tag)
  }
  return tags
}

/** What `wordKey` looks at: two numbers for each of five words, two more for the word itself, four of the context. */
const SEEN = 16

function wordKey(seen: Int32Array, words: readonly WordInfo[], i: number, context: LeftContext): number {
  let k = 0
  for (let at = i - 2; at <= i + 2; at++) {
    const {spelt, readings} = words[at] ?? NO_WORD
    seen[k++] = spelt
    seen[k++] = readings
  }
  seen[k++] = words[i]!.suffix4
  seen[k++] = words[i]!.lemma
  seen[k++] = context.before
  seen[k++] = context.twoBefore
  seen[k++] = context.noun
  seen[k] = context.clause
  return keyOf(seen)
}
