import {annotationsOf, countWords} from '../../document/index.js'
import {type French, joinWords, typography} from '../../language/index.js'
import {answerText} from './answer-text.js'
import {isHuman, type QuestionKind} from './draft.js'
import {isOneOfSeveral} from './fact.js'
import {LONGEST_QUESTION} from './question-text.js'

/** Fewest words of an answer that tells something of a thing, and most of what the question names. */
const WORDS = {answer: 11, subject: 9}

/** Verbs that tell a stroke of play or a turn of the story rather than what something is or does. */
const PASSING = /^(?:être|avoir|faire|tenir|passer|sembler|paraître|rester|pouvoir|devoir|aller|venir|suffire)$/

/** An answer that opens with whose view it is. */
const OPINION = /^(?:selon|pour|d[’']après|à en croire|aux yeux de) /iu

/** Nouns of bodies, which decide and act: of them anything might be known. */
const bodies = ({lists}: French): ReadonlySet<string> =>
  new Set([
    'gouvernement',
    'parlement',
    'sénat',
    'état',
    ...[...(lists['organisation-words'] ?? [])].map(line => line.split('\t')[0]!),
  ])

/**
 * « Que faut-il retenir de la fermeture du fleuve ? »: where no narrower question can be asked of a thing that names itself. Never of
 * a person, a place or a side, of whom anything might be known.
 */
export const knownOf: QuestionKind = (source, fact) => {
  const {subject, sentence, clause, finite} = fact
  const kind = subject.entity?.kind
  const noun = sentence.tokens[subject.head]!
  if (source.french.derive(bodies).has(noun.lemma)) return []
  const isThing = noun.upos === 'NOUN' && subject.number === 'Sing' && !isHuman(source, fact, noun)
  // « La ville paiera si… » tells no fact.
  if (
    subject.isWeak ||
    clause.tokens.some(
      index => /^s(?:i|’)$/i.test(sentence.tokens[index]!.form) && sentence.tokens[index]!.upos === 'SCONJ',
    )
  )
    return []
  if (subject.isPerson || kind !== undefined || !isThing || isOneOfSeveral(fact)) return []
  if (fact.isIndefinite || fact.isCounted || fact.isAside || fact.told || finite.feats.Tense === 'Past') return []
  if (PASSING.test(sentence.tokens[clause.head]!.lemma) || countWords(subject.text) > WORDS.subject) return []
  const words = joinWords(['que', 'faut-il', 'retenir', 'de', ...subject.text.split(' ')], source.french)
  const question = typography(`${words.charAt(0).toUpperCase()}${words.slice(1)} ?`, source.french).text
  if (question.length > LONGEST_QUESTION) return []
  const answer = answerText(source, fact, [], question)
  if (answer === undefined || countWords(answer) < WORDS.answer || /[®™]/u.test(answer)) return []
  // What one person says of a thing is not what is to be known of it.
  if (annotationsOf(source.doc, fact.origin.index).attributions.length > 0 || OPINION.test(answer)) return []
  return [{kind: 'known-of', question, answer, fact, weight: 0.2, asks: 'falloir'}]
}
