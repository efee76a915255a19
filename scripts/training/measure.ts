import type {Doc, ParsedToken} from '../../src/document/index.js'
import {tagName} from '../../src/language/tag/tagger.js'
import type {GoldSentence} from './treebank.js'

/** How one relation fares, in per cent: of the gold ones found, of the given ones right, of those how many are agreed, and right. */
export interface RelationFigures {
  readonly name: string
  readonly count: number
  readonly recall: number
  readonly precision: number
  readonly agreed: number
  readonly agreedPrecision: number
}

/** Figures in per cent of all words. */
export interface Measure {
  readonly words: number
  readonly figures: Readonly<Record<string, number>>
  readonly relations: readonly RelationFigures[]
}

const universal = (relation: string): string => relation.split(':')[0]!

/** Compare parsed sentences with gold ones of the same words. */
export function measure(gold: readonly GoldSentence[], doc: Doc<ParsedToken>): Measure {
  const counts = {upos: 0, feats: 0, lemma: 0, uas: 0, las: 0, agreed: 0, agreedRight: 0, confidence: 0}
  const byRelation = new Map<
    string,
    {gold: number; found: number; given: number; right: number; agreed: number; agreedRight: number}
  >()
  const of = (name: string) => {
    const entry = byRelation.get(name) ?? {gold: 0, found: 0, given: 0, right: 0, agreed: 0, agreedRight: 0}
    byRelation.set(name, entry)
    return entry
  }
  let words = 0
  for (const [index, sentence] of gold.entries())
    for (const [i, token] of doc.sentences[index]!.tokens.entries()) {
      words++
      if (token.upos === sentence.uposes[i]) counts.upos++
      if (tagName('', token.feats) === tagName('', sentence.feats[i]!)) counts.feats++
      if (token.lemma.toLowerCase() === sentence.lemmas[i]!.toLowerCase()) counts.lemma++
      const isHead = token.head === sentence.heads[i]
      const isRight = isHead && universal(token.deprel) === universal(sentence.deprels[i]!)
      if (isHead) counts.uas++
      if (isRight) counts.las++
      if (token.agreed) counts.agreed++
      if (token.agreed && isRight) counts.agreedRight++
      counts.confidence += token.confidence
      const expected = of(sentence.deprels[i]!)
      const given = of(token.deprel)
      expected.gold++
      if (isRight) expected.found++
      given.given++
      if (isRight) given.right++
      if (token.agreed) given.agreed++
      if (token.agreed && isRight) given.agreedRight++
    }
  const share = (part: number, whole = words) => (100 * part) / Math.max(1, whole)
  return {
    words,
    figures: {
      UPOS: share(counts.upos),
      features: share(counts.feats),
      lemma: share(counts.lemma),
      UAS: share(counts.uas),
      LAS: share(counts.las),
      agreed: share(counts.agreed),
      'LAS of agreed': share(counts.agreedRight, counts.agreed),
      'mean confidence': share(counts.confidence),
    },
    relations: [...byRelation]
      .sort((a, b) => b[1].gold - a[1].gold)
      .map(([name, entry]) => ({
        name,
        count: entry.gold,
        recall: share(entry.found, entry.gold),
        precision: share(entry.right, entry.given),
        agreed: share(entry.agreed, entry.given),
        agreedPrecision: share(entry.agreedRight, entry.agreed),
      })),
  }
}
