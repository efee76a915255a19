import type {French} from '../french.js'

const VOWEL = /^[aeiouàâäãåáéèêëîïíôöóõùûüúæœ]/iu

/**
 * Whether a word takes elision and the forms of a vowel before it: « l’accord », « cet homme », « l’ONU »; not
 * « le héros », « le yaourt », « la SNCF », « le 8 ».
 *
 * An h is mute unless its lemma is in `lists/h-aspire`; names in H are aspirated unless in `lists/h-muet-names`.
 * Acronyms go by their first letter, a vowel or not, as in the press (« la SNCF », « l’URSSAF »); figures take none.
 * Quotation marks before the word are looked through.
 */
export function beginsWithVowelSound(word: string, french: French): boolean {
  const bare = word.replace(/^[«“"‘([*_\s\u00A0\u202F]+/u, '').replace(/[’']/g, '’')
  const core = /^[\p{L}\p{M}\p{N}’·-]+/u.exec(bare)?.[0] ?? ''
  if (core === '' || !/^\p{L}/u.test(core)) return false
  // « le IVe siècle » is read « quatrième »: no numeral in I begins with a vowel sound.
  if (/^(?:[IVX]{2,}|[IVX]+(?:er|re|e)s?)$/.test(core)) return false
  if (/^h/i.test(core)) return hasMuteH(core, french)
  if (/^y/i.test(core)) return isVowelY(core, french)
  return VOWEL.test(core) && !inList(core, 'vowel-no-elision', french)
}

function hasMuteH(word: string, french: French): boolean {
  if (word.length > 1 && word === word.toUpperCase() && /^\p{Lu}+$/u.test(word)) return acronym(word, french)
  const first = /^[^-’]+/u.exec(word)?.[0] ?? word
  if (inList(word, 'h-aspire', french) || inList(first, 'h-aspire', french)) return false
  if (french.lists['h-muet-names']?.has(word) || french.lists['h-muet-names']?.has(first)) return true
  const lower = french.lexicon.lookup(first.toLowerCase()).filter(reading => reading.upos !== 'PROPN')
  if (lower.some(({lemma}) => french.lists['h-aspire']?.has(lemma))) return false
  return lower.length > 0 || /^\p{Ll}/u.test(word)
}

/** An acronym in H; one written as a word in capitals (« HOMME ») is judged as that word. */
function acronym(word: string, french: French): boolean {
  if (french.lists['acronyms-elided']?.has(word)) return true
  return word.length > 3 && french.lexicon.isKnown(word.toLowerCase()) && hasMuteH(word.toLowerCase(), french)
}

/** « Yves » and « y » begin with a vowel, « yaourt » does not. */
function isVowelY(word: string, french: French): boolean {
  return /^y(?:$|[^aeiouàâéèêëîïôöûü])/iu.test(word)
    ? word.length === 1 || /^y\p{L}/iu.test(word)
    : inList(word, 'y-elision', french)
}

/** Whether the word, its lower case or a form of it is in the list. */
function inList(word: string, list: string, french: French): boolean {
  const entries = french.lists[list]
  if (entries === undefined) return false
  if (entries.has(word) || entries.has(word.toLowerCase())) return true
  return entries.has(word.toLowerCase().replace(/(?:s|x|es|e)$/u, ''))
}
