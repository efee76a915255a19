import {draftOf, type QuestionKind} from './draft.js'
import {complementsOf} from './fact.js'
import {prepositionOf} from './preposition.js'

const MEANS = /^(?:grâce à|à l’aide de|au moyen de|par le biais de|par l’intermédiaire de)$/

/** « Comment… ? »: only where the source gives the means. */
export const how: QuestionKind = (source, fact) => {
  for (const token of complementsOf(fact, 'obl', 'advcl')) {
    const preposition = prepositionOf(fact, token.index)
    const isGerund =
      token.deprel === 'advcl' && preposition === 'en' && /ant$/.test(token.form) && token.index > fact.clause.head
    if (!isGerund && !(MEANS.test(preposition) && token.index > fact.finite.index)) continue
    return draftOf(
      source,
      fact,
      'how',
      {opening: 'comment', order: 'complex', without: [token.index]},
      [token.index],
      0.7,
    )
  }
  return []
}
