import {isRelation} from '../../document/index.js'
import {draftOf, type QuestionKind} from './draft.js'

/** Nouns of which a text says what they are: an amount, an aim, a cause, a role. */
const ASKED = new Set(
  'coût prix montant budget objectif but mission durée tarif taux cause raison priorité ambition rôle solution origine risque enjeu difficulté conséquence thème capacité superficie population conclusion condition principe obstacle défi'.split(
    ' ',
  ),
)

/** « Quel est le coût du projet ? », « Quelle est, selon X, la cause de l’incendie ? »: what a clause with « être » says. */
export const which: QuestionKind = (source, fact) => {
  const {sentence, subject, clause} = fact
  const noun = sentence.tokens[clause.subject!]!
  const copula = sentence.tokens.find(token => token.head === clause.head && isRelation(token.deprel, 'cop'))
  const isEqual = copula !== undefined || sentence.tokens[clause.head]!.lemma === 'être'
  if (!isEqual || !ASKED.has(noun.lemma) || subject.gender === undefined) return []
  const named = `quel${subject.gender === 'Fem' ? 'le' : ''}${subject.number === 'Plur' ? 's' : ''}`
  const answering = clause.tokens.filter(index => !subject.tokens.includes(index) && index !== fact.finite.index)
  return draftOf(
    source,
    fact,
    'which',
    {opening: named, order: 'bare', without: answering, ...(fact.told ? {speaker: fact.told.subject.text} : {})},
    answering,
    0.9,
  )
}
