import type {Doc, Token} from '../../document/index.js'
import type {French} from '../french.js'

/** Forms whose capital is a matter of grammar or style, not of naming: the tagger's word stands for them. */
const NEVER_NAMES = new Set(['PUNCT', 'SYM', 'NUM', 'DET', 'ADP', 'PRON', 'CCONJ', 'SCONJ', 'AUX'])

/**
 * The forms that are names throughout a document.
 *
 * A form with a capital in the midst of a sentence, never met in lower case, and taken for a name at least once, more
 * often than not: « Li » is then a name too where it opens a sentence. A form that the lexicon knows as a common
 * word (« Défense », « État ») is left to the tagger, for its capital may be one of honour.
 */
export function namesOf(
  doc: Doc<Token>,
  tags: readonly Int32Array[],
  {tagger, lexicon, derive}: French,
): ReadonlySet<string> {
  const firstNames = derive(firstNamesOf)
  const lower = new Set<string>()
  const taken = new Map<string, {asName: number; asOther: number; isBarred: boolean}>()
  for (const [index, {tokens}] of doc.sentences.entries())
    for (const [i, {form}] of tokens.entries()) {
      const first = form.charCodeAt(0)
      if (first < 0x41 || form === form.toLowerCase()) {
        lower.add(form)
        continue
      }
      const {upos} = tagger.tags[tags[index]![i]!]!
      const entry = taken.get(form) ?? {asName: 0, asOther: 0, isBarred: false}
      taken.set(form, entry)
      const opensSentence = i === 0 || tokens[i - 1]!.form === '«' || tokens[i - 1]!.form === '—'
      if (NEVER_NAMES.has(upos) && !opensSentence) entry.isBarred = true
      if (opensSentence) {
        // « Claire Morvan dirige » : no adjective « claire » is followed by a name.
        if (firstNames.has(form) && tagger.tags[tags[index]![i + 1]!]?.upos === 'PROPN') entry.asName++
        continue
      }
      if (upos === 'PROPN') entry.asName++
      else entry.asOther++
    }
  const names = new Set<string>()
  for (const [form, {asName, asOther, isBarred}] of taken) {
    if (isBarred || asName === 0 || asName < asOther || lower.has(form.toLowerCase())) continue
    const readings = lexicon.lookup(form)
    if (readings.some(({upos, lemma}) => upos !== 'PROPN' && lemma === lemma.toLowerCase()) && asOther > 0) continue
    names.add(form)
  }
  return names
}

/** First names as written, from a list whose lines are a name and its gender. */
function firstNamesOf({lists}: French): ReadonlySet<string> {
  return new Set([...(lists['first-names'] ?? [])].map(line => line.split(/[\t ]/)[0]!))
}
