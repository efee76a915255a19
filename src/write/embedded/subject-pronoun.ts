import {type AnalysedDoc, childWith, type ParsedSentence} from '../../document/index.js'
import {type French, genderOf} from '../../language/index.js'

/** The subject pronoun that takes up a subject, or undefined when its gender or number is not certain. */
export function subjectPronoun(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  subject: number,
  french: French,
): 'Il' | 'Elle' | 'Ils' | 'Elles' | undefined {
  const token = sentence.tokens[subject]
  if (!token) return undefined
  const known = /^(il|elle|ils|elles)$/i.exec(token.form)?.[1]
  if (known) return (known.charAt(0).toUpperCase() + known.slice(1).toLowerCase()) as 'Il'
  if (token.upos === 'PRON' || childWith(sentence, subject, 'conj')) return undefined
  const entity = doc.entities.find(other =>
    other.mentions.some(
      mention => mention.sentence === sentence.index && mention.first <= subject && subject <= mention.last,
    ),
  )
  if (entity?.kind === 'person') return entity.gender === 'Masc' ? 'Il' : entity.gender === 'Fem' ? 'Elle' : undefined
  if (token.upos !== 'NOUN') return undefined
  const determiner = childWith(sentence, subject, 'det')?.form.toLowerCase()
  const number =
    determiner && /^(les|des|ces|ses|leurs|nos|vos|mes|tes|plusieurs|quelques)$/.test(determiner)
      ? 'Plur'
      : determiner && /^(le|la|l’|un|une|ce|cet|cette|son|sa|leur|notre|votre)$/.test(determiner)
        ? 'Sing'
        : undefined
  if (!number) return undefined
  const shown =
    determiner === 'la' || determiner === 'une' || determiner === 'cette'
      ? 'Fem'
      : determiner === 'le' || determiner === 'un' || determiner === 'ce'
        ? 'Masc'
        : undefined
  const gender = shown ?? genderOf(token.form, french)
  if (!gender) return undefined
  return number === 'Sing' ? (gender === 'Masc' ? 'Il' : 'Elle') : gender === 'Masc' ? 'Ils' : 'Elles'
}
