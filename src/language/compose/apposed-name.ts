import {
  type AnalysedDoc,
  annotationsOf,
  childWith,
  type ParsedSentence,
  type ParsedToken,
} from '../../document/index.js'
import type {Replacement} from './reference.js'

/**
 * « sa porte-parole, Aline Dupuis, » as « Aline Dupuis »: whose she is stands in another sentence, who she is stands here.
 *
 * @param token  The possessive.
 */
export function apposedName(doc: AnalysedDoc, sentence: ParsedSentence, token: ParsedToken): Replacement | undefined {
  const {tokens} = sentence
  const noun = tokens[token.head]
  if (token.upos !== 'DET' || !/^(?:son|sa|leur)$/i.test(token.form) || noun?.upos !== 'NOUN') return undefined
  const mention = annotationsOf(doc, sentence.index).mentions.find(({first, form, entity}) => {
    const named = doc.entities[entity]
    const isFull = form === 'full' && named?.kind === 'person' && /\s/.test(named.name)
    return isFull && tokens[first - 1]?.form === ',' && first - 1 > noun.index && first - noun.index < 10
  })
  const entity = mention && doc.entities[mention.entity]
  if (!mention || !entity) return undefined
  // Nothing but the role stands between the possessive and the name, and the role is that person's.
  const isRole = entity.roles.some(
    role => role.sentence === sentence.index && role.first <= noun.index && noun.index <= role.last,
  )
  const between = tokens.slice(noun.index + 1, mention.first - 1)
  if (!isRole || between.some(({upos, form}) => /^(?:VERB|AUX|PRON)$/.test(upos) || form === ',')) return undefined
  if (childWith(sentence, noun.index, 'conj')) return undefined
  // The comma that closes the apposition of a subject goes with it; « qui… » keeps it.
  const after = tokens[mention.last + 1]
  const isFollowed = /^(?:qui|que|qu’|dont|où)$/i.test(tokens[mention.last + 2]?.form ?? '')
  const closes =
    after?.form === ',' && /^nsubj/.test(noun.deprel) && tokens[noun.head]!.index > after.index && !isFollowed
  return {first: token.index, last: closes ? after.index : mention.last, words: entity.name}
}
