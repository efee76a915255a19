/** Words that carry nothing of a keyphrase. */
const EMPTY =
  /^(?:de|des|du|d|la|le|les|l|à|au|aux|en|et|ou|un|une|sur|sous|par|pour|dans|avec|sans|chez|entre|vers|contre|son|sa|ses|leur|leurs|ce|cette|ces)$/

/**
 * Whether a subheading speaks of the keyphrase: it holds more than half of its content words, as they are written.
 *
 * The rule of Yoast’s keyphrase-in-subheadings light (rules.md §1): « Radio France » is enough of « grève à Radio
 * France », one word of two is not. Hyphens part words; accents and plurals count.
 */
export function reflectsPhrase(text: string, keyphrase: string): boolean {
  const wanted = wordsOf(keyphrase).filter(word => !EMPTY.test(word))
  const held = new Set(wordsOf(text))
  const found = wanted.filter(word => held.has(word)).length
  return wanted.length > 0 && found > wanted.length / 2
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
}
