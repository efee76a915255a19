import type {Doc, TaggedToken, Token} from '../../document/index.js'
import type {French} from '../french.js'
import {lemmaOf} from './lemmatise.js'
import {namesOf} from './name-memory.js'
import {tagWords} from './tagger.js'

/**
 * Give each token its part of speech, features and lemma.
 *
 * What the document shows to be a name is a name throughout (see `namesOf`).
 */
export function tag(doc: Doc<Token>, french: French): Doc<TaggedToken> {
  const {tagger, wordInfo, lexicon, memory} = french
  const words = doc.sentences.map(({tokens}) => tokens.map(token => wordInfo(token.form)))
  const tags = words.map((sentence, index) => {
    if (!memory) return tagWords(tagger, sentence)
    const key = doc.sentences[index]!.tokens.map(({form}) => form).join('\n')
    const found = memory.tags.get(key) ?? tagWords(tagger, sentence, memory.taggings)
    memory.tags.set(key, found)
    return found
  })
  const names = namesOf(doc, tags, french)
  const name = tagger.tags.findIndex(({upos}) => upos === 'PROPN')
  const sentences = doc.sentences.map((sentence, place) => {
    const tokens = sentence.tokens.map((token, i): TaggedToken => {
      const tagId = names.has(token.form) ? name : tags[place]![i]!
      const {upos, feats} = tagger.tags[tagId]!
      const {lemmas} = words[place]![i]!
      const lemma = (lemmas[tagId] ??= lemmaOf(token.form, upos, feats, lexicon))
      const {index, form, start, end, spaceBefore, part} = token
      // Spelt out, since spreading an object costs as much as finding its tag.
      return part === undefined
        ? {index, form, start, end, spaceBefore, upos, feats, lemma}
        : {index, form, start, end, spaceBefore, part, upos, feats, lemma}
    })
    return {...sentence, tokens}
  })
  return {...doc, sentences}
}
