import {plain} from './description.js'
import {draftOf, type QuestionKind} from './draft.js'
import {complementsOf, textUnder} from './fact.js'
import {prepositionOf} from './preposition.js'

const MEANS =
  /^(?:grâce (?:à|au|aux)|(?:à l’aide|au moyen|par le biais|par l’intermédiaire) (?:de|d’|du|des))(?=\s|\p{L})/iu

/** « Comment… ? »: only where the source gives the means. */
export const how: QuestionKind = (source, fact) => {
  for (const token of complementsOf(fact, 'obl', 'advcl')) {
    const preposition = prepositionOf(fact, token.index)
    const isGerund =
      token.deprel === 'advcl' && preposition === 'en' && /ant$/.test(token.form) && token.index > fact.clause.head
    if (!isGerund && !(MEANS.test(plain(textUnder(fact, source.doc, token.index))) && token.index > fact.finite.index))
      continue
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
