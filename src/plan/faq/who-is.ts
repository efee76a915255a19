import {compose, typography} from '../../language/index.js'
import {plain, pointsElsewhere} from './description.js'
import type {PhraseSource} from './phrase-source.js'

/** A question about a person, with the sentence that gives the role. */
export interface PersonQuestion {
  readonly question: string
  readonly answer: string
  readonly sentence: number
}

/** Longest role, in characters, that an answer holds. */
const LONGEST = 110

/**
 * « Qui est Gunnar Steindorsson ? »: the person named most often, by the fullest role that the source gives.
 *
 * @param said  Answers given already: a role that one of them tells is not told again.
 */
export function whoIs({doc, french}: PhraseSource, said: readonly string[]): PersonQuestion | undefined {
  const people = doc.entities
    .filter(entity => entity.kind === 'person' && /\s/.test(entity.name) && entity.mentions.length >= 2)
    .sort((a, b) => b.mentions.length - a.mentions.length || a.id - b.id)
  for (const {name, roles} of people.slice(0, 3)) {
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
    const isNamed = article?.upos === 'DET' && /^(?:le|la|l’|une?)$/i.test(article.form)
    const first = isNamed ? role.first - 1 : role.first
    const kept = Array.from({length: role.last - first + 1}, (_, step) => first + step)
    const words = plain(compose([{kept, sentence: role.sentence}], doc, french)).replace(/[\s,.;:]+$/, '')
    const lower = words.charAt(0).toLowerCase() + words.slice(1)
    return {
      question: typography(`Qui est ${name} ?`, french).text,
      answer: typography(`${name} est ${lower}.`, french).text,
      sentence: role.sentence,
    }
  }
  return undefined
}
