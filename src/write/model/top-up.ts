import {
  type AnalysedDoc,
  type ArticleBlock,
  annotationsOf,
  overlaps,
  type Passage,
  sentencesOver,
} from '../../document/index.js'
import type {GuardedDraft} from './guard-draft.js'

/** One paragraph of a section: passages by the model, and by the rules where it left something out. */
export type Paragraph = readonly Passage[]

/**
 * Add to a draft what it leaves out, in the embedded writer’s words, each after the passage that precedes it in the source.
 *
 * @param own  The draft’s paragraphs as passages.
 * @param blocks  The section as the embedded writer has it.
 * @returns Undefined when a sentence to be added leans on another one (« Il a ajouté… »), so that it can’t stand anywhere.
 */
export function topUp(
  own: readonly Paragraph[],
  {lost}: Pick<GuardedDraft, 'lost'>,
  blocks: readonly ArticleBlock[],
  source: AnalysedDoc,
): Paragraph[] | undefined {
  const paragraphs = own.map(passages => [...passages])
  const theirs = blocks.filter(({kind}) => kind !== 'heading').flatMap(({passages}) => passages)
  for (const {fact} of lost) {
    const added = theirs.filter(({from}) => from.some(span => span.file === fact.file && overlaps(span, fact)))
    if (added.length === 0 || leans(source, fact, added)) return undefined
    const [paragraph, place] = placeAfter(paragraphs, fact.start)
    paragraphs[paragraph]!.splice(place, 0, ...added)
  }
  return paragraphs
}

/** Whether a sentence points at another one: by a pronoun, or by « a-t-il dit » and « ce dernier ». */
function leans(
  source: AnalysedDoc,
  fact: {readonly start: number; readonly end: number},
  added: readonly Passage[],
): boolean {
  const points = sentencesOver(source, fact).some(index =>
    annotationsOf(source, index).pronouns.some(
      ({sentence, antecedent}) => sentence === index && antecedent.sentence !== index,
    ),
  )
  return points || LEANING.test(added[0]!.text) || added.some(({text}) => /-t?-?(?:il|elle)s?\b/.test(text))
}

const LEANING =
  /^(?:Ils?|Elles?|Ce|C’|Cela|Cet|Cette|Ces|Celui|Celle|Ceux|Celles|Son|Sa|Ses|Leurs?|Mais|Et|Or|Ainsi|Puis|Selon (?:lui|elle|eux))\b/

/** Where a fact goes: behind the last passage that tells something before it in the source, else at the top. */
function placeAfter(paragraphs: readonly Paragraph[], start: number): [number, number] {
  let found: [number, number] = [0, 0]
  let nearest = -1
  paragraphs.forEach((passages, paragraph) => {
    passages.forEach(({from}, place) => {
      const at = Math.max(...from.map(span => span.start))
      if (at < start && at >= nearest) [found, nearest] = [[paragraph, place + 1], at]
    })
  })
  return found
}
