import {draftOf, isHuman, type QuestionKind} from './draft.js'
import {complementsOf, isOneOfSeveral} from './fact.js'
import {namedPhraseOf} from './named-phrase.js'

/** Verbs by which one thing acts on another: of these the subject is what a reader asks for. */
const ACTING = new Set(
  'aggraver améliorer bloquer causer compliquer déclencher distinguer empêcher endommager entraîner entraver expliquer faciliter favoriser freiner inquiéter justifier limiter menacer motiver perturber provoquer ralentir relancer retarder susciter symboliser transformer'.split(
    ' ',
  ),
)

/** « Qu’est-ce qui inquiète les négociants de grain ? »: a thing that acts on what the question names. */
export const whatCauses: QuestionKind = (source, fact) => {
  const {sentence, clause, subject} = fact
  const verb = sentence.tokens[clause.head]!
  const isActive = !sentence.tokens.some(token => token.head === verb.index && token.deprel === 'aux:pass')
  if (!ACTING.has(verb.lemma) || !isActive || fact.clitics.length > 0 || fact.chain.length > 1) return []
  if (subject.isPerson || subject.entity !== undefined || subject.number === 'Plur' || isOneOfSeveral(fact)) return []
  const object = complementsOf(fact, 'obj')[0]
  if (!object || isHuman(source, fact, sentence.tokens[subject.head]!)) return []
  const named = namedPhraseOf(source, sentence, object.index)
  if (!named || (named.isWeak && !(named.number === 'Plur' && isHuman(source, fact, object)))) return []
  return draftOf(
    source,
    fact,
    'what-causes',
    {opening: 'qu’est-ce qui', order: 'subject', without: []},
    [object.index],
    0.75,
  )
}
