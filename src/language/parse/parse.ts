import type {Doc, ParsedToken, Sentence, TaggedToken} from '../../document/index.js'
import type {French} from '../french.js'
import {parseWords} from './parser.js'
import {attachPunctuation, type BareSentence, reversed, withoutPunctuation} from './punctuation.js'
import type {ParserState} from './state.js'

/** Give each sentence its dependency tree, and tell which arcs both parsers found. */
export function parse(doc: Doc<TaggedToken>, french: French): Doc<ParsedToken> {
  return {...doc, sentences: doc.sentences.map(sentence => parseSentence(sentence, french))}
}

function parseSentence(sentence: Sentence<TaggedToken>, french: French): Sentence<ParsedToken> {
  const {parsers, wordInfo} = french
  const forms = sentence.tokens.map(token => token.form)
  const tags = Int32Array.from(sentence.tokens, token => parsers.tagId(token))
  const bare = withoutPunctuation(forms.map(wordInfo), tags, forms, parsers.fromLeft.facts)
  const {labels} = parsers.fromLeft
  const left = wholeTree(parseWords(parsers.fromLeft, bare), bare, forms, labels)
  const mirror = reversed(bare)
  const right = wholeTree(parseWords(parsers.fromRight, mirror), mirror, forms, labels)
  const tokens = sentence.tokens.map((token, i) => {
    const head = left.heads[i]!
    const deprel = left.relations[i]!
    const agreed = right.heads[i] === head && right.relations[i] === deprel
    return {...token, head, deprel, agreed, confidence: agreed ? 0.9 : 0.5}
  })
  return {...sentence, tokens}
}

function wholeTree(state: ParserState, {places}: BareSentence, forms: readonly string[], labels: readonly string[]) {
  const isWord = new Uint8Array(forms.length)
  const heads = new Int32Array(forms.length).fill(-1)
  const relations = new Array<string>(forms.length).fill('punct')
  for (const [i, place] of places.entries()) {
    isWord[place] = 1
    heads[place] = state.heads[i] === state.count ? -1 : places[state.heads[i]!]!
    relations[place] = labels[state.labels[i]!]!
  }
  attachPunctuation(heads, forms, isWord)
  return {heads, relations}
}
