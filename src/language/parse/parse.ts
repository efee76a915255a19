import type {Doc, ParsedToken, Sentence, TaggedToken} from '../../document/index.js'
import type {French} from '../french.js'
import {headOfIncise} from './incise-head.js'
import {findIncises} from './incises.js'
import {mend} from './mend.js'
import {hang, type OpenParse, openParse, type SentenceTree} from './open-parse.js'
import {outerPlaces} from './outer-places.js'
import {withoutPunctuation} from './punctuation.js'
import {attachPunctuation} from './punctuation-head.js'
import {fragmentMarks} from './quotation-fragments.js'
import {combine, propose} from './word-tree.js'

/**
 * Give each sentence its dependency tree, and each arc its confidence.
 *
 * Two parsers read the words, one from the left and one from the right; what is set into a sentence is read apart, a few
 * rules mend what is surely wrong (see `mend`), and punctuation is hung onto the tree afterwards. A sentence that is all
 * punctuation hangs on its first sign.
 */
export function parse(doc: Doc<TaggedToken>, french: French): Doc<ParsedToken> {
  return {...doc, sentences: doc.sentences.map(sentence => parseSentence(sentence, french))}
}

function parseSentence(sentence: Sentence<TaggedToken>, french: French): Sentence<ParsedToken> {
  const {tokens} = sentence
  const tags = Int32Array.from(tokens, token => french.parsers.tagId(token))
  const {memory} = french
  const key = memory ? `${tokens.map(({form}) => form).join('\n')}\n${tags.join()}` : ''
  const tree = memory?.sentences.get(key) ?? treeOf(tokens, tags, french)
  if (tree === undefined) return {...sentence, tokens: tokens.map(signAlone)}
  memory?.sentences.set(key, tree)
  const {heads, relations, isWord, confidences, agreed: agreements} = tree
  const parsed = tokens.map((token, place): ParsedToken => {
    const head = heads[place]!
    // A sign is as sure as the word it hangs on is sure of its own place.
    const source = isWord[place] === 1 ? place : head
    const deprel = relations[place]!
    const {index, form, start, end, spaceBefore, part, upos, feats, lemma} = token
    const confidence = confidences[source]!
    const agreed = agreements[source] === 1
    return part === undefined
      ? {index, form, start, end, spaceBefore, upos, feats, lemma, head, deprel, confidence, agreed}
      : {index, form, start, end, spaceBefore, part, upos, feats, lemma, head, deprel, confidence, agreed}
  })
  return {...sentence, tokens: parsed}
}

/** The tree of some tokens, which depends on their forms and tags alone; none when all are signs. */
function treeOf(tokens: readonly TaggedToken[], tags: Int32Array, french: French): SentenceTree | undefined {
  const {facts} = french.parsers.fromLeft
  const open = openParse(tokens)
  for (const [place, tag] of tags.entries()) open.isWord[place] = 1 - facts.punctuation[tag]!
  if (!open.isWord.includes(1)) return undefined
  const marks = fragmentMarks(tokens, open.isWord)
  if (!readApart(open, marks, tags, french)) readPart(open, outerPlaces(tokens, [], marks), tags, french)
  mend(open)
  const forms = tokens.map(({form}) => form)
  const uposes = tokens.map(({upos}) => upos)
  attachPunctuation(
    {forms, isWord: open.isWord, heads: open.heads, relations: open.relations, uposes},
    french.parsers.punctuation,
  )
  const {heads, relations, isWord, confidences, agreed} = open
  return {heads, relations, isWord, confidences, agreed}
}

/** Read a sentence without its incises, then each of them; false when there are none, or nothing else. */
function readApart(open: OpenParse, marks: Uint8Array, tags: Int32Array, french: French): boolean {
  const incises = findIncises(open.tokens)
  const outer = outerPlaces(open.tokens, incises, marks)
  if (incises.length === 0 || !outer.some(place => open.isWord[place] === 1)) return false
  readPart(open, outer, tags, french)
  for (const incise of incises) {
    const inner: number[] = []
    for (let place = incise.first; place <= incise.last; place++) inner.push(place)
    const root = readPart(open, inner, tags, french)
    const {verb, subject} = incise.clause ?? {verb: root, subject: -1}
    open.heads[verb] = -1
    if (root !== verb) hang(open, root, verb, 'parataxis')
    hang(open, verb, headOfIncise(open, incise), incise.kind === 'source' ? 'obl' : 'parataxis')
    const mayBe = /^(?:obj|obl|nsubj|iobj|appos|parataxis)/.test(open.relations[subject] ?? '')
    if (mayBe) hang(open, subject, verb, 'nsubj')
  }
  return true
}

/** Give the words at some places their tree. @returns The place of its root. */
function readPart(open: OpenParse, places: readonly number[], tags: Int32Array, french: French): number {
  const {parsers, wordInfo, memory} = french
  const {fromLeft, fromRight, confidence} = parsers
  const forms = places.map(place => open.tokens[place]!.form)
  const own = Int32Array.from(places, place => tags[place]!)
  const key = memory ? `${forms.join('\n')}\n${own.join()}` : ''
  const bare = withoutPunctuation(forms.map(wordInfo), own, forms, fromLeft.facts)
  const known = memory?.trees.get(key)
  const [left, right] = memory?.decisions ?? []
  const tree = known ?? combine(propose(fromLeft, bare, 0, left), propose(fromRight, bare, 1, right), confidence)
  if (known === undefined) memory?.trees.set(key, tree)
  let root = -1
  for (const [word, at] of bare.places.entries()) {
    const place = places[at]!
    const head = tree.heads[word]!
    open.heads[place] = head < 0 ? -1 : places[bare.places[head]!]!
    open.relations[place] = fromLeft.labels[tree.labels[word]!]!
    open.confidences[place] = tree.confidences[word]!
    open.agreed[place] = tree.agreed[word]!
    if (head < 0) root = place
  }
  return root
}

function signAlone(token: TaggedToken): ParsedToken {
  const isRoot = token.index === 0
  return {...token, head: isRoot ? -1 : 0, deprel: isRoot ? 'root' : 'punct', confidence: 1, agreed: true}
}
