import {type AnalysedDoc, annotationsOf, countWords, type ParsedSentence, type SourceSpan} from '../document/index.js'
import {asSentence, clausesOf, type French, parseText} from '../language/index.js'
import {contentLemmas, overlapShare} from './content-words.js'
import {dateline} from './droppable/name-parts.js'
import {holdsPhrase} from './headings.js'
import {colonAfter} from './keyphrase-colon.js'
import {isForeground} from './lead.js'
import {capital, lowerStart} from './letter-case.js'
import {pickSound, type Unjudged} from './pick-sound.js'
import type {Candidate} from './plan.js'
import {isInCapitals} from './sentence-case.js'
import type {Soundness} from './soundness.js'
import type {Statement} from './statement.js'

/** Characters in a meta description: Yoast's green is over 120 and at most 156 (rules.md §1). */
export const DESCRIPTION_LENGTH = {least: 121, most: 156}

/** What a fact of the first two sentences is worth: a description tells the news. */
const LEAD_BONUS = [1, 0.5]

/** What a quotation or what was going on before costs, a supposition, and a clause of a few words: none is the news. */
const QUOTED = 1
const BACKGROUND = 0.5
const SUPPOSED = 2
const CURT = 0.6

/** A supposition, or a remark that only points at what it names. */
const SUPPOSES = /^s(?:i |[’']ils? )|(?:^|\s)voil[àa](?![\p{L}])/iu

/** What the source’s title is worth before a fact: it is the news; less without a verb, and then of some words only. */
const TITLED = {clause: 0.9, phrase: 0.4}
const ENOUGH = 8

/** Words under which a clause is curt: « L’alerte a été donnée ». */
const FEW = 6

/** The best one and two alternatives. */
const WANTED = 3

/**
 * Meta descriptions, best first: one or two complete sentences that say the news, 121–156 characters, the keyphrase once.
 */
export function descriptionsOf(
  doc: AnalysedDoc,
  statements: readonly Statement[],
  keyphrase: string,
  isSound: Soundness,
  french: French,
): Candidate[] {
  const first = doc.sentences.filter(
    ({block, tokens}) => doc.blocks[block]?.kind === 'paragraph' && tokens.some(({feats}) => feats.VerbForm === 'Fin'),
  )
  const placeOf = new Map(first.map(({index}, place) => [index, place]))
  const usable = statements
    .filter(statement => !statement.hasRelativeDate && !keepsDateline(doc, statement))
    .map(statement => ({
      statement,
      text: asSentence(statement.text),
      value:
        2 * statement.importance +
        0.5 * statement.variant.confidence +
        (LEAD_BONUS[placeOf.get(statement.sentence) ?? LEAD_BONUS.length] ?? 0) -
        (isSpoken(doc, statement) ? QUOTED : 0) -
        (SUPPOSES.test(statement.text) ? SUPPOSED : 0) -
        (statement.words < FEW ? CURT : 0) -
        (isForeground(doc.sentences[statement.sentence]!) ? 0 : BACKGROUND) -
        ('cost' in statement && typeof statement.cost === 'number' ? statement.cost : 0),
    }))
    .sort((a, b) => b.value - a.value)
    .slice(0, 60)
  const found: Unjudged[] = []
  const title = titleStatement(doc, french)
  const mayFollow = colonAfter(doc, keyphrase)
  const add = (text: string, parts: readonly Statement[], value: number, more: readonly SourceSpan[] = []): void => {
    const times = mentions(text, keyphrase)
    const candidate = {
      text,
      from: [...more, ...parts.flatMap(part => part.from)],
      operations: [...new Set([...parts.flatMap(part => part.variant.operations), 'description'])],
      score: value + (times === 1 ? 1 : times === 2 ? 0.3 : -1.5),
    }
    found.push({candidate, parts})
  }
  for (const {statement, text, value} of usable) {
    if (fits(text)) add(text, [statement], value)
    const led =
      mayFollow(statement.from[0]) && !holdsPhrase(text, keyphrase) ? `${capital(keyphrase)} : ${lowerStart(text)}` : ''
    if (fits(led)) add(led, [statement], value - 0.8)
    const both = title && `${title.text} ${text}`
    if (both && fits(both) && overlapShare(title.lemmas, statement.lemmas) < 0.6)
      add(both, [statement], value + title.worth, title.from)
  }
  for (const [index, first] of usable.entries())
    for (const second of usable.slice(0, index + 20)) {
      if (first.statement.sentence >= second.statement.sentence) continue
      const text = `${first.text} ${second.text}`
      const led =
        mayFollow(first.statement.from[0]) && !holdsPhrase(text, keyphrase)
          ? `${capital(keyphrase)} : ${lowerStart(text)}`
          : ''
      const isNew = overlapShare(first.statement.lemmas, second.statement.lemmas) <= 0.6
      if (isNew && fits(led) && !/[«»]/.test(led))
        add(led, [first.statement, second.statement], (first.value + second.value) / 2 - 0.9)
      if (!fits(text) || overlapShare(first.statement.lemmas, second.statement.lemmas) > 0.6) continue
      add(text, [first.statement, second.statement], (first.value + second.value) / 2 - 0.15)
    }
  return pickSound(found, isSound, WANTED)
}

function fits(text: string): boolean {
  return text.length >= DESCRIPTION_LENGTH.least && text.length <= DESCRIPTION_LENGTH.most
}

function mentions(text: string, keyphrase: string): number {
  if (!holdsPhrase(text, keyphrase)) return 0
  return Math.max(1, text.toLowerCase().split(keyphrase.toLowerCase()).length - 1)
}

/** Words that somebody says; not a term or a charge that the source sets between marks. */
function isSpoken(doc: AnalysedDoc, {sentence, text}: Statement): boolean {
  if (!/[«“"]/.test(text)) return false
  return (
    /^[«“"]/.test(text) || annotationsOf(doc, sentence).quotations.some(({complete, speaker}) => complete || speaker)
  )
}

/** « Paris, 24 juillet – »: where a dispatch was sent from belongs to no sentence. */
function keepsDateline(doc: AnalysedDoc, {sentence, variant}: Statement): boolean {
  const kept = new Set(variant.tokens)
  return dateline(doc, doc.sentences[sentence]!).some(({tokens}) => tokens.some(index => kept.has(index)))
}

/** The source's title as a sentence, when it is no question: best with a finite clause, in it or after its colon. */
function titleStatement(
  doc: AnalysedDoc,
  french: French,
): {text: string; from: readonly SourceSpan[]; lemmas: ReadonlySet<string>; worth: number} | undefined {
  const sentences = doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'title')
  const [sentence] = sentences
  if (!sentence || sentences.length > 1) return undefined
  const text = doc.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
  const parts = text.split(' : ')
  if (isInCapitals(text) || /[?«»"]/.test(text) || parts.length > 2) return undefined
  const told = parts.length === 1 ? sentence : readAlone(parts[1]!, french)
  const isClause = told !== undefined && clausesOf(told)[0]?.subject !== undefined
  if (!isClause && countWords(text) < ENOUGH) return undefined
  const from = [{file: 0, start: sentence.start, end: sentence.end}]
  return {
    text: asSentence(text),
    from,
    lemmas: contentLemmas(sentence),
    worth: isClause ? TITLED.clause : TITLED.phrase,
  }
}

/** Words as one sentence of their own. */
function readAlone(words: string, french: French): ParsedSentence | undefined {
  const text = asSentence(words)
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const {sentences} = parseText({name: 'words', text, blocks, meta: {}, notes: []}, french)
  return sentences.length === 1 ? sentences[0] : undefined
}

/** Where no statement fits: the first sentence of the source that has the length, stands on its own feet and dates nothing. */
export function plainDescription(doc: AnalysedDoc): Candidate | undefined {
  const body = doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'paragraph')
  const found = body.find(sentence => {
    const text = asSentence(doc.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' '))
    const isDated = doc.dates.some(({kind, sentence: place}) => kind === 'relative' && place === sentence.index)
    const isFree =
      !/^(il|elle|ils|elles|ce|cet|cette|ces|celui|celle|mais|et|car|or|donc|ainsi|puis|lui|son|sa|ses|leur|leurs)(?![\p{L}-])/iu.test(
        text,
      )
    // Words between marks would be nobody’s.
    return fits(text) && !isDated && isFree && !/^[«“"]/.test(text) && clausesOf(sentence)[0]?.subject !== undefined
  })
  if (!found) return undefined
  const text = asSentence(doc.text.slice(found.start, found.end).replace(/\s+/g, ' '))
  return {text, from: [{file: 0, start: found.start, end: found.end}], operations: ['description'], score: 0}
}
