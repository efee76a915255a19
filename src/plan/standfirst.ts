import {type AnalysedDoc, annotationsOf, countWords} from '../document/index.js'
import {asSentence} from '../language/index.js'
import type {Condensed} from './condensed.js'
import {contentLemmas, overlapShare} from './content-words.js'
import {holdsPhrase} from './headings.js'
import {isForeground, type LeadSentence} from './lead.js'
import type {Candidate} from './plan.js'
import {lemmasOf} from './section-headings.js'
import type {Soundness} from './soundness.js'
import type {Statement} from './statement.js'

/** Words in a standfirst (editorial.md, « The anatomy »). */
export const STANDFIRST_WORDS = {least: 25, most: 60}

/** Words over which a sentence of the body is not said again as it stands (editorial.md, « The anatomy »). */
const VERBATIM = 12

/** Share of the first paragraph's words that the next three repeat when it is a standfirst. */
const TOLD_AGAIN = 0.5

/** The standfirst's sentences, and the source sentences that it takes over from the body. */
export interface StandfirstPlan {
  readonly sentences: readonly Candidate[]
  readonly taken: readonly number[]
}

/** Words under which a standfirst takes one more sentence. */
const ENOUGH = 30

/** Words of one sentence of a standfirst at most. */
const SENTENCE = 48

/** What speaks against a way to tell a sentence: the source's own words stand in the body too; a day left out is missed. */
const LOSES = {written: 0.12, date: 0.2, short: 0.2}

/** What a standfirst is made of. */
export interface StandfirstMaterial {
  readonly statements: readonly (readonly Statement[])[]
  readonly lead: readonly LeadSentence[]
  readonly keyphrase: string
  readonly headline: Candidate
}

/**
 * The standfirst: the source's own first paragraph when it is one, else the lead, 25–60 words.
 *
 * A first paragraph of up to 60 words whose facts the next paragraphs tell in full is an editor's standfirst: it moves
 * up whole and the body goes on without it. Otherwise the sentence of the lead that tells the event, in other words
 * than the body's where there are any, then the next fact of the lead; only then facts from below.
 */
