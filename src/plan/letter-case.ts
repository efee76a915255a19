import type {AnalysedDoc} from '../document/index.js'
import type {French} from '../language/index.js'

/** The text as it goes on after a colon: its first word in lower case unless it is a name or in capitals. */
export function afterColon(text: string, doc: AnalysedDoc, french: French): string {
  const word = /^[\p{L}\p{M}]+/u.exec(text)?.[0]
  if (word === undefined) return text
  const lower = word.toLowerCase()
  // Typewriters had no À.
  if (word === 'A') return `à${text.slice(1)}`
  const opens = (name: string): boolean => name.startsWith(word) && !/^\p{L}/u.test(name.slice(word.length))
  const isName = doc.entities.some(
    ({name, mentions}) =>
      opens(name) ||
      mentions.some(({start, end, form}) => (form === 'full' || form === 'short') && opens(doc.text.slice(start, end))),
  )
  const isElided = /^[LDJNSMTC]$/.test(word) && /^.[’']/.test(text)
  if (isName && !isElided) return text
  if (!isElided && (/^\p{Lu}{2,}$/u.test(word) || !french.lexicon.isKnown(lower))) return text
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** The text with its first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The text as it goes on after a colon: its first word in lower case when it is a small word, a name left alone. */
export function lowerStart(text: string): string {
  const isSmall =
    /^(Le|La|Les|Un|Une|Des|Du|De|Ce|Cet|Cette|Ces|Son|Sa|Ses|Leur|Leurs|Plus|Deux|Trois|Quatre|Cinq|Six|Sept|Huit|Neuf|Dix|Onze|Douze|Treize|Quinze|Vingt|Trente|Quarante|Cinquante|Cent|Mille|Une?|Près|Environ|Moins|Selon|En|À|Au|Aux|Dans|Pour|Plusieurs|Quelque|Quelques|Aucun|Aucune|Chaque|Tous|Toutes)\s/
  // Typewriters had no À.
  if (/^A(?= |\u00A0)/.test(text)) return `à${text.slice(1)}`
  return isSmall.test(text) || /^[LD][’']/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
