/**
 * Fold a word so that typography does not count: lower case, no accents, one kind of apostrophe and of hyphen, « oe »
 * for œ.
 *
 * @example  fold('L’Œuvre')  // 'l’oeuvre'
 */
export function fold(text: string): string {
  if (/^[A-Za-z]*$/.test(text)) return text.toLowerCase()
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['\u2018\u02BC\u2032]/g, '’')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
}

/** The words of a text, folded, punctuation and marks left out: what quotations are compared by. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+|[%€$]/gu) ?? []
}

/** Endings that make nouns and adjectives of verbs and the other way round; longest first. */
const ENDINGS =
  /(?:issements?|ements?|ations?|itions?|ateurs?|atrices?|issants?|issantes?|ssions?|tions?|sions?|trices?|teurs?|ables?|ibles?|ances?|ences?|ments?|ions?|eurs?|euses?|ages?|antes?|ants?|entes?|ents?|ites?|ives?|ifs?|ures?|ees?|iers?|ieres?|ers?|ir|re|es?|s)$/

/**
 * A folded word without its derivational ending, or '' when too little is left to tell words apart (under 5 letters).
 *
 * It only ever proves that two words belong together (« publier », « publication »), never that they do not.
 */
export function stem(folded: string): string {
  const cut = folded.replace(ENDINGS, '')
  return cut.length < 5 ? '' : cut
}
