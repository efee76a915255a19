/**
 * The phrases that may stand in a page: those whose every word is somewhere in its text. Yoast looks for each of some
 * four hundred connectives in each sentence; one whose words are nowhere on the page needs no looking for.
 *
 * Never leaves out one that Yoast would find: a page with letters written as character references keeps them all.
 */
export function mayOccur<T extends string | readonly string[]>(phrases: readonly T[], html: string): readonly T[] {
  if (/&(?!(?:amp|lt|gt|quot|nbsp);)#?\w/i.test(html)) return phrases
  const text = html.replace(/<[^>]*>/g, '').toLocaleLowerCase()
  const known = new Map<string, boolean>()
  const isThere = (word: string): boolean => {
    const found = known.get(word) ?? text.includes(word)
    known.set(word, found)
    return found
  }
  const found = phrases.filter(phrase => [phrase].flat().every(part => wordsOf(part as string).every(isThere)))
  // Yoast takes no empty list.
  return found.length > 0 ? found : phrases.slice(0, 1)
}

function wordsOf(phrase: string): readonly string[] {
  return phrase.toLocaleLowerCase().match(/\p{L}+/gu) ?? []
}