export function standfirstOf(doc: AnalysedDoc, material: StandfirstMaterial, isSound: Soundness): StandfirstPlan {
  const {keyphrase, headline} = material
  const paragraphs = doc.blocks.map((block, index) => ({block, index})).filter(({block}) => block.kind === 'paragraph')
  const first = paragraphs[0]
  const fresh = otherThan(headline.text, material.statements)
  if (!first) return {sentences: [], taken: []}
  const own = doc.sentences.filter(sentence => sentence.block === first.index)
  const words = own.reduce((sum, sentence) => sum + countWords(doc.text.slice(sentence.start, sentence.end)), 0)
  const moved: Candidate[] = own.map(sentence => ({
    text: asSentence(doc.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')),
    from: [{file: 0, start: sentence.start, end: sentence.end}],
    operations: [],
    score: 1,
  }))
  const tells = own.some(({tokens}) => tokens.some(({feats}) => feats.VerbForm === 'Fin'))
  const isEditors = tells && paragraphs.length >= 4 && own.length <= 3 && words <= STANDFIRST_WORDS.most && words >= 8
  const begin = (sentences: readonly Candidate[], used: readonly number[]): Begun => ({
    sentences,
    words: sentences.reduce((sum, {text}) => sum + countWords(text), 0),
    used: new Set(used),
    said: used.map(index => contentLemmas(doc.sentences[index]!)),
  })
  const taken = own.map(sentence => sentence.index)
  if (isEditors && isToldAgain(doc, first.index)) {
    const told = withLead(doc, begin(moved, taken), material, isSound)
    return {sentences: complete(doc, told, fresh, keyphrase, isSound), taken}
  }
  const led = withLead(doc, begin([], []), material, isSound)
  const restated = complete(doc, led, fresh, keyphrase, isSound)
  // A first paragraph that would be said twice word for word moves up.
  const isSaidTwice =
    own.every(({index}) => led.used.has(index)) &&
    led.sentences.slice(0, own.length).every(({operations}) => !operations.includes('condense'))
  if (isEditors && isSaidTwice) {
    const told = withLead(doc, begin(moved, taken), material, isSound)
    return {sentences: complete(doc, told, fresh, keyphrase, isSound), taken}
  }
  if (isEditors && !isFull(restated))
    return {sentences: complete(doc, begin(moved, taken), fresh, keyphrase, isSound), taken}
  return {sentences: restated, taken: []}
}

/** A standfirst as far as it goes: its sentences and what they say already. */
interface Begun {
  readonly sentences: readonly Candidate[]
  readonly words: number
  /** Source sentences that are told. */
  readonly used: ReadonlySet<number>
  readonly said: readonly ReadonlySet<string>[]
}

/** The sentence of the lead that tells the event, and the next one that adds a fact, until there are words enough. */
function withLead(doc: AnalysedDoc, begun: Begun, material: StandfirstMaterial, isSound: Soundness): Begun {
  const {lead, keyphrase, headline} = material
  const news = lemmasOf(doc, headline)
  // A headline made from the lead says nothing of which sentence is the event.
  const isTitled = headline.from.some(({start}) =>
    doc.blocks.some(block => block.kind === 'title' && block.start <= start && start < block.end),
  )
  let told = begun
  while (told.sentences.length < 2 || (told.sentences.length < 3 && told.words < STANDFIRST_WORDS.least)) {
    const needsPhrase = !told.sentences.some(({text}) => holdsPhrase(text, keyphrase))
    if (told.words >= ENOUGH && !needsPhrase) break
    const isOpening = told.sentences.length === 0
    const last = Math.max(-1, ...told.used)
    const values = lead
      .filter(({sentence, followsOn}) => sentence > last && (!followsOn || sentence === last + 1))
      .filter(({lemmas}) => told.said.every(set => overlapShare(set, lemmas) < 0.6))
      .filter(({place, lemmas, isForeground}) =>
        isOpening
          ? place < 2 || (place < 4 && overlapShare(lemmas, news) > 0)
          : isForeground && [...lemmas].filter(lemma => !news.has(lemma)).length >= 3,
      )
      .map(one => {
        const way = wayOf(doc, one, told.words, material, isSound)
        const tells = isOpening && isTitled ? overlapShare(one.lemmas, news) : 0
        const holds = way && needsPhrase && holdsPhrase(way.text, keyphrase) ? 0.4 : 0
        return {way, value: tells + (one.isForeground ? 0.5 : 0) - 0.25 * one.place + holds}
      })
      .sort((a, b) => b.value - a.value)
    const known = new Set([...news, ...told.said.flatMap(set => [...set])])
    const best = values.find(({way}) => way && (isOpening || isKnown(doc, way, known)))
    if (!best?.way) break
    const {way} = best
    told = {
      sentences: [...told.sentences, candidateOf(way, best.value)],
      words: told.words + way.words,
      used: new Set([...told.used, way.sentence]),
      said: [...told.said, way.lemmas],
    }
  }
  return told
}

/** Whether a subject that says which one it means only where it is known (« le philosophe ») is known. */
function isKnown(doc: AnalysedDoc, {sentence, variant}: Condensed, known: ReadonlySet<string>): boolean {
  return variant.bare.every(index => known.has(doc.sentences[sentence]!.tokens[index]!.lemma.toLowerCase()))
}

/** How a sentence of the lead is told: whole but in other words than the body's where that costs little. */
function wayOf(
  doc: AnalysedDoc,
  {sentence, asWritten, ways}: LeadSentence,
  told: number,
  {headline, keyphrase}: StandfirstMaterial,
  isSound: Soundness,
): Condensed | undefined {
  const dates = annotationsOf(doc, sentence).dates.filter(({kind}) => kind !== 'duration')
  return [...(asWritten ? [asWritten] : []), ...ways]
    .filter(
      ({words, text}) =>
        words >= 8 && words <= Math.min(STANDFIRST_WORDS.most - told, SENTENCE) && plain(text) !== plain(headline.text),
    )
    .map(way => {
      const kept = new Set(way.variant.tokens)
      const isDated = dates.every(({first, last}) => kept.has(first) && kept.has(last))
      const value =
        (holdsPhrase(way.text, keyphrase) ? 0.3 : 0) -
        1.5 * way.cost -
        (way === asWritten ? LOSES.written : 0) -
        (isDated ? 0 : LOSES.date) -
        (told + way.words < STANDFIRST_WORDS.least ? LOSES.short : 0) -
        Math.max(0, way.words - 40) / 30
      return {way, value}
    })
    .sort((a, b) => b.value - a.value || b.way.words - a.way.words)
    .find(({way}) => way === asWritten || isSound(way))?.way
}

function candidateOf(statement: Statement, score: number): Candidate {
  return {
    text: asSentence(statement.text),
    from: statement.from,
    operations: [...statement.variant.operations, 'standfirst'],
    score,
  }
}

function isFull(sentences: readonly Candidate[]): boolean {
  return sentences.reduce((sum, {text}) => sum + countWords(text), 0) >= STANDFIRST_WORDS.least
}

/** Whether the paragraphs after the first tell its facts again: then it is an editor's standfirst, and no lead. */
function isToldAgain(doc: AnalysedDoc, first: number): boolean {
  const lemmasIn = (from: number, to: number): Set<string> =>
    new Set(
      doc.sentences
        .filter(({block}) => block >= from && block <= to && doc.blocks[block]?.kind === 'paragraph')
        .flatMap(sentence => [...contentLemmas(sentence)]),
    )
  return overlapShare(lemmasIn(first, first), lemmasIn(first + 1, first + 3)) >= TOLD_AGAIN
}

/** The statements but for those that say the headline again, word for word but for case and punctuation. */
function otherThan(headline: string, statements: readonly (readonly Statement[])[]): readonly (readonly Statement[])[] {
  const said = plain(headline)
  const others = statements.map(list => list.filter(({text}) => plain(text) !== said))
  return others.some(list => list.length > 0) ? others : statements
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Add statements until the standfirst has its words and its keyphrase. */
function complete(
  doc: AnalysedDoc,
  begun: Begun,
  statements: readonly (readonly Statement[])[],
  keyphrase: string,
  isSound: Soundness,
): Candidate[] {
  const sentences = [...begun.sentences]
  let total = begun.words
  const used = new Set(begun.used)
  const said: ReadonlySet<string>[] = [...begun.said]
  const last = Math.max(-1, ...begun.used)
  const pool = statements
    .slice(0, 14)
    .flat()
    .filter(
      ({words: length, variant, text}) =>
        length >= 8 &&
        length <= 38 &&
        (variant.operations.length > 0 || length <= VERBATIM) &&
        (sentences.length === 0 || !/[«“"]/.test(text)),
    )
  while (sentences.length < 3) {
    const needsPhrase = !sentences.some(sentence => holdsPhrase(sentence.text, keyphrase))
    if (total >= STANDFIRST_WORDS.least && !needsPhrase) break
    const next = pool
      .filter(
        statement =>
          !used.has(statement.sentence) &&
          statement.sentence > last &&
          total + statement.words <= STANDFIRST_WORDS.most &&
          said.every(set => overlapShare(set, statement.lemmas) < 0.6),
      )
      .map(statement => ({
        statement,
        value:
          2 * statement.importance -
          (statement.isPassive ? 0.3 : 0) -
          (isForeground(doc.sentences[statement.sentence]!) ? 0 : 0.8) +
          0.5 * statement.variant.confidence +
          (needsPhrase && holdsPhrase(statement.text, keyphrase) ? 1 : 0) +
          (total + statement.words >= STANDFIRST_WORDS.least ? 0.2 : 0) -
          statement.sentence / 20,
      }))
      .sort((a, b) => b.value - a.value)
      .find(({statement}) => isSound(statement))
    if (!next) break
    used.add(next.statement.sentence)
    said.push(next.statement.lemmas)
    total += next.statement.words
    sentences.push(candidateOf(next.statement, next.value))
  }
  return sentences
}
