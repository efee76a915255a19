import type {ParsedSentence} from '../../document/index.js'
import {articleFor, type French, joinWords, typography} from '../../language/index.js'
import {plain} from './description.js'
import type {PhraseSource} from './phrase-source.js'
import {LONGEST_QUESTION} from './question-text.js'

/** A question about what a notice says in a line of its own: opening hours, prices, a result. */
export interface ServiceQuestion {
  readonly kind: 'hours' | 'price' | 'score'
  readonly question: string
  readonly answer: string
  readonly sentence: number
}

/** Longest line that an answer takes over, in characters. */
const LONGEST_LINE = 150

/**
 * Questions answered by lines without a verb: « Tarifs : 9 et 6 euros », « Tous les jours sauf le mardi, de 10h à 18h »,
 * « CORBELIN - PONTVALLIER : 27-26 ». At most one of each kind: of two lines nobody could say which one is meant.
 *
 * @param topic  What the article is about; hours and prices are nothing without what they are of.
 */
export function serviceQuestions(source: PhraseSource, topic: string | undefined): ServiceQuestion[] {
  const {doc, french} = source
  const found: ServiceQuestion[] = []
  const of = topic === undefined ? undefined : ofTopic(topic, french)
  for (const sentence of doc.sentences) {
    if (doc.blocks[sentence.block]?.kind !== 'paragraph') continue
    const line = plain(doc.text.slice(sentence.start, sentence.end))
    const made = score(source, sentence, line) ?? (of === undefined ? undefined : service(line, of))
    if (!made || made.question.length > LONGEST_QUESTION) continue
    found.push({
      kind: made.kind,
      question: typography(made.question, french).text,
      answer: typography(made.answer, french).text,
      sentence: sentence.index,
    })
  }
  return found.filter(one => found.filter(other => other.kind === one.kind).length === 1)
}

/** « du musée de Lormes », « de l’exposition Gauguin », « de Brest »: whose the prices are. */
function ofTopic(topic: string, french: French): string | undefined {
  const [first = '', ...rest] = topic.split(' ')
  const noun = first.charAt(0).toLowerCase() + first.slice(1)
  const article = french.lexicon.lookup(noun).some(({upos}) => upos === 'NOUN')
    ? articleFor(noun, {definite: true}, french)
    : undefined
  const words = article === undefined ? [first, ...rest] : [article, noun, ...rest]
  return joinWords(['de', ...words], french)
}

type Made = Omit<ServiceQuestion, 'sentence'>

function service(line: string, of: string): Made | undefined {
  if (line.length > LONGEST_LINE) return undefined
  const price = /^(?:Tarifs?|Prix)(?: d’entrée)?\s?: ([^:;!?]*\d[^:;!?]*(?:euros?|€)[^:;!?]*)\.$/iu.exec(line)
  if (price)
    return {
      kind: 'price',
      question: `Quels sont les tarifs ${of} ?`,
      answer: `Les tarifs sont les suivants : ${price[1]!}.`,
    }
  const hours =
    /^(?:(?:Horaires(?: d’ouverture)?|Ouvert(?:ure)?)\s?:? )?((?:tous les jours|du (?:lun|mar|mercre|jeu|vendre|same)di au )[^:;!?]*\d\s?h[^:;!?]*)\.$/iu.exec(
      line,
    )
  if (hours)
    return {
      kind: 'hours',
      question: `Quels sont les horaires ${of} ?`,
      answer: `Les horaires sont les suivants : ${hours[1]!.charAt(0).toLowerCase()}${hours[1]!.slice(1)}.`,
    }
  return undefined
}

/** A line that gives a result: two sides that the article names, and their points. */
function score({doc, french}: PhraseSource, sentence: ParsedSentence, line: string): Made | undefined {
  const found = /^([\p{L}’. -]{2,40}?) [-–] ([\p{L}’. -]{2,40}?)\s?: (\d{1,3})\s?[-–]\s?(\d{1,3})(?!\d)/u.exec(line)
  if (!found) return undefined
  const named = (text: string): string | undefined =>
    doc.entities.find(
      ({kind, name, mentions}) =>
        kind !== 'person' &&
        name.toLowerCase() === text.toLowerCase() &&
        mentions.some(mention => mention.sentence !== sentence.index),
    )?.name
  const home = named(found[1]!)
  const guest = named(found[2]!)
  if (home === undefined || guest === undefined || home === guest) return undefined
  const sides = `${joinWords(['entre', ...home.split(' ')], french)} et ${guest}`
  // The question has only words that the article has.
  if (!/(?<!\p{L})score(?!\p{L})/iu.test(doc.text) || !/(?<!\p{L})match(?!\p{L})/iu.test(doc.text)) return undefined
  return {
    kind: 'score',
    question: `Quel est le score du match ${sides} ?`,
    answer: `Le score du match ${sides} est de ${found[3]!}-${found[4]!}.`,
  }
}
