import type {Features} from '../../document/index.js'

type FiniteFeatures = Pick<Features, 'Mood' | 'Tense'>

/** Tenses of one word, with the features their forms have in the lexicon. */
export const SIMPLE_TENSES = {
  present: {Mood: 'Ind', Tense: 'Pres'},
  imperfect: {Mood: 'Ind', Tense: 'Imp'},
  pastSimple: {Mood: 'Ind', Tense: 'Past'},
  future: {Mood: 'Ind', Tense: 'Fut'},
  conditional: {Mood: 'Cnd', Tense: 'Pres'},
  subjunctive: {Mood: 'Sub', Tense: 'Pres'},
  subjunctiveImperfect: {Mood: 'Sub', Tense: 'Imp'},
  imperative: {Mood: 'Imp', Tense: 'Pres'},
} as const satisfies Record<string, FiniteFeatures>

/** Compound tenses, with the tense of their auxiliary. */
export const COMPOUND_TENSES = {
  perfect: 'present',
  pluperfect: 'imperfect',
  pastAnterior: 'pastSimple',
  futurePerfect: 'future',
  conditionalPast: 'conditional',
  subjunctivePast: 'subjunctive',
} as const satisfies Record<string, SimpleTense>

export type SimpleTense = keyof typeof SIMPLE_TENSES
export type CompoundTense = keyof typeof COMPOUND_TENSES

/** « présent », « passé composé » (`perfect`), « plus-que-parfait » (`pluperfect`)… */
export type Tense = SimpleTense | CompoundTense

export function isCompound(tense: Tense): tense is CompoundTense {
  return Object.hasOwn(COMPOUND_TENSES, tense)
}
