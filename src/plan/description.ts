import type {AnalysedDoc, SourceSpan} from '../document/index.js'
import {asSentence, clausesOf} from '../language/index.js'
import {overlapShare} from './content-words.js'
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

/** What a fact of the first sentences is worth: a description tells the news. */
const LEAD_BONUS = 0.6

/** What a quotation or what was going on before costs: neither is the news. */
const QUOTED = 1
const BACKGROUND = 0.5

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
): Candidate[] {
  const lead = new Set([...new Set(statements.map(({sentence}) => sentence))].sort((a, b) => a - b).slice(0, 2))
  const usable = statements
    .filter(statement => !statement.hasRelativeDate)
    .map(statement => ({
      statement,
      text: asSentence(statement.text),
      value:
        2 * statement.importance +
        0.5 * statement.variant.confidence +
        (lead.has(statement.sentence) ? LEAD_BONUS : 0) -
        (/[«“"]/.test(statement.text) ? QUOTED : 0) -
        (isForeground(doc.sentences[statement.sentence]!) ? 0 : BACKGROUND) -
        ('cost' in statement && typeof statement.cost === 'number' ? statement.cost : 0),
    }))
    .sort((a, b) => b.value - a.value)
    .slice(0, 60)
  const found: Unjudged[] = []
  const title = titleStatement(doc)
  const mayFollow = colonAfter(doc, keyphrase)
  const add = (text: string, parts: readonly Statement[], value: number, more: readonly SourceSpan[] = []): void => {
    const times = mentions(text, keyphrase)
    const candidate = {
      text,
      from: [...more, ...parts.flatMap(part => part.from)],
      operations: [...new Set([...parts.flatMap(part => part.variant.operations), 'description'])],
      score: value + (times === 1 ? 1 : times === 2 ? 0.6 : -1.5),
    }
    found.push({candidate, parts})
  }
  for (const {statement, text, value} of usable) {
    if (fits(text)) add(text, [statement], value)
    const led =
      mayFollow(statement.from[0]) && !holdsPhrase(text, keyphrase) ? `${capital(keyphrase)} : ${lowerStart(text)}` : ''
    if (fits(led)) add(led, [statement], value - 0.8)
    const both = title && `${title.text} ${text}`
    if (both && fits(both)) add(both, [statement], value + 0.9, title.from)
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

/** The source's title as a sentence, when it is one: a finite clause with its subject, no question, no colon. */
function titleStatement(doc: AnalysedDoc): {text: string; from: readonly SourceSpan[]} | undefined {
  const sentences = doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'title')
  const [sentence] = sentences
  if (!sentence || sentences.length > 1) return undefined
  const text = doc.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
  if (isInCapitals(text) || /[?:«»"]/.test(text) || clausesOf(sentence)[0]?.subject === undefined) return undefined
  return {text: asSentence(text), from: [{file: 0, start: sentence.start, end: sentence.end}]}
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
    return fits(text) && !isDated && isFree && clausesOf(sentence)[0]?.subject !== undefined
  })
  if (!found) return undefined
  const text = asSentence(doc.text.slice(found.start, found.end).replace(/\s+/g, ' '))
  return {text, from: [{file: 0, start: found.start, end: found.end}], operations: ['description'], score: 0}
}
