import type {ParsedToken} from '../../document/index.js'

/**
 * A verb of the third person with its pronoun after it: « a-t-elle », « réunira-t-il », « ont-ils ».
 *
 * @returns undefined for a form that is not of the third person.
 */
export function inverted(
  form: string,
  pronoun: 'il' | 'elle' | 'ils' | 'elles',
  finite: ParsedToken,
): string | undefined {
  if (finite.feats.Person !== undefined && finite.feats.Person !== '3') return undefined
  const isPlural = pronoun.endsWith('s')
  if (isPlural !== /nt$/.test(form)) {
    // « vend », « met », « convainc » are singular; « tient » and « rend » too, though the first ends as a plural does.
    if (isPlural || !/(?:ient|ent)$/.test(form) || finite.feats.Number !== 'Sing') return undefined
  }
  return /[dt]$/.test(form) ? `${form}-${pronoun}` : `${form}-t-${pronoun}`
}
