import {annotationsOf} from '../../document/index.js'
import {draftOf, type QuestionKind} from './draft.js'

/** « Combien de temps dureront les travaux ? »: what lasts, and how long. */
export const howLong: QuestionKind = (source, fact) => {
  const {sentence, clause} = fact
  const verb = sentence.tokens[clause.head]!
  if (verb.lemma !== 'durer' || fact.isDenied || fact.chain.length > 1) return []
  const length = annotationsOf(source.doc, sentence.index).dates.find(
    ({kind, first, last}) => kind === 'duration' && first > verb.index && clause.tokens.includes(last),
  )
  const head = length && sentence.tokens.slice(length.first, length.last + 1).find(token => token.head === verb.index)
  if (!head || !/^(?:obj|obl|nmod|advmod)/.test(head.deprel)) return []
  return draftOf(
    source,
    fact,
    'how-long',
    {opening: 'combien de temps', order: 'stylistic', without: [head.index]},
    [head.index],
    0.8,
  )
}
