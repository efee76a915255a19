import {type AnalysedDoc, annotationsOf, countWords, type ParsedSentence, subtreeOf} from '../document/index.js'
import {asSentence, type French} from '../language/index.js'
import type {Condensed} from './condensed.js'
import {overlapShare} from './content-words.js'
import {holdsPhrase} from './headings.js'
import type {LeadSentence} from './lead.js'
import {withRoleNamed} from './named-role.js'
import type {Candidate} from './plan.js'
import {lemmasOf} from './section-headings.js'
import type {Soundness} from './soundness.js'
import type {Statement} from './statement.js'

/** Words in a standfirst (editorial.md, « The anatomy »). */
export const STANDFIRST_WORDS = {least: 25, most: 60}

/** Words under which a standfirst takes one more sentence. */
const ENOUGH = 30

/** Words of one sentence of a standfirst at most. */
const SENTENCE = 48

/** What speaks against a way to tell a sentence: the source's own words stand in the body too; a day or a name left out is missed, and each word under the least. */
const LOSES = {written: 0.25, within: 0.2, date: 0.4, name: 0.3, short: 0.2, word: 0.02}

/** What an event did to people and things: the news as much as the event. */
const HARM = /(?:^|\s)(?:faisant|tuant|blessant|causant|provoquant|détruisant|privant)(?![\p{L}])/iu

/** What a standfirst is made of. */
export interface StandfirstMaterial {
  readonly statements: readonly (readonly Statement[])[]
  readonly lead: readonly LeadSentence[]
  readonly keyphrase: string
  readonly headline: Candidate
}

/** A standfirst as far as it goes: its sentences and what they say already. */
export interface Begun {
  readonly sentences: readonly Candidate[]
  readonly words: number
  /** Source sentences that are told. */
  readonly used: ReadonlySet<number>
  readonly said: readonly ReadonlySet<string>[]
}

/** The sentence of the lead that tells the event, and the next one that adds a fact, until there are words enough. */
export function withLead(
  doc: AnalysedDoc,
  begun: Begun,
  material: StandfirstMaterial,
  isSound: Soundness,
  french: French,
): Begun {
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
          : // What goes straight on about the headline’s own subject may tell how things stood.
            (isForeground || (place === 1 && overlapShare(lemmas, news) > 0)) &&
            [...lemmas].filter(lemma => !news.has(lemma)).length >= 3,
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
    const way = isOpening ? opened(withRoleNamed(doc, best.way, french), best.way) : best.way
    told = {
      sentences: [...told.sentences, candidateOf(way, best.value)],
      words: told.words + way.words,
      used: new Set([...told.used, way.sentence]),
      said: [...told.said, way.lemmas],
    }
  }
  return told
}

/** The sentence with the name of who acts, where that leaves room. */
function opened(named: Condensed, way: Condensed): Condensed {
  const words = countWords(named.text)
  return words <= SENTENCE ? {...named, words} : way
}

/** Whether a subject that says which one it means only where it is known (« le philosophe ») is known. */
function isKnown(doc: AnalysedDoc, {sentence, variant}: Condensed, known: ReadonlySet<string>): boolean {
  return variant.bare.every(index => known.has(doc.sentences[sentence]!.tokens[index]!.lemma.toLowerCase()))
}

/** Whether something goes from within that no comma sets off: it may take a complement along (« une grève qui durait | depuis dix jours | »). */
function isCutWithin({tokens}: ParsedSentence, {variant}: Condensed): boolean {
  const kept = new Set(variant.tokens)
  const [first = 0, last = 0] = [variant.tokens[0], variant.tokens[variant.tokens.length - 1]]
  return tokens
    .slice(first, last + 1)
    .some(({index, form}) => !kept.has(index) && kept.has(index - 1) && form !== ',' && index > first)
}

/** How a sentence of the lead is told: whole but in other words than the body's where that costs little. */
function wayOf(
  doc: AnalysedDoc,
  {sentence, asWritten, ways}: LeadSentence,
  told: number,
  {headline, keyphrase}: StandfirstMaterial,
  isSound: Soundness,
): Condensed | undefined {
  const {dates: all, mentions} = annotationsOf(doc, sentence)
  // The day of the news, not a year that a relative clause tells.
  const source = doc.sentences[sentence]!
  const aside = new Set(
    source.tokens.filter(({deprel}) => deprel === 'acl:relcl').flatMap(({index}) => subtreeOf(source, index)),
  )
  const dates = all.filter(({kind, first}) => kind !== 'duration' && !aside.has(first))
  const names = mentions.flatMap(({entity, form}) => {
    const person = doc.entities[entity]
    return person?.kind === 'person' && form === 'full' ? [person.name] : []
  })
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
        (way === asWritten ? LOSES.written : isCutWithin(source, way) ? LOSES.within : 0) -
        (isDated ? 0 : LOSES.date) -
        (HARM.test(doc.text.slice(source.start, source.end)) && !HARM.test(way.text) ? LOSES.date : 0) -
        (names.every(name => way.text.includes(name)) ? 0 : LOSES.name) -
        (told + way.words < STANDFIRST_WORDS.least
          ? LOSES.short + LOSES.word * (STANDFIRST_WORDS.least - told - way.words)
          : 0) -
        Math.max(0, way.words - 40) / 30
      return {way, value}
    })
    .sort((a, b) => b.value - a.value || b.way.words - a.way.words)
    .find(({way}) => way === asWritten || isSound(way))?.way
}

/** A statement as a sentence of the standfirst. */
export function candidateOf(statement: Statement, score: number): Candidate {
  return {
    text: asSentence(statement.text),
    from: statement.from,
    operations: [...statement.variant.operations, 'standfirst'],
    score,
  }
}

/** A text without case, marks and spaces, to be compared. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
