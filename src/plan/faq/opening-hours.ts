import {joinWords, typography} from '../../language/index.js'
import {answerText} from './answer-text.js'
import type {QuestionKind} from './draft.js'
import {LONGEST_QUESTION} from './question-text.js'

/** « 12h », « 20 h 30 », « 9 heures ». */
const HOUR = /\d{1,2}\s?(?:h(?:eures?)?(?![\p{L}])|h\s?\d{2})/giu

/** « Quels sont les horaires d’ouverture du musée ? »: what is open, and from when to when. */
export const openingHours: QuestionKind = (source, fact) => {
  const {doc, french} = source
  const {sentence, clause, subject, finite} = fact
  const head = sentence.tokens[clause.head]!
  const isOpen = /^ouvert/i.test(head.form) && finite.lemma === 'être'
  if (!isOpen || fact.isDenied || fact.isCounted || fact.isIndefinite || fact.told || finite.feats.Tense === 'Imp')
    return []
  const own = clause.tokens.map(index => sentence.tokens[index]!)
  const text = doc.text.slice(own[0]!.start, own[own.length - 1]!.end)
  if ((text.match(HOUR) ?? []).length < 2) return []
  const words = joinWords(['quels', 'sont', 'les', 'horaires', 'd’ouverture', 'de', ...subject.text.split(' ')], french)
  const question = typography(`${words.charAt(0).toUpperCase()}${words.slice(1)} ?`, french).text
  if (question.length > LONGEST_QUESTION) return []
  const answer = answerText(
    source,
    fact,
    clause.tokens.filter(index => sentence.tokens[index]!.head === head.index),
    question,
  )
  return answer === undefined ? [] : [{kind: 'hours', question, answer, fact, weight: 0.95, asks: 'être'}]
}
