import type {Doc, TaggedToken, Token} from '../../document/index.js'
import type {French} from '../french.js'

/** Give each token its part of speech, features and lemma. */
export function tag(doc: Doc<Token>, french: French): Doc<TaggedToken> {
  const sentences = doc.sentences.map(sentence => ({
    ...sentence,
    tokens: sentence.tokens.map(token => {
      const first = french.lexicon.lookup(token.form)[0]
      return {...token, upos: first?.upos ?? 'X', feats: first?.feats ?? {}, lemma: first?.lemma ?? token.form}
    }),
  }))
  return {...doc, sentences}
}
