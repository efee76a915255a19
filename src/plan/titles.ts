import type {AnalysedDoc} from '../document/index.js'
import {asSentence} from '../language/index.js'
import {overlapShare} from './content-words.js'
import {type HeadingCandidate, holdsPhrase} from './headings.js'
import type {Candidate} from './plan.js'
import type {Statement} from './statement.js'
import {titleWidthPx} from './title-width.js'

/** Characters in an H1 and pixels in an SEO title (editorial.md, « The anatomy »). */
export const HEADLINE_LENGTH = {least: 40, most: 110}
export const TITLE_WIDTH_PX = 600

/**
 * Headlines, best first: the source's own title when it meets the bar, then the main facts as complete statements.
 */
export function headlinesOf(doc: AnalysedDoc, statements: readonly Statement[], own?: string): Candidate[] {
  const found: Candidate[] = []
  const title = own === undefined ? sourceTitle(doc) : {text: own, from: [], operations: ['option'], score: 11}
  if (title) found.push(title)
  for (const statement of statements) {
    if (statement.hasRelativeDate) continue
    const text = asSentence(statement.text, '')
    if (text.length < HEADLINE_LENGTH.least || text.length > HEADLINE_LENGTH.most) continue
    found.push({
      text,
      from: statement.from,
      operations: [...statement.variant.operations, 'headline'],
      score: 3 * statement.importance + statement.variant.confidence - Math.abs(text.length - 80) / 100,
    })
  }
  return unique(found.sort((a, b) => b.score - a.score))
}

/** The source's own title, without final mark. */
function sourceTitle(doc: AnalysedDoc): Candidate | undefined {
  const block = doc.blocks.find(other => other.kind === 'title')
  if (!block) return undefined
  return {
    text: asSentence(doc.text.slice(block.start, block.end).replace(/\s+/g, ' '), ''),
    from: [{file: 0, start: block.start, end: block.end}],
    operations: [],
    score: 10,
  }
}

/**
 * SEO titles, best first: the keyphrase, then the news, at most 600 px.
 *
 * A statement that opens with the keyphrase stands as it is; another follows the keyphrase and a colon.
 */
export function seoTitlesOf(
  statements: readonly Statement[],
  phrases: readonly HeadingCandidate[],
  keyphrase: string,
  headline: string,
): Candidate[] {
  const found: Candidate[] = []
  const add = (text: string, candidate: Pick<Candidate, 'from' | 'operations'>, score: number): void => {
    if (titleWidthPx(text) > TITLE_WIDTH_PX || text.length < 20 || text === headline) return
    found.push({
      text,
      from: candidate.from,
      operations: [...candidate.operations, 'title'],
      score: score + Math.min(titleWidthPx(text), 560) / 2000,
    })
  }
  const head = capital(keyphrase)
  const parts: {text: string; from: Candidate['from']; operations: readonly string[]; score: number}[] = [
    ...statements
      .filter(statement => !statement.hasRelativeDate)
      .map(statement => ({
        text: statement.text,
        from: statement.from,
        operations: statement.variant.operations,
        score: 2 * statement.importance + statement.variant.confidence,
      })),
    ...phrases
      .filter(phrase => phrase.operations.includes('nominal-heading'))
      .map(phrase => ({text: phrase.text, from: phrase.from, operations: phrase.operations, score: 0.3})),
  ]
  for (const part of parts) {
    const text = asSentence(part.text, '')
    const bare = text.replace(/^(le|la|les|un|une)\s|^l[’']/i, '')
    if (bare.toLowerCase().startsWith(keyphrase.toLowerCase())) add(text, part, part.score + 0.8)
    else if (!holdsPhrase(text, keyphrase)) add(`${head} : ${lowerStart(text)}`, part, part.score)
    else add(`${head} : ${lowerStart(text)}`, part, part.score - 0.7)
  }
  return unique(found.sort((a, b) => b.score - a.score))
}

/** Drop candidates that say nearly what a better one says. */
function unique(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of candidates) {
    const words = new Set(candidate.text.toLowerCase().split(/\s+/))
    if (kept.every(other => overlapShare(words, new Set(other.text.toLowerCase().split(/\s+/))) < 0.9))
      kept.push(candidate)
  }
  return kept
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** After a colon a French title goes on in lower case, but for a name. */
function lowerStart(text: string): string {
  return /^(Le|La|Les|L’|Un|Une|Des|Ce|Cette|Ces|Son|Sa|Ses|Leur|Leurs|Plus|Deux|Trois|Dix|Selon|D’après|En|À|Au|Aux|Dans|Pour)(?=[\s’]|$)/.test(
    text,
  ) || /^[LD]’/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}
