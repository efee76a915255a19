/** The subject pronoun that an inversion repeats. */
export type SubjectPronoun = 'je' | 'tu' | 'il' | 'elle' | 'on' | 'ce' | 'nous' | 'vous' | 'ils' | 'elles'

/** A verb phrase in order: what stands before the finite verb (« ne », « se »), the finite verb, what follows. */
export interface VerbPhrase {
  readonly before?: readonly string[]
  readonly finite: string
  readonly after?: readonly string[]
}

/**
 * The finite verb with its pronoun behind: « a-t-il », « va-t-elle », « ont-ils », « est-ce », « puis-je ».
 *
 * @returns undefined for « je » after most verbs (« mange-je » is not French): « est-ce que » is needed then.
 */
export function invertVerb(finite: string, pronoun: SubjectPronoun): string | undefined {
  if (finite === '') return undefined
  if (pronoun === 'je') {
    if (/^peux$/i.test(finite)) return `${finite[0]}uis-je`
    return INVERTIBLE_WITH_JE.test(finite) ? `${finite}-je` : undefined
  }
  const isThird = pronoun === 'il' || pronoun === 'elle' || pronoun === 'on'
  // « va », « mange », « vainc »: without a t of its own the verb takes one; « prend », « est » sound it already.
  return isThird && !/[td]$/i.test(finite) ? `${finite}-t-${pronoun}` : `${finite}-${pronoun}`
}

/** Short verbs and the forms in -ai, -rais that stand « je » behind them in living usage. */
const INVERTIBLE_WITH_JE = /^(?:suis|ai|vais|dois|fais|dis|sais|vois|veux|puis|étais|avais|.+rai|.+rais)$/i

/**
 * The words of a question with inversion: complex with a noun as subject (« Li Shangfu a-t-il rencontré »), simple
 * without (« a-t-il rencontré »).
 *
 * @param subject  The subject's words, or undefined when the pronoun is the subject.
 * @returns undefined when the inversion is not French.
 */
export function invert(subject: string | undefined, pronoun: SubjectPronoun, phrase: VerbPhrase): string[] | undefined {
  const verb = invertVerb(phrase.finite, pronoun)
  if (verb === undefined) return undefined
  return [...(subject === undefined ? [] : [subject]), ...(phrase.before ?? []), verb, ...(phrase.after ?? [])]
}

/** The pronoun that stands for a subject: « il », « elle », « ils », « elles ». */
export function pronounFor({gender, number}: {gender?: 'Masc' | 'Fem'; number?: 'Sing' | 'Plur'}): SubjectPronoun {
  if (gender === 'Fem') return number === 'Plur' ? 'elles' : 'elle'
  return number === 'Plur' ? 'ils' : 'il'
}
