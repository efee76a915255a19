import type {AnalysedDoc} from '../document/index.js'
import {asSentence, type French} from '../language/index.js'
import {holdsPhrase} from './headings.js'
import {colonAfter} from './keyphrase-colon.js'
import {afterColon, capital} from './letter-case.js'
import type {News} from './news.js'
import {pickSound, type Unjudged} from './pick-sound.js'
import type {Candidate} from './plan.js'
import {inSentenceCase, isInCapitals} from './sentence-case.js'
import type {Soundness} from './soundness.js'

/** Characters in an H1 (editorial.md, « The anatomy »). */
export const HEADLINE_LENGTH = {least: 40, most: 110}

/** A headline and two alternatives. */
const WANTED = 3

/** What the place of a fact is worth in a headline, by `News.rank`: never a background fact where the lead tells anything. */
const PLACE = [2.2, 2, 1.6, 0.9, 0]

/** Headlines, best first: the user’s, the source’s own title, then the lead as complete statements. */
export function headlinesOf(
  doc: AnalysedDoc,
  news: readonly News[],
  keyphrase: string,
  isSound: Soundness,
  french: French,
  own?: string,
): Candidate[] {
  const found: Unjudged[] = []
  const mayFollow = colonAfter(doc, keyphrase)
  const title = own === undefined ? sourceTitle(doc, french) : {text: own, from: [], operations: ['option'], score: 10}
  for (const one of news) {
    if (one.rank === 0) continue
    const text = asSentence(one.text, '')
    const holds = holdsPhrase(text, keyphrase)
    const isAlone = holds || one.rank === 4 || /[«“":]/.test(text) || !mayFollow(one.from[0])
    const shapes = isAlone ? [text] : [text, `${capital(keyphrase)} : ${afterColon(text, doc, french)}`]
    for (const [place, shape] of shapes.entries()) {
      if (shape.length < HEADLINE_LENGTH.least || shape.length > HEADLINE_LENGTH.most) continue
      const score =
        PLACE[one.rank]! +
        one.importance +
        0.5 * one.variant.confidence -
        2 * one.cost +
        (holds || place === 1 ? 0.35 : 0) -
        (place === 1 ? 0.2 : 0) -
        (/^[«“"]/.test(shape) ? 1.2 : 0) -
        Math.abs(shape.length - 85) / 150
      const operations = [...one.variant.operations, 'headline']
      found.push({candidate: {text: shape, from: one.from, operations, score}, parts: [one]})
    }
  }
  return [...(title ? [title] : []), ...pickSound(found, isSound, WANTED)].slice(0, WANTED)
}

/** The source's own title, without final mark and in small letters; undefined where its capitals can't be undone. */
export function sourceTitle(doc: AnalysedDoc, french: French): Candidate | undefined {
  const block = doc.blocks.find(other => other.kind === 'title')
  if (!block) return undefined
  const written = doc.text.slice(block.start, block.end).replace(/\s+/g, ' ').trim()
  const isShouted = isInCapitals(written)
  const text = isShouted ? inSentenceCase(written, doc, french) : written
  if (text === undefined) return undefined
  return {
    text: asSentence(text, ''),
    from: [{file: 0, start: block.start, end: block.end}],
    operations: isShouted ? ['sentence-case'] : [],
    score: 10,
  }
}
