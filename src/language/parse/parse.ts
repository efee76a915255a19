import type {Doc, ParsedToken, TaggedToken} from '../../document/index.js'
import type {French} from '../french.js'

/** Give each sentence its dependency tree. */
export function parse(doc: Doc<TaggedToken>, _french: French): Doc<ParsedToken> {
  const sentences = doc.sentences.map(sentence => ({
    ...sentence,
    tokens: sentence.tokens.map((token, index) => ({
      ...token,
      head: index - 1,
      deprel: index === 0 ? 'root' : 'dep',
      confidence: 0,
      agreed: false,
    })),
  }))
  return {...doc, sentences}
}
