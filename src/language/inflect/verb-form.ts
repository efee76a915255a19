import type {Features} from '../../document/index.js'
import type {French} from '../french.js'
import {SIMPLE_TENSES, type SimpleTense} from './tense.js'

/** Who does it: the person and number of a finite verb. */
export interface Person {
  readonly person: 1 | 2 | 3
  readonly number: 'Sing' | 'Plur'
}

/** One finite form (« iront »), or undefined when the verb is unknown or has no such form (« il pleut » has no « nous »). */
export function finiteForm(
  lemma: string,
  tense: SimpleTense,
  {person, number}: Person,
  french: French,
): string | undefined {
  const wanted: Features = {...SIMPLE_TENSES[tense], Person: `${person}`, Number: number, VerbForm: 'Fin'}
  return best(lemma, french, wanted)
}

/** The past participle in the gender and number asked for (« élues »); invariable ones (« pu », « été ») as they are. */
export function pastParticiple(
  lemma: string,
  french: French,
  gender: 'Masc' | 'Fem' = 'Masc',
  number: 'Sing' | 'Plur' = 'Sing',
): string | undefined {
  return best(lemma, french, {VerbForm: 'Part', Tense: 'Past', Gender: gender, Number: number})
}

/** The present participle: « rencontrant ». */
export function presentParticiple(lemma: string, french: French): string | undefined {
  return best(lemma, french, {VerbForm: 'Part', Tense: 'Pres'})
}

/** The forms that match, the usual spelling first; a feature that a form does not have matches all. */
function best(lemma: string, french: French, wanted: Features): string | undefined {
  const forms = french.lexicon.formsOf(lemma, 'VERB').filter(({form, feats}) => {
    if (form.includes('-') && !lemma.includes('-')) return false
    const keys = ['VerbForm', 'Mood', 'Tense', 'Person', 'Number', 'Gender'] as const
    return keys.every(
      key => wanted[key] === undefined || feats[key] === wanted[key] || (feats[key] === undefined && isOpen(key)),
    )
  })
  return forms.map(({form}) => form).sort((a, b) => usualness(b, lemma) - usualness(a, lemma))[0]
}

/** Participles without gender or number (« assis » for the plural too) serve for all. */
function isOpen(key: string): boolean {
  return key === 'Gender' || key === 'Number'
}

/** Of two spellings the press writes the one before 1990: « connaît », « cédera »; of two stems « paie », « assied ». */
function usualness(form: string, lemma: string): number {
  let points = 0
  if (/ayer$/.test(lemma) && !/aye/.test(form)) points++
  if (/seoir$/.test(lemma) && /[ée]y|ie/.test(form)) points++
  if (/[îû]/.test(form)) points++
  if (/é[^é]+er$/.test(lemma) && !/è/.test(form)) points++
  if (/(?:eler|eter)$/.test(lemma) && /(?:ll|tt)e/.test(form)) points++
  // The lexicon also has their rare namesakes of the second group (« il sortit » for « il sort »), always longer.
  if (/^(?:fuir|sortir|repartir|ressortir)$/.test(lemma)) points -= form.length
  return points
}
