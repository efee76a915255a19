import type {Doc, ParsedToken, Sentence, TaggedToken} from '../../document/index.js'
import type {French} from '../french.js'
import {mendInversion} from './mend-inversion.js'
import {withoutPunctuation} from './punctuation.js'
import {attachPunctuation} from './punctuation-head.js'
import {combine, propose} from './word-tree.js'

/**
 * Give each sentence its dependency tree, and each arc its confidence.
 *
 * Two parsers read the words, one from the left and one from the right; punctuation is hung onto the tree afterwards.
 * A sentence that is all punctuation hangs on its first sign.
 */
export function parse(doc: Doc<TaggedToken>, french: French): Doc<ParsedToken> {
  return {...doc, sentences: doc.sentences.map(sentence => parseSentence(sentence, french))}
}

function parseSentence(sentence: Sentence<TaggedToken>, french: French): Sentence<ParsedToken> {
  const {parsers, wordInfo, memory} = french
  const {fromLeft, fromRight, confidence} = parsers
  const forms = sentence.tokens.map(token => token.form)
  const tags = Int32Array.from(sentence.tokens, token => parsers.tagId(token))
  const bare = withoutPunctuation(forms.map(wordInfo), tags, forms, fromLeft.facts)
  if (bare.words.length === 0) return {...sentence, tokens: sentence.tokens.map(signAlone)}
  const key = memory ? `${forms.join('\n')}\n${tags.join()}` : ''
  const tree = memory?.trees.get(key) ?? combine(propose(fromLeft, bare, 0), propose(fromRight, bare, 1), confidence)
  memory?.trees.set(key, tree)

  const isWord = new Uint8Array(forms.length)
  const heads = new Int32Array(forms.length).fill(-1)
  const wordAt = new Int32Array(forms.length).fill(-1)
  for (const [word, place] of bare.places.entries()) {
    isWord[place] = 1
    wordAt[place] = word
    heads[place] = tree.heads[word]! < 0 ? -1 : bare.places[tree.heads[word]!]!
  }
  const relations = Array.from(wordAt, word => (word < 0 ? 'punct' : fromLeft.labels[tree.labels[word]!]!))
  mendInversion(sentence.tokens, heads, relations)
  const uposes = sentence.tokens.map(({upos}) => upos)
  attachPunctuation({forms, isWord, heads, relations, uposes}, parsers.punctuation)
  const tokens = sentence.tokens.map((token, place) => {
    const word = wordAt[place]!
    const head = heads[place]!
    // A sign is as sure as the word it hangs on is sure of its own place.
    const source = word >= 0 ? word : wordAt[head]!
    return {
      ...token,
      head,
      deprel: relations[place]!,
      confidence: tree.confidences[source]!,
      agreed: tree.agreed[source] === 1,
    }
  })
  return {...sentence, tokens}
}

function signAlone(token: TaggedToken): ParsedToken {
  const isRoot = token.index === 0
  return {...token, head: isRoot ? -1 : 0, deprel: isRoot ? 'root' : 'punct', confidence: 1, agreed: true}
}
