import {isRelation, type ParsedSentence, type ParsedToken} from '../../document/index.js'
import {genderOf} from '../../language/index.js'
import type {PhraseSource} from './phrase-source.js'

type Gender = 'Masc' | 'Fem' | undefined

/** « la ministre », « le tour » show it; else the lexicon, where it knows one gender; several people of either are « ils ». */
export function nounGender(
  source: PhraseSource,
  sentence: ParsedSentence,
  token: ParsedToken,
  determiner: ParsedToken,
): Gender {
  const known = articleGender(determiner) ?? genderOf(token.form, source.french) ?? shownGender(sentence, token.index)
  const isPeople = /^les$/i.test(determiner.form) && source.roles.has(token.lemma.toLowerCase())
  return known ?? (isPeople ? 'Masc' : undefined)
}

export function articleGender(determiner: ParsedToken | undefined): Gender {
  if (/^la$/i.test(determiner?.form ?? '')) return 'Fem'
  return /^le$/i.test(determiner?.form ?? '') ? 'Masc' : undefined
}

/** A team or a town named without article, by a consonant at its end: « Brest s’est-il imposé ». */
export function bareNameGender(name: string): Gender {
  return /[bcdfghklmnprt]$/iu.test(name) && !/^(?:la|les?|sainte?)[ -]/i.test(name) ? 'Masc' : undefined
}

/** Countries in -e are feminine (« l’Islande »); towns without article are masculine in the press, those in -e either. */
export function placeGender(name: string, determiner: ParsedToken | undefined): Gender {
  if (determiner) return /es?$/i.test(name) ? 'Fem' : 'Masc'
  return /es?$/i.test(name) ? undefined : 'Masc'
}

/** The gender that adjectives of the phrase, or the participle it is the subject of, show. */
export function shownGender(sentence: ParsedSentence, head: number): Gender {
  const adjective = sentence.tokens.find(other => other.head === head && other.deprel === 'amod' && other.feats.Gender)
  if (adjective?.agreed) return adjective.feats.Gender
  const token = sentence.tokens[head]!
  const verb = sentence.tokens[token.head]
  if (!verb || !/^nsubj/.test(token.deprel) || verb.feats.VerbForm !== 'Part') return undefined
  const isWithBe = sentence.tokens.some(
    other => other.head === verb.index && isRelation(other.deprel, 'aux') && other.lemma === 'être',
  )
  return isWithBe && !sentence.tokens.some(other => other.head === verb.index && /^se|^s[’']/i.test(other.form))
    ? verb.feats.Gender
    : undefined
}
