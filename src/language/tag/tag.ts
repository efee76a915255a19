import type {Doc, TaggedToken, Token} from '../../document/index.js'
import type {French} from '../french.js'
import {lemmaOf} from './lemmatise.js'
import {tagWords} from './tagger.js'

/** Give each token its part of speech, features and lemma. */
export function tag(doc: Doc<Token>, french: French): Doc<TaggedToken> {
  const {tagger, wordInfo, lexicon} = french
  const sentences = doc.sentences.map(sentence => {
    const tags = tagWords(
      tagger,
      sentence.tokens.map(token => wordInfo(token.form)),
    )
    const tokens = sentence.tokens.map((token, i) => {
      const {upos, feats} = tagger.tags[tags[i]!]!
      return {...token, upos, feats, lemma: lemmaOf(token.form, upos, feats, lexicon)}
    })
    return {...sentence, tokens}
  })
  return {...doc, sentences}
}
