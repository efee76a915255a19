import type {Features, ParsedSentence, ParsedToken} from '../../document/index.js'
import {type French, isRoleNoun} from '../../language/index.js'
import {defineCheck} from '../check.js'
import {certainReadings, genderIn, numberIn} from './readings.js'
import {isQuoted, judgedSentences, placeIn, textsOf} from './text-of-page.js'

type Agreement = Pick<Features, 'Gender' | 'Number'>

/** Determiners that have one gender or one number; « mon », « ton », « son » stand before feminine vowels and have no gender. */
const determiners: Readonly<Record<string, Agreement>> = {
  le: {Gender: 'Masc', Number: 'Sing'},
  la: {Gender: 'Fem', Number: 'Sing'},
  les: {Number: 'Plur'},
  un: {Gender: 'Masc', Number: 'Sing'},
  une: {Gender: 'Fem', Number: 'Sing'},
  des: {Number: 'Plur'},
  ce: {Gender: 'Masc', Number: 'Sing'},
  cet: {Gender: 'Masc', Number: 'Sing'},
  cette: {Gender: 'Fem', Number: 'Sing'},
  ces: {Number: 'Plur'},
  sa: {Gender: 'Fem', Number: 'Sing'},
  ma: {Gender: 'Fem', Number: 'Sing'},
  ta: {Gender: 'Fem', Number: 'Sing'},
  son: {Number: 'Sing'},
  mon: {Number: 'Sing'},
  ton: {Number: 'Sing'},
  notre: {Number: 'Sing'},
  votre: {Number: 'Sing'},
  leur: {Number: 'Sing'},
  ses: {Number: 'Plur'},
  mes: {Number: 'Plur'},
  tes: {Number: 'Plur'},
  nos: {Number: 'Plur'},
  vos: {Number: 'Plur'},
  leurs: {Number: 'Plur'},
  du: {Gender: 'Masc', Number: 'Sing'},
  au: {Gender: 'Masc', Number: 'Sing'},
  aux: {Number: 'Plur'},
}

/**
 * Ask that a determiner, and an adjective next to its noun, agree with the noun.
 *
 * Speaks up only when both parsers see the same arc and the lexicon knows the noun with one gender and one
 * number; nouns of persons may take either gender.
 */
export const nounAgreement = defineCheck({
  id: 'french/noun-agreement',
  severity: 'error',
  source: 'Grevisse and Goosse, Le Bon Usage, on the agreement of epithets and determiners',
  defaults: {},
  *run(page) {
    for (const text of textsOf(page)) {
      for (const sentence of judgedSentences(text.doc)) {
        for (const token of sentence.tokens) {
          const noun = sentence.tokens[token.head]
          if (!noun || !isCertain(sentence, token, noun)) continue
          const own =
            token.deprel === 'det' ? determiners[written(text.doc.text, token)] : adjective(page.french, token)
          const wanted = nounAgrees(page.french, noun)
          if (token.deprel === 'amod' && agreesFurther(page.french, sentence, noun, own)) continue
          if (!own || !wanted || !differs(own, wanted) || isQuoted(text.doc, token)) continue
          if (mayBeObject(page.french, sentence, token, noun)) continue
          const values = {word: text.doc.text.slice(token.start, token.end), noun: noun.form}
          yield {...placeIn(text), start: token.start, end: token.end, values}
        }
      }
    }
  },
  examples: {
    flags: [
      '{{La}} pont rouvre lundi.',
      'Le maire a vu {{les}} route.',
      'La ville a refait une route {{communal}} cette année.',
      '{{Les}} gare de Valmorin rouvre lundi.',
    ],
    passes: [
      'Le pont rouvre lundi.',
      'Marc Verne, qui connaît ces ponts, les juge « solides et beaux ».',
      'La ministre a vu les deux maires.',
      'Elle parle les langues française et anglaise.',
      'Le maire a vu une belle route communale.',
      'Il y a des après-midi sans pain.',
      'Les premier et second tours ont lieu en juin.',
      'Elle a soixante et un ans.',
    ],
  },
})

function written(text: string, {start, end}: ParsedToken): string {
  return text.slice(start, end).toLowerCase()
}

