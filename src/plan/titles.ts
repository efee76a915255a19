import {type AnalysedDoc, titleWidthPx} from '../document/index.js'
import {asSentence} from '../language/index.js'
import {type HeadingCandidate, holdsPhrase} from './headings.js'
import {colonAfter} from './keyphrase-colon.js'
import {capital, lowerStart} from './letter-case.js'
import {pickSound, type Unjudged} from './pick-sound.js'
import type {Candidate} from './plan.js'
import type {Soundness} from './soundness.js'
import type {Statement} from './statement.js'

/** Characters in an H1 and pixels in an SEO title (editorial.md, « The anatomy »). */
export const HEADLINE_LENGTH = {least: 40, most: 110}
export const TITLE_WIDTH_PX = 600

/** A title and two alternatives. */
const WANTED = 3

/** Headlines, best first: the user's, the source's own title, then the main facts as complete statements. */
export function headlinesOf(
  doc: AnalysedDoc,
  statements: readonly Statement[],
  isSound: Soundness,
  own?: string,
): Candidate[] {
  const isLead = leadOf(statements)
  const found: Unjudged[] = []
  for (const statement of statements) {
    if (statement.hasRelativeDate) continue
    const text = asSentence(statement.text, '')
    if (text.length < HEADLINE_LENGTH.least || text.length > HEADLINE_LENGTH.most) continue
    const score =
      3 * statement.importance +
      statement.variant.confidence +
      (isLead(statement) ? LEAD_BONUS : 0) -
      (/^[«“"]/.test(text) ? 1.2 : 0) -
      Math.abs(text.length - 80) / 100
    const operations = [...statement.variant.operations, 'headline']
    found.push({candidate: {text, from: statement.from, operations, score}, parts: [statement]})
  }
  const title = own === undefined ? sourceTitle(doc) : {text: own, from: [], operations: ['option'], score: 10}
  return [...(title ? [title] : []), ...pickSound(found, isSound, WANTED)].slice(0, WANTED)
}

/** The source's own title, without final mark. */
function sourceTitle(doc: AnalysedDoc): Candidate | undefined {
  const block = doc.blocks.find(other => other.kind === 'title')
  if (!block) return undefined
  return {
    text: asSentence(doc.text.slice(block.start, block.end).replace(/\s+/g, ' ').trim(), ''),
    from: [{file: 0, start: block.start, end: block.end}],
    operations: [],
    score: 10,
  }
}

/**
 * SEO titles, best first: the keyphrase, then the news, at most 600 px.
 *
 * A statement that opens with the keyphrase stands as it is; another, or a noun phrase of a section, follows the
 * keyphrase and a colon.
 */
export function seoTitlesOf(
  doc: AnalysedDoc,
  statements: readonly Statement[],
  phrases: readonly HeadingCandidate[],
  keyphrase: string,
  headline: string,
  isSound: Soundness,
): Candidate[] {
  const isLead = leadOf(statements)
  const mayFollow = colonAfter(doc, keyphrase)
  const found: Unjudged[] = []
  const add = (text: string, part: Candidate, parts: readonly Statement[]): void => {
    const width = titleWidthPx(text)
    if (width > TITLE_WIDTH_PX || text.length < 20 || text.toLowerCase() === headline.toLowerCase()) return
    const operations = [...part.operations, 'title']
    found.push({candidate: {text, from: part.from, operations, score: part.score + width / 2000}, parts})
  }
  for (const statement of statements) {
    if (statement.hasRelativeDate) continue
    const score = 2 * statement.importance + statement.variant.confidence + (isLead(statement) ? LEAD_BONUS : 0)
    const part = {text: statement.text, from: statement.from, operations: statement.variant.operations, score}
    for (const [text, bonus] of shapes(statement.text, keyphrase))
      add(text, {...part, score: score + bonus}, [statement])
  }
  for (const phrase of phrases)
    if (
      phrase.operations.includes('nominal-heading') &&
      !holdsPhrase(phrase.text, keyphrase) &&
      mayFollow(phrase.from[0])
    )
      add(`${capital(keyphrase)} : ${lowerStart(phrase.text)}`, {...phrase, score: 0.3}, [])
  return pickSound(found, isSound, WANTED)
}

/** What a fact of the first sentences is worth in a title: news says first what matters most. */
const LEAD_BONUS = 1

/** Whether a statement comes from one of the first two sentences that have any. */
function leadOf(statements: readonly Statement[]): (statement: Statement) => boolean {
  const first = [...new Set(statements.map(({sentence}) => sentence))].sort((a, b) => a - b).slice(0, 2)
  return ({sentence}) => first.includes(sentence)
}

/** The shapes of a title made from a statement, each with what it adds to the score. */
function shapes(statement: string, keyphrase: string): [string, number][] {
  const text = asSentence(statement, '')
  const bare = text.replace(/^(le|la|les|un|une)\s|^l[’']/i, '')
  if (bare.toLowerCase().startsWith(keyphrase.toLowerCase())) return [[text, 0.8]]
  // After « Name : », quoted words would read as that name's.
  if (/[«“"]/.test(text)) return []
  // « Name : … Name … » says the name twice; only where nothing better fits.
  return [[`${capital(keyphrase)} : ${lowerStart(text)}`, holdsPhrase(text, keyphrase) ? -1.6 : 0]]
}
