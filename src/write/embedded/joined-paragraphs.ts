import {type AnalysedDoc, annotationsOf, countWords, type ParsedSentence} from '../../document/index.js'
import type {SectionBlock} from '../../plan/index.js'

/** Source sentences and words of a joined paragraph at most: some sentences are parted, and 5 is the bar (editorial.md, « The anatomy »). */
const MOST = {sentences: 4, words: 90}

/**
 * Join a wire story’s paragraphs of one sentence with a neighbour that goes on about the same: a person, a thing, or
 * words that point back. A quotation that fills its paragraph stands alone, unless what follows goes on from it.
 */
export function joinedParagraphs(doc: AnalysedDoc, blocks: readonly SectionBlock[]): SectionBlock[] {
  const joined: SectionBlock[] = []
  for (const block of blocks) {
    const before = joined[joined.length - 1]
    if (before && goesOn(doc, before, block))
      joined[joined.length - 1] = {
        ...before,
        sentences: [...before.sentences, ...block.sentences],
        sourceBlocks: [...before.sourceBlocks, ...block.sourceBlocks],
      }
    else joined.push(block)
  }
  return joined
}

function goesOn(doc: AnalysedDoc, before: SectionBlock, block: SectionBlock): boolean {
  if (before.kind !== 'paragraph' || block.kind !== 'paragraph') return false
  if (before.sentences.length > 1 && block.sentences.length > 1) return false
  const all = [...before.sentences, ...block.sentences].map(index => doc.sentences[index]!)
  if (all.length > MOST.sentences) return false
  if (all.reduce((sum, {start, end}) => sum + countWords(doc.text.slice(start, end)), 0) > MOST.words) return false
  const last = doc.sentences[before.sentences[before.sentences.length - 1]!]!
  const first = doc.sentences[block.sentences[0]!]!
  // A colon leads on to what stands apart.
  if (/[:?]\s*$/.test(doc.text.slice(last.start, last.end))) return false
  const points = pointsBack(doc, first)
  if (isQuotation(doc, first) || (before.sentences.length === 1 && isQuotation(doc, last))) return points
  return points || sharesSubject(doc, last, first)
}

/** Whether a sentence is one quotation with the words that say who said it. */
function isQuotation(doc: AnalysedDoc, sentence: ParsedSentence): boolean {
  return annotationsOf(doc, sentence.index).quotations.some(
    ({complete, start, end}) =>
      complete && start < sentence.end && sentence.start < end && end - start > (sentence.end - sentence.start) / 2,
  )
}

/** Whether a sentence opens with a word for what stands before, or says « a-t-il ajouté ». */
function pointsBack(doc: AnalysedDoc, sentence: ParsedSentence): boolean {
  const text = doc.text.slice(sentence.start, sentence.end).replace(/'/g, '’')
  return (
    /^(il|elle|ils|elles|ce|cet|cette|ces|cela|celui-ci|celle-ci|ce dernier|cette dernière|son|sa|ses|leur|leurs|selon (lui|elle|eux))(?![\p{L}’-])/iu.test(
      text,
    ) || /(?:a-t-(?:il|elle)|ont-(?:ils|elles)|avait-(?:il|elle)|dit-(?:il|elle)) /u.test(text)
  )
}

/** Whether a sentence speaks of somebody or something that the other names too. */
function sharesSubject(doc: AnalysedDoc, before: ParsedSentence, sentence: ParsedSentence): boolean {
  const named = new Set(annotationsOf(doc, before.index).mentions.map(({entity}) => entity))
  if (annotationsOf(doc, sentence.index).mentions.some(({entity}) => named.has(entity))) return true
  const nouns = new Set(before.tokens.filter(({upos}) => upos === 'NOUN').map(({lemma}) => lemma))
  return sentence.tokens.some(({upos, lemma, deprel}) => upos === 'NOUN' && /^nsubj/.test(deprel) && nouns.has(lemma))
}