/** Only a determiner right before its noun, or an adjective that touches it, in a phrase without coordination. */
function isCertain({tokens}: ParsedSentence, token: ParsedToken, noun: ParsedToken): boolean {
  if (!token.agreed || noun.upos !== 'NOUN' || !/^\p{Ll}+$/u.test(noun.form)) return false
  if (token.deprel !== 'det' && !(token.deprel === 'amod' && token.upos === 'ADJ')) return false
  if (token.deprel === 'amod' && !/^\p{Ll}/u.test(token.form)) return false
  // « soixante et un ans »: the end of a number is no article.
  if (/^une?$/i.test(token.form) && /^(?:et|-et-?|-)$/i.test(tokens[token.index - 1]?.form ?? '')) return false
  const isNear =
    token.deprel === 'det'
      ? noun.index === token.index + 1
      : Math.abs(noun.index - token.index) === 1 && token.part === undefined
  const isCoordinated = tokens.some(
    ({head, deprel, upos, index}) =>
      (deprel === 'conj' && (head === token.index || head === noun.index)) ||
      (deprel === 'amod' &&
        head === noun.index &&
        index !== token.index &&
        upos !== 'NUM' &&
        token.deprel === 'amod') ||
      (head === noun.index &&
        (deprel === 'appos' || deprel === 'flat' || (upos === 'PROPN' && tokens[index - 1]?.upos !== 'ADP'))),
  )
  return isNear && !isCoordinated
}

/** « Une collègue les juge solides »: a pronoun and its verb, after a subject or a mark, that the tagger took for a noun. */
function mayBeObject(french: French, {tokens}: ParsedSentence, token: ParsedToken, noun: ParsedToken): boolean {
  if (!/^(?:le|la|les|leur)$/i.test(token.form)) return false
  const before = tokens[token.index - 1]
  if (before === undefined || !/^(?:NOUN|PROPN|PRON|PUNCT|ADJ|ADV)$/.test(before.upos)) return false
  return french.lexicon.lookup(noun.form).some(({upos, feats}) => upos === 'VERB' && feats.VerbForm === 'Fin')
}

/** « des gestes d’hygiène adéquats »: the adjective may belong to the noun that this one completes. */
function agreesFurther(
  french: French,
  {tokens}: ParsedSentence,
  noun: ParsedToken,
  own: Agreement | undefined,
): boolean {
  const further = tokens[noun.head]
  if (!own || further?.upos !== 'NOUN' || noun.deprel !== 'nmod') return false
  const wanted = nounAgrees(french, further)
  return !wanted || !differs(own, wanted)
}

function nounAgrees(french: French, {form}: ParsedToken): Agreement | undefined {
  const all = french.lexicon.lookup(form)
  const readings = all.filter(({upos}) => upos === 'NOUN')
  // « route » is a verb too: a determiner or an epithet leaves no doubt. An adjective or a participle does.
  const isDoubtful = all.some(({upos, feats}) => upos !== 'NOUN' && !(upos === 'VERB' && feats.VerbForm === 'Fin'))
  if (readings.length === 0 || isDoubtful) return undefined
  const isPerson = [form, ...readings.map(({lemma}) => lemma)].some(noun => isRoleNoun(noun, french))
  const gender = isPerson || maybePerson.test(form) ? undefined : genderIn(readings)
  return {...(gender && {Gender: gender}), ...(numberIn(readings) && {Number: numberIn(readings)})}
}

/** Nouns of this shape name persons, whom usage gives both genders; and letters, notes or foreign words. */
const maybePerson =
  /(?:eur|eure|euse|teur|trice|iste|aire|logue|ant|ante|ent|ente|ien|ienne|ier|ière|gogue|mane|naute|crate|phile)s?$|^.{1,3}$/u

function adjective(french: French, {form}: ParsedToken): Agreement | undefined {
  const readings = certainReadings(french, form, 'ADJ', 'NOUN')
  // « pas grand chose », « grand mère »: grand has one form in old compounds.
  if (!readings.some(({upos}) => upos === 'ADJ') || /-|^grand$/i.test(form)) return undefined
  const gender = genderIn(readings)
  const number = numberIn(readings)
  return {...(gender && {Gender: gender}), ...(number && {Number: number})}
}

function differs(a: Agreement, b: Agreement): boolean {
  return (!!a.Gender && !!b.Gender && a.Gender !== b.Gender) || (!!a.Number && !!b.Number && a.Number !== b.Number)
}
