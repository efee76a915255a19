import {reversed, withoutPunctuation} from '../../src/language/parse/punctuation.js'
import type {TagFacts} from '../../src/language/parse/tag-facts.js'
import {tagName} from '../../src/language/tag/tagger.js'
import type {WordInfo} from '../../src/language/tag/word-info.js'
import type {TreeExample} from './learn-parser.js'
import type {TagExample} from './learn-tagger.js'
import {makeProjective} from './projective.js'
import type {GoldSentence} from './treebank.js'

/** Tags seen in fewer places are not learnt. */
const LEAST_SEEN = 3

/** The tags of a treebank, sorted, and those of each part of speech together. */
export function tagNames(sentences: readonly GoldSentence[]): string[] {
  const counts = new Map<string, number>()
  for (const {uposes, feats} of sentences)
    for (const [i, upos] of uposes.entries()) {
      const name = tagName(upos, feats[i]!)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  return [...counts]
    .filter(([, count]) => count >= LEAST_SEEN)
    .map(([name]) => name)
    .sort()
}

/** The relations of a treebank, sorted. */
export function relationNames(sentences: readonly GoldSentence[]): string[] {
  return [...new Set(sentences.flatMap(sentence => sentence.deprels))].sort()
}

/** Sentences as the tagger learns them. */
export function tagExamples(
  sentences: readonly GoldSentence[],
  names: readonly string[],
  infoOf: (form: string) => WordInfo,
): TagExample[] {
  const ids = new Map(names.map((name, id) => [name, id]))
  const uposes = [...new Set(names.map(name => name.split('|')[0]!))]
  return sentences.map(sentence => ({
    words: sentence.forms.map(infoOf),
    tags: Int32Array.from(sentence.forms, (_, i) => ids.get(tagName(sentence.uposes[i]!, sentence.feats[i]!)) ?? -1),
    uposes: Int32Array.from(sentence.uposes, upos => uposes.indexOf(upos)),
  }))
}

/** A sentence as a parser learns it, with the tags that a tagger gave; undefined when nothing but punctuation is left. */
export function treeExample(
  sentence: GoldSentence,
  words: readonly WordInfo[],
  tags: Int32Array,
  relations: readonly string[],
  facts: TagFacts,
): TreeExample | undefined {
  const bare = withoutPunctuation(words, tags, sentence.forms, facts)
  const count = bare.words.length
  if (count === 0) return undefined
  const indexOf = new Map(Array.from(bare.places, (place, index) => [place, index]))
  let root = -1
  const heads = Int32Array.from(bare.places, (place, index) => {
    let head = sentence.heads[place]!
    for (let steps = 0; head >= 0 && !indexOf.has(head) && steps < 50; steps++) head = sentence.heads[head]!
    if (head >= 0) return indexOf.get(head) ?? count
    if (root >= 0) return root
    root = index
    return count
  })
  const labels = Int32Array.from(bare.places, place => relations.indexOf(sentence.deprels[place]!))
  return {sentence: bare, heads: makeProjective(heads), labels}
}

/** The same example read from the end. */
export function reversedExample({sentence, heads, labels}: TreeExample): TreeExample {
  const count = heads.length
  return {
    sentence: reversed(sentence),
    heads: heads.toReversed().map(head => (head === count ? count : count - 1 - head)),
    labels: labels.toReversed(),
  }
}
