import type {Features, Upos} from '../../document/index.js'
import type {Analysis, French} from '../../language/index.js'

/** What the lexicon says for sure of a form: all its readings, when every one is of the part of speech asked. */
export function certainReadings(french: French, form: string, ...upos: readonly Upos[]): readonly Analysis[] {
  const readings = french.lexicon.lookup(form.toLowerCase())
  return readings.length > 0 && readings.every(reading => upos.includes(reading.upos)) ? readings : []
}

/** The one number of all readings; undefined when they differ, or one has none. */
export function numberIn(readings: readonly {readonly feats: Features}[]): 'Sing' | 'Plur' | undefined {
  const [first] = readings
  const number = first?.feats.Number
  return number && readings.every(({feats}) => feats.Number === number) ? number : undefined
}

/** The one gender of all readings; undefined when they differ, or one has none. */
export function genderIn(readings: readonly {readonly feats: Features}[]): 'Masc' | 'Fem' | undefined {
  const [first] = readings
  const gender = first?.feats.Gender
  return gender && readings.every(({feats}) => feats.Gender === gender) ? gender : undefined
}
