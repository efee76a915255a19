import {type AnalysedDoc, annotationsOf, childWith, type ParsedSentence, subtreeOf} from '../../document/index.js'
import {type French, genderOf, isRoleNoun} from '../../language/index.js'

/** What takes up a subject in the next sentence, and how a verb agrees with it. */
export interface Resumed {
  readonly words: string
  readonly gender?: 'Masc' | 'Fem'
  readonly number: 'Sing' | 'Plur'
}

/**
 * What takes up the subject of the sentence before: its pronoun where gender and number are certain, else the bare name of
 * an organisation or place; undefined for « on », « cela » and subjects that nothing short stands for.
 */
export function resumeSubject(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  subject: number,
  french: French,
): Resumed | undefined {
  const pronoun = subjectPronoun(doc, sentence, subject, french)
  if (pronoun)
    return {
      words: pronoun.toLowerCase(),
      gender: pronoun.startsWith('E') ? 'Fem' : 'Masc',
      number: pronoun.endsWith('s') ? 'Plur' : 'Sing',
    }
  const token = sentence.tokens[subject]
  if (token?.upos !== 'PROPN' || childWith(sentence, subject, 'conj')) return undefined
  const name = subtreeOf(sentence, subject, other => other.index !== subject && !/^(det|flat)/.test(other.deprel))
  if (name.length > 4 || name.some((index, step) => step > 0 && index !== name[step - 1]! + 1)) return undefined
  const [first, last] = [sentence.tokens[name[0]!]!, sentence.tokens[name[name.length - 1]!]!]
  const words = doc.text.slice(first.start, last.end)
  return {words: first.upos === 'DET' ? words.charAt(0).toLowerCase() + words.slice(1) : words, number: 'Sing'}
}

/** The subject pronoun that takes up a subject, or undefined when its gender or number is not certain. */
export function subjectPronoun(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  subject: number,
  french: French,
): 'Il' | 'Elle' | 'Ils' | 'Elles' | undefined {
  const token = sentence.tokens[subject]
  if (!token || token.deprel.startsWith('expl')) return undefined
  // « il pleut », « il faut »: nobody does it.
  if (
    /^il$/i.test(token.form) &&
    /^(pleuvoir|neiger|falloir|agir|suffire|sembler|rester|exister)$/.test(sentence.tokens[token.head]?.lemma ?? '')
  )
    return undefined
  const known = /^(il|elle|ils|elles)$/i.exec(token.form)?.[1]
  if (known) return (known.charAt(0).toUpperCase() + known.slice(1).toLowerCase()) as 'Il'
  if (token.upos === 'PRON') return undefined
  if (childWith(sentence, subject, 'conj')) return groupPronoun(sentence, subject, french)
  const mention = annotationsOf(doc, sentence.index).mentions.find(
    ({first, last}) => first <= subject && subject <= last,
  )
  const entity = mention && doc.entities[mention.entity]
  if (entity?.kind === 'person') return entity.gender === 'Masc' ? 'Il' : entity.gender === 'Fem' ? 'Elle' : undefined
  if (token.upos === 'PROPN') return namePronoun(sentence, subject)
  if (token.upos !== 'NOUN') return undefined
  const determiner = childWith(sentence, subject, 'det')?.form.toLowerCase()
  const number =
    determiner && /^(les|des|ces|ses|leurs|nos|vos|mes|tes|plusieurs|quelques)$/.test(determiner)
      ? 'Plur'
      : determiner && /^(le|la|l’|un|une|ce|cet|cette|son|sa|leur|notre|votre)$/.test(determiner)
        ? 'Sing'
        : childWith(sentence, subject, 'nummod') && token.feats.Number === 'Plur'
          ? 'Plur'
          : undefined
  if (!number || isPartOfMany(sentence, subject)) return undefined
  const shown =
    determiner && /^(la|une|cette|ma|ta|sa)$/.test(determiner)
      ? 'Fem'
      : determiner === 'le' || determiner === 'un' || determiner === 'ce'
        ? 'Masc'
        : undefined
  const gender = shown ?? genderOf(token.form, french) ?? groupGender(sentence, subject, number, french)
  if (!gender) return undefined
  return number === 'Sing' ? (gender === 'Masc' ? 'Il' : 'Elle') : gender === 'Masc' ? 'Ils' : 'Elles'
}

/** « les gendarmes », « des biologistes »: people of both genders are « ils », unless a word that agrees says « elles ». */
function groupGender(
  sentence: ParsedSentence,
  subject: number,
  number: 'Sing' | 'Plur',
  french: French,
): 'Masc' | 'Fem' | undefined {
  if (number === 'Sing' || !isRoleNoun(sentence.tokens[subject]!.lemma, french)) return undefined
  const {head} = sentence.tokens[subject]!
  const isFeminine = sentence.tokens.some(
    ({index, head: governor, feats, deprel}) =>
      feats.Gender === 'Fem' &&
      ((governor === subject && /^(amod|acl)/.test(deprel)) || (index === head && feats.VerbForm === 'Part')),
  )
  return isFeminine ? 'Fem' : 'Masc'
}

/** « La Chine » is « elle », « le Portugal » « il »: the article of a country or house shows its gender; « Pékin » has none. */
function namePronoun(sentence: ParsedSentence, subject: number): 'Il' | 'Elle' | undefined {
  const article = childWith(sentence, subject, 'det')
  if (!article || article.index !== subject - 1) return undefined
  return article.form.toLowerCase() === 'la' ? 'Elle' : article.form.toLowerCase() === 'le' ? 'Il' : undefined
}

/** « une trentaine de gendarmes », « la plupart des élus »: French agrees with the complement, or not; no pronoun is safe. */
function isPartOfMany(sentence: ParsedSentence, subject: number): boolean {
  return /^(dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier|million|milliard|partie|majorité|moitié|tiers|quart|nombre|ensemble|plupart|couple|reste|totalité)s?$/.test(
    sentence.tokens[subject]!.lemma,
  )
}

/** « Ils » for a coordinated subject, « Elles » when every member is shown to be feminine; undefined when one is unknown. */
function groupPronoun(sentence: ParsedSentence, subject: number, french: French): 'Ils' | 'Elles' | undefined {
  const members = sentence.tokens.filter(
    token => token.index === subject || (token.head === subject && token.deprel === 'conj'),
  )
  // « le maire ou son adjoint » are one of two; « le maire et » a verb is a slip of the parse.
  if (
    members.some(
      member =>
        !/NOUN|PROPN/.test(member.upos) || /^(ou|ni)$/.test(childWith(sentence, member.index, 'cc')?.form ?? ''),
    )
  )
    return undefined
  const genders = members.map(member => {
    const determiner = childWith(sentence, member.index, 'det')?.form.toLowerCase()
    if (determiner === 'la' || determiner === 'une') return 'Fem'
    if (determiner === 'le' || determiner === 'un') return 'Masc'
    return member.upos === 'NOUN' ? genderOf(member.form, french) : undefined
  })
  if (genders.includes('Masc')) return 'Ils'
  return genders.every(gender => gender === 'Fem') ? 'Elles' : undefined
}
