import {typography} from '../../language/index.js'
import {answerText, isVerbatim} from './answer-text.js'
import type {Draft, QuestionKind} from './draft.js'
import {complementsOf, type Fact} from './fact.js'
import type {PhraseSource} from './phrase-source.js'
import {questionText} from './question-text.js'

/** Fewest words of such a question, its mark included: « Le site est-il ouvert ? » asks what nobody would. */
const LEAST_WORDS = 7

/** Words that deny, left out of the question. */
const DENYING = /^(?:ne|n[’']|pas|jamais|encore|toutefois|cependant|pourtant)$/i

/** Nouns that « faire », « prendre », « porter » take without an article: « faire mention de ». */
const FIXED = new Set('mention allusion référence part compte obstacle preuve suite état cas atteinte'.split(' '))

/**
 * « L’expérience a-t-elle été reproduite ? — Non, l’expérience n’a pas été reproduite. »: what the source denies; and
 * « Le pont sera-t-il fermé aux piétons ? — Oui, … »: what it says of a state or of what is done to something.
 */
export const whether: QuestionKind = (source, fact) => (fact.isDenied ? denied(source, fact) : stated(source, fact))

function denied(source: PhraseSource, fact: Fact): readonly Draft[] {
  const {sentence} = fact
  const gone = fact.clause.tokens.filter(
    index => DENYING.test(sentence.tokens[index]!.form) && fact.chain.includes(sentence.tokens[index]!.head),
  )
  const object = complementsOf(fact, 'obj')[0]
  const none = object && sentence.tokens.find(token => token.head === object.index && /^aucune?$/i.test(token.form))
  // « aucun élément » and « pas de mesures » become « un élément », « des mesures ».
  const of = sentence.tokens[fact.clause.head + 1]
  const isOf = none === undefined && of !== undefined && /^(?:de|d[’'])$/i.test(of.form)
  const counted = isOf ? sentence.tokens[of.head] : undefined
  const isSome = counted?.upos === 'NOUN' && counted.feats.Number === 'Plur' && counted.index > fact.clause.head
  const isOne = none !== undefined && object?.feats.Gender !== undefined
  if ((none !== undefined && !isOne) || (isOf && !isSome)) return []
  const article = FIXED.has(object?.lemma ?? '') ? '' : object?.feats.Gender === 'Fem' ? 'une' : 'un'
  const swap = none ? {first: none.index, words: article} : isOf ? {first: of.index, words: 'des'} : undefined
  return answered(source, fact, gone, swap, 'Non', 0.9)
}

/** A state or a passive whose complement is news: « sera visible partout en France », « sera plongée dans la nuit ». */
function stated(source: PhraseSource, fact: Fact): readonly Draft[] {
  const {sentence, clause} = fact
  const head = sentence.tokens[clause.head]!
  const isState =
    head.upos === 'ADJ' && sentence.tokens.some(token => token.head === head.index && token.deprel === 'cop')
  const isPassive = sentence.tokens.some(token => token.head === head.index && token.deprel === 'aux:pass')
  if (!isState && !isPassive) return []
  const hasMore = complementsOf(fact, 'obl', 'advmod').some(token => token.index > head.index)
  if (!hasMore) return []
  return answered(source, fact, [], undefined, 'Oui', 0.4).filter(({question}) => !/\d/.test(question))
}

function answered(
  source: PhraseSource,
  fact: Fact,
  gone: readonly number[],
  swap: {first: number; words: string} | undefined,
  opening: 'Oui' | 'Non',
  weight: number,
): readonly Draft[] {
  const question = questionText(source, fact, {
    opening: '',
    order: 'complex',
    without: [],
    gone,
    ...(swap ? {swap} : {}),
  })
  if (question === undefined || question.split(' ').length < LEAST_WORDS) return []
  const told = answerText(source, fact.told ?? fact, [fact.clause.head], question)
  if (told === undefined || isVerbatim(source, told)) return []
  const answer = typography(`${opening}, ${lowerFirst(told)}`, source.french).text
  return [{kind: 'whether', question, answer, fact, weight}]
}

/** A sentence’s opening after a comma: articles and « selon » lose their capital, names keep it. */
export function lowerFirst(text: string): string {
  return /^(?:(?:Les?|La|Ces?|Cet|Cette|Selon|Il|Elle|Ils|Elles|Une?|Des|À|Au|Aux|En|Dans|Depuis|Dès|Pour|Après|Avant|Jusqu)(?![\p{L}-])|L’|D’après )/u.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}
