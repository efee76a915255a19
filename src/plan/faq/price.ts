import {finiteForm, joinWords, typography} from '../../language/index.js'
import {answerText} from './answer-text.js'
import type {QuestionKind} from './draft.js'
import {LONGEST_QUESTION} from './question-text.js'

/** Verbs that set a price: « est vendu 9 euros », « passe de 8 à 9 euros ». */
const PRICING = new Set(['vendre', 'facturer', 'proposer', 'offrir', 'passer', 'fixer', 'tarifer', 'louer', 'céder'])

/** Things sold or let: of these a sum is the price. */
const SOLD =
  /^(?:abonnement|activité|appareil|atelier|bain|billet|bracelet|cantine|carte|concert|consommation|consultation|cotisation|cours|course|entrée|espace|exposition|formation|forfait|formule|inscription|livre|location|menu|modèle|nuit|objet|ouvrage|passe|passeport|pass|place|plat|produit|repas|réservation|séance|service|séjour|spectacle|stage|stationnement|ticket|trajet|visite|vol|voyage|vélo)$/

/** Sums of money as a text writes them. */
const MONEY = /^(?:euro|dollar|franc|livre|€|\$)s?$/i

/** « Combien coûte l’entrée plein tarif ? »: what somebody pays for the subject, in the present or the future. */
export const price: QuestionKind = (source, fact) => {
  const {sentence, clause, subject, finite} = fact
  const verb = sentence.tokens[clause.head]!
  const noun = sentence.tokens[subject.head]!
  const own = clause.tokens.map(index => sentence.tokens[index]!.form).join(' ')
  const isPriced = SOLD.test(noun.lemma) || /à le (?:coût|prix|tarif) de /iu.test(own)
  if (!PRICING.has(verb.lemma) || !isPriced || fact.isDenied || fact.isCounted || fact.told) return []
  const isPast =
    finite.feats.Tense === 'Imp' ||
    sentence.tokens.some(token => token.head === verb.index && token.deprel === 'aux:tense')
  const sums = clause.tokens.filter(index => index > verb.index && MONEY.test(sentence.tokens[index]!.form))
  if (isPast || sums.length === 0) return []
  const tense = finite.feats.Tense === 'Fut' ? 'future' : 'present'
  const costs = finiteForm('coûter', tense, {person: 3, number: subject.number}, source.french)
  if (costs === undefined) return []
  const words = joinWords(['combien', costs, ...subject.text.split(' ')], source.french)
  const question = typography(`${words.charAt(0).toUpperCase()}${words.slice(1)} ?`, source.french).text
  if (question.length > LONGEST_QUESTION) return []
  const answer = answerText(source, fact, [verb.index, ...sums], question)
  return answer === undefined ? [] : [{kind: 'how-many', question, answer, fact, weight: 0.85, asks: 'coûter'}]
}
