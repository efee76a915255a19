import type {French} from '../french.js'
import {COMPOUND_TENSES, isCompound, type Tense} from './tense.js'
import {finiteForm, type Person, pastParticiple} from './verb-form.js'

/** A gender and a number to agree with. */
export interface Agreement {
  readonly gender?: 'Masc' | 'Fem'
  readonly number?: 'Sing' | 'Plur'
}

/** What form of the verb is wanted. `gender` is the subject's. */
export interface Conjugation extends Person {
  readonly tense: Tense
  readonly gender?: 'Masc' | 'Fem'
  readonly voice?: 'active' | 'passive'
  /** « se réunir »: the pronoun is added and the auxiliary is « être ». */
  readonly reflexive?: boolean
  /** The verb has a direct object here (« il a monté les caisses »): the auxiliary is « avoir ». */
  readonly transitive?: boolean
  /** The direct object when it stands before the verb: the participle agrees with it (« les lois qu’il a votées »). */
  readonly objectBefore?: Agreement
  /** False when the reflexive pronoun is indirect: « elles se sont parlé ». */
  readonly reflexiveAgrees?: boolean
  /** « pas », « plus », « jamais »: adds « ne » and this. */
  readonly negation?: string
}

const REFLEXIVES: Readonly<Record<string, string>> = {
  '1Sing': 'me',
  '2Sing': 'te',
  '3Sing': 'se',
  '1Plur': 'nous',
  '2Plur': 'vous',
  '3Plur': 'se',
}

/**
 * The words of a conjugated verb, to be joined by `joinWords`, or undefined when the verb is unknown or lacks the form.
 *
 * Compound tenses take « être » for the verbs of `lists/etre-verbs` and all reflexive ones; participles agree with the
 * subject after « être », with an object that stands before after « avoir ». Irregular forms are the lexicon's.
 *
 * @example  conjugate(french, 'réunir', {tense: 'perfect', person: 3, number: 'Plur', gender: 'Fem', reflexive: true})
 *           // ['se', 'sont', 'réunies']
 */
export function conjugate(french: French, lemma: string, wanted: Conjugation): readonly string[] | undefined {
  const verb = lemma.replace(/^(?:se |s['’])/u, '')
  const isReflexive = wanted.reflexive ?? verb !== lemma
  const words = wanted.voice === 'passive' ? passive(french, verb, wanted) : active(french, verb, wanted, isReflexive)
  if (words === undefined) return undefined
  const [finite, ...rest] = words
  const clitics = isReflexive ? [REFLEXIVES[`${wanted.person}${wanted.number}`]!] : []
  const negation = wanted.negation === undefined ? [] : [wanted.negation]
  return [...(wanted.negation === undefined ? [] : ['ne']), ...clitics, finite!, ...negation, ...rest]
}

/** Whether the compound tenses of the verb take « être ». */
export function takesEtre(lemma: string, french: French): boolean {
  return french.lists['etre-verbs']?.has(lemma) ?? false
}

function active(french: French, lemma: string, wanted: Conjugation, isReflexive: boolean): string[] | undefined {
  const {tense} = wanted
  if (!isCompound(tense)) {
    const form = finiteForm(lemma, tense, wanted, french)
    return form === undefined ? undefined : [form]
  }
  const isEtre =
    isReflexive || (takesEtre(lemma, french) && wanted.transitive !== true && wanted.objectBefore === undefined)
  const auxiliary = finiteForm(isEtre ? 'être' : 'avoir', COMPOUND_TENSES[tense], wanted, french)
  const subject: Agreement = {gender: wanted.gender, number: wanted.number}
  const agreesWithSubject = isEtre && !(isReflexive && wanted.reflexiveAgrees === false)
  const agreement = wanted.objectBefore ?? (agreesWithSubject ? subject : {})
  const participle = pastParticiple(lemma, french, agreement.gender, agreement.number)
  return auxiliary === undefined || participle === undefined ? undefined : [auxiliary, participle]
}

/** « être » in the tense, and the participle agreed with the subject: « a été élue ». */
function passive(french: French, lemma: string, wanted: Conjugation): string[] | undefined {
  const participle = pastParticiple(lemma, french, wanted.gender, wanted.number)
  const being = active(french, 'être', {tense: wanted.tense, person: wanted.person, number: wanted.number}, false)
  return being === undefined || participle === undefined ? undefined : [...being, participle]
}
