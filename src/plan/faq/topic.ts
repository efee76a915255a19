import type {AnalysedDoc} from '../../document/index.js'
import {holdsPhrase} from '../headings.js'
import {determinerOf, nounTokens, plain} from './description.js'
import type {Draft} from './draft.js'
import {complementsOf} from './fact.js'
import {LONGEST_QUESTION} from './question-text.js'

/** Longest topic before a question, in characters. */
const LONGEST = 40

/**
 * What the article is about, in words that can stand before a question: « Bibliothèques de Bréville ».
 *
 * The keyphrase when it holds a name or two content words, else what the source's title has before its colon.
 */
export function topicOf(doc: AnalysedDoc, keyphrase: string): string | undefined {
  // Somebody’s name before a question would lay at his door whatever it asks.
  const isPerson = doc.entities.some(entity => entity.kind === 'person' && entity.name.includes(keyphrase))
  const words = keyphrase.split(/[\s’]+/).filter(word => word.length > 3)
  if (!isPerson && (/\p{Lu}/u.test(keyphrase.slice(1)) || words.length >= 2)) return capital(plain(keyphrase))
  const title = doc.blocks.find(block => block.kind === 'title')
  const before = title && TITLED.exec(plain(doc.text.slice(title.start, title.end)))?.[1]
  const isName = before !== undefined && doc.entities.some(({kind, name}) => kind === 'person' && before.includes(name))
  return before === undefined || isName || before === before.toUpperCase() ? undefined : before
}

/** What stands before the colon of a title: « Grève au port : les dockers votent la reprise ». */
const TITLED = new RegExp(`^([^:«»?!]{5,${LONGEST}}?)\\s*:`, 'u')

/**
 * The question so that it can be understood alone: as it is when it holds a name or the keyphrase, or a subject that says
 * which one it is; else with the topic before it.
 *
 * @returns undefined when it needs a topic and there is none, or too long a one.
 */
export function withTopic(draft: Draft, topic: string | undefined, keyphrase: string): string | undefined {
  const {question, fact} = draft
  const hasName = /[\s’]\p{Lu}/u.test(question) || /^\S+ \p{Lu}/u.test(question)
  if (hasName || (keyphrase !== '' && holdsPhrase(question, keyphrase))) return question
  const alone = fact.subject.isWeak || hasVagueObject(draft) ? undefined : question
  if (topic === undefined) return alone
  const asked = `${topic}\u00A0: ${question.charAt(0).toLowerCase()}${question.slice(1)}`
  return asked.length <= LONGEST_QUESTION ? asked : alone
}

/** Whether the question’s object is a bare noun (« l’offre »), which only the article before it explains. */
function hasVagueObject({fact, question}: Draft): boolean {
  return complementsOf(fact, 'obj').some(object => {
    const determiner = determinerOf(fact.sentence, object.index)
    const isBare = nounTokens(fact.sentence, object.index).length === 2
    return isBare && /^(?:le|la|les|l’)$/i.test(determiner?.form ?? '') && question.includes(object.form)
  })
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
