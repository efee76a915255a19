import {draftOf, type QuestionKind} from './draft.js'
import {complementsOf} from './fact.js'

/**
 * Verbs of saying that ask for something by themselves: none that only goes on (« ajouter ») or that takes sides
 * (« prétendre »); « Qu’a déclaré X ? » asks for anything.
 */
const ASKED_SAYING = new Set(
  'annoncer reconnaître promettre prévenir craindre espérer constater conclure révéler confirmer garantir regretter demander redouter recommander proposer'.split(
    ' ',
  ),
)

/** « Qu’a annoncé le gouvernement ? », « Qu’a déclaré Claire Dubosc ? »: what somebody says in a clause with « que ». */
export const said: QuestionKind = (source, fact) => {
  const verb = fact.sentence.tokens[fact.clause.head]!
  const isKnownVerb = ASKED_SAYING.has(verb.lemma) || (verb.lemma === 'savoir' && fact.chain.length > 1)
  if (!isKnownVerb || fact.clitics.length > 0) return []
  const content = complementsOf(fact, 'ccomp').find(
    token =>
      token.index > verb.index &&
      fact.sentence.tokens.some(mark => mark.head === token.index && /^(?:que|qu[’'])$/i.test(mark.form)),
  )
  if (!content) return []
  return draftOf(
    source,
    {...fact, chain: [verb.index]},
    'said',
    {
      opening: 'que',
      order: 'stylistic',
      without: [content.index, ...complementsOf(fact, 'obl').map(token => token.index)],
    },
    [content.index],
    0.75,
  )
}
