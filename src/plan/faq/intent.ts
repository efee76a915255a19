import {childWith} from '../../document/index.js'
import {draftOf, type QuestionKind} from './draft.js'
import {isOneOfSeveral} from './fact.js'

/** Verbs that somebody’s doing completes: « refuser de », « tenter de », « vouloir ». */
const INTENDING = new Set(
  'refuser décider accepter vouloir souhaiter tenter essayer chercher menacer choisir compter envisager promettre espérer prévoir projeter proposer entendre renoncer hésiter'.split(
    ' ',
  ),
)

/** « Qu’a refusé de faire la Chine ? », « Que veut faire la mairie ? »: an infinitive is the news. */
export const intent: QuestionKind = (source, fact) => {
  const {sentence, clause} = fact
  const verb = sentence.tokens[clause.head]!
  if (!INTENDING.has(verb.lemma) || fact.clitics.length > 0 || isOneOfSeveral(fact)) return []
  const done = sentence.tokens.find(
    token => token.head === verb.index && token.deprel === 'xcomp' && token.agreed && token.feats.VerbForm === 'Inf',
  )
  const isPassive = sentence.tokens.some(token => token.head === verb.index && token.deprel === 'aux:pass')
  if (!done || isPassive || done.index < verb.index || /^(?:être|avoir|pouvoir|devoir)$/.test(done.lemma)) return []
  const mark = childWith(sentence, done.index, 'mark')
  const link = mark === undefined ? '' : /^d[e’']$/i.test(mark.form) ? 'de ' : /^à$/i.test(mark.form) ? 'à ' : undefined
  if (link === undefined) return []
  return draftOf(
    source,
    {...fact, chain: [verb.index]},
    'intent',
    {opening: 'que', order: 'stylistic', without: [done.index], after: `${link}faire`},
    [done.index],
    0.85,
  )
}
