import type {Features, Upos} from '../../document/index.js'
import type {French} from '../french.js'

type Gender = NonNullable<Features['Gender']>
type GrammaticalNumber = NonNullable<Features['Number']>

/**
 * The gender of a noun (or adjective) form, when all its readings agree; undefined for « enfant », « tour », the unknown.
 *
 * @param kinds  Parts of speech that count; nouns alone by default.
 */
export function genderOf(form: string, french: French, kinds: readonly Upos[] = ['NOUN']): Gender | undefined {
  return single(form, french, kinds, 'Gender')
}

/** The number of a noun (or adjective) form, when all its readings agree; undefined for « pays », « prix », the unknown. */
export function numberOf(
  form: string,
  french: French,
  kinds: readonly Upos[] = ['NOUN'],
): GrammaticalNumber | undefined {
  return single(form, french, kinds, 'Number')
}

function single<K extends 'Gender' | 'Number'>(
  form: string,
  french: French,
  kinds: readonly Upos[],
  feature: K,
): Features[K] | undefined {
  const readings = french.lexicon.lookup(form).filter(({upos}) => kinds.includes(upos))
  const values = new Set(readings.map(({feats}) => feats[feature]))
  return values.size === 1 ? [...values][0] : undefined
}
