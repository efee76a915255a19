import {countWords, type Entity} from '../../document/index.js'
import {articleFor, compose, pronounFor, typography} from '../../language/index.js'
import {answerText} from './answer-text.js'
import {plain, pointsElsewhere} from './description.js'
import type {Fact} from './fact.js'
import type {PhraseSource} from './phrase-source.js'
import {isAsTold} from './read-over.js'

/** A question about a person, with the sentence that gives the role. */
export interface PersonQuestion {
  readonly question: string
  readonly answer: string
  readonly sentence: number
  /** The sentence that says what the person did. */
  readonly also?: number
}

/** Longest role, in characters, that an answer holds. */
const LONGEST = 110

/** Fewest words in which a deed says something. */
const LEAST_WORDS = 6

/** People asked after at most, among those named most often. */
const MOST = {asked: 2, tried: 6}

/**
 * « Qui est Gunnar Steindorsson ? »: the people named most often, by the fullest role that the source gives, and what it
 * says that they did.
 *
 * @param said  Answers given already: a role that one of them tells is not told again.
 * @param facts  Facts that no other question asks of.
 */
export function whoIs(source: PhraseSource, said: readonly string[], facts: readonly Fact[]): PersonQuestion[] {
  const {doc, french} = source
  const found: PersonQuestion[] = []
  const people = doc.entities
    .filter(entity => entity.kind === 'person' && /\s/.test(entity.name) && entity.mentions.length >= 1)
    .sort((a, b) => b.mentions.length - a.mentions.length || a.id - b.id)
  for (const entity of people.slice(0, MOST.tried)) {
    if (found.length === MOST.asked) break
    const {name, roles} = entity
    const role = [...roles]
      .filter(
        ({text}) =>
          text.length <= LONGEST &&
          /\s/.test(text) &&
          !pointsElsewhere(text) &&
          !/^(?:aut(?:eur|rice)e?|victime|fils|fille|mère|père|frère|sœur|ami|amie|mari|femme|épouse|époux|veuve|voisine?|homme|habitante?|témoin)(?!\p{L})/iu.test(
            text,
          ) &&
          / (?:de|du|des|d’|à|au|aux|en) ?/.test(plain(text)) &&
          !/[«»"“”()]/.test(text),
      )
      .sort((a, b) => b.text.length - a.text.length)[0]
    if (!role) continue
    const opening = plain(role.text).toLowerCase().split(' ').slice(0, 3).join(' ')
    if (said.some(text => plain(text).toLowerCase().includes(opening))) continue
    const tokens = doc.sentences[role.sentence]?.tokens ?? []
    const article = tokens[role.first - 1]
    // « Son chef de file »: whose, the role alone doesn’t say.
    if (article?.upos === 'DET' && /^(?:son|sa|ses|leurs?|notre|nos|cet?|cette|ces|autre)$/i.test(article.form))
      continue
    const head = tokens.slice(role.first, role.last + 1).find(({upos}) => upos === 'NOUN')
    // « figure de la droite » is no title: « est une figure de la droite ».
    const isTitle = head !== undefined && source.roles.has(head.lemma.toLowerCase())
    const added =
      isTitle || head === undefined
        ? undefined
        : articleFor(head.form, {definite: false, gender: entity.gender ?? head.feats.Gender}, french)
    const isNamed = article?.upos === 'DET' && /^(?:le|la|l’|une?)$/i.test(article.form)
    const first = isNamed ? role.first - 1 : role.first
    const kept = Array.from({length: role.last - first + 1}, (_, step) => first + step)
    if (!isNamed && !isTitle && added === undefined) continue
    const words = plain(compose([{kept, sentence: role.sentence}], doc, french)).replace(/[\s,.;:]+$/, '')
    const lower = (words.charAt(0).toLowerCase() + words.slice(1)).replace(
      /^l’(?=ancien(?:ne)?\s)/u,
      entity.gender === 'Fem' ? 'une ' : 'un ',
    )
    const more = deedOf(facts, entity, role.sentence)
    found.push({
      question: typography(`Qui est ${name} ?`, french).text,
      answer: typography(
        `${name} est ${isNamed || isTitle ? '' : `${added} `}${lower}.${more === undefined ? '' : ` ${more.text}`}`,
        french,
      ).text,
      sentence: role.sentence,
      ...(more === undefined ? {} : {also: more.sentence}),
    })
  }
  return found
}

/** What somebody did, with a pronoun for the name. */
function deedOf(
  facts: readonly Fact[],
  entity: Entity,
  role: number,
): {readonly text: string; readonly sentence: number} | undefined {
  for (const fact of facts) {
    const {subject, source, isDenied, told, clause, origin} = fact
    if (subject.entity !== entity || isDenied || told || subject.gender === undefined || origin.index === role) continue
    const again = pronounFor(subject)
    const text = answerText(
      source,
      {...fact, subject: {...subject, again, pointed: undefined}},
      [clause.head],
      entity.name,
    )
    if (text === undefined || countWords(text) < LEAST_WORDS || !isAsTold(source, fact, text)) continue
    return {text, sentence: origin.index}
  }
  return undefined
}
