/** French words that a slug does without. */
const STOP = new Set(
  'a à au aux avec ce ces cet cette comme d dans de des dont du elle elles en entre est et été eu il ils j je l la le les leur leurs lui m mais même moins n ne nos notre nous on ont ou où par pas plus pour qu que qui s sa sans se ses son sont sous sur t un une vers vos votre vous y être avoir fait ait afin ainsi après avant contre depuis lors pendant'.split(
    ' ',
  ),
)

/** Most characters in a slug (rules.md §2: Rank Math's limit for an address is 75). */
const MOST = 75

/**
 * A slug: the keyphrase's content words, then two to four more from the title, ASCII, hyphens, at most 75 characters.
 *
 * @example  slugOf('Li Shangfu', 'Li Shangfu à Moscou : Poutine salue la coopération')  // li-shangfu-moscou-poutine-salue-cooperation
 */
export function slugOf(keyphrase: string, title: string): string {
  const own = slugWords(keyphrase)
  const words = [...own]
  for (const word of slugWords(title)) {
    if (words.length >= own.length + 4) break
    if (!words.includes(word) && [...words, word].join('-').length <= MOST) words.push(word)
  }
  return words.join('-').slice(0, MOST).replace(/-+$/, '') || 'article'
}

/** The content words of a text as ASCII, lower case. */
export function slugWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(word => word.length > 0 && !STOP.has(word) && (word.length > 1 || /\d/.test(word)))
}
