import {childWith, type ParsedSentence} from '../../document/index.js'
import {joinWords, typography} from '../../language/index.js'
import {answerText} from './answer-text.js'
import type {QuestionKind} from './draft.js'
import {complementsOf} from './fact.js'
import {type NamedPhrase, namedPhraseOf} from './named-phrase.js'
import type {PhraseSource} from './phrase-source.js'
import {LONGEST_QUESTION} from './question-text.js'

/** Verbs of saying that « dire » repeats without making them say more. */
const SAYING = new Set(
  'dire déclarer affirmer indiquer assurer estimer juger expliquer souligner préciser ajouter considérer penser soutenir répondre noter observer rappeler reconnaître prévenir avertir écrire raconter promettre'.split(
    ' ',
  ),
)

/** Whether two other sentences at least name the thing: then its bare noun says which one. */
function isKnown({doc}: PhraseSource, {head}: NamedPhrase, sentence: ParsedSentence): boolean {
  const lemma = sentence.tokens[head]?.lemma
  return (
    doc.sentences.filter(({tokens}) => tokens.some(token => token.lemma === lemma && token.upos === 'NOUN')).length >= 3
  )
}

/** « Que dit le maire du projet ? »: what the clause reports is said of its subject. */
export const saidOf: QuestionKind = (source, fact) => {
  const {sentence, clause, subject} = fact
  const verb = sentence.tokens[clause.head]!
  if (!SAYING.has(verb.lemma) || fact.clitics.length > 0) return []
  const content = complementsOf(fact, 'ccomp').find(token => token.head === verb.index && token.index > verb.index)
  const topic = content && childWith(sentence, content.index, 'nsubj')
  if (!content || !topic?.agreed || topic.upos === 'PRON') return []
  const named = namedPhraseOf(source, sentence, topic.index)
  if (
    !named ||
    (named.isWeak && !isKnown(source, named, sentence)) ||
    (named.entity === subject.entity && named.entity !== undefined)
  )
    return []
  const words = joinWords(['que', 'dit', subject.text, 'de', ...named.text.split(' ')], source.french)
  const question = typography(`${words.charAt(0).toUpperCase()}${words.slice(1)} ?`, source.french).text
  if (question.length > LONGEST_QUESTION || /[«»"“”]/.test(question)) return []
  const answer = answerText(source, fact, [content.index], question)
  return answer === undefined ? [] : [{kind: 'said-of', question, answer, fact, weight: 0.85, asks: 'dire'}]
}
