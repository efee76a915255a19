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
  if (token.upos === 'PRON') return undefined
  if (childWith(sentence, subject, 'conj')) return groupPronoun(sentence, subject, french)
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

/** « Ils » for a coordinated subject, « Elles » when every member is shown to be feminine; undefined when one is unknown. */
function groupPronoun(sentence: ParsedSentence, subject: number, french: French): 'Ils' | 'Elles' | undefined {
  const members = sentence.tokens.filter(
    token => token.index === subject || (token.head === subject && token.deprel === 'conj'),
  )
  const genders = members.map(member => {
    const determiner = childWith(sentence, member.index, 'det')?.form.toLowerCase()
    if (determiner === 'la' || determiner === 'une') return 'Fem'
    if (determiner === 'le' || determiner === 'un') return 'Masc'
    return member.upos === 'NOUN' ? genderOf(member.form, french) : undefined
  })
  if (genders.includes('Masc')) return 'Ils'
  return genders.every(gender => gender === 'Fem') ? 'Elles' : undefined
}
