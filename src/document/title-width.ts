/**
 * Advance widths in thousandths of an em, by the characters that share them.
 *
 * @source Arial's horizontal metrics (the same as Helvetica's), rounded to 1/1000 em; accented letters are as wide as
 * their base letter, but for î and ï.
 */
const advances: readonly (readonly [number, string])[] = [
  [191, "'"],
  [222, 'ijl’‘‚'],
  [260, '|'],
  [278, ' \u00A0\u202F!,./:;I[\\]fîït·'],
  [333, '()`r“”„‹›-\u2011'],
  [334, '{}'],
  [355, '"'],
  [365, 'ªº'],
  [389, '*'],
  [400, '°'],
  [469, '^'],
  [500, 'Jckçsvxyzÿ'],
  [556, '#$0123456789?L_abdeghnopquàâäáãåéèêëñôöóòõùûüú«»–€£§'],
  [584, '+<=>~×÷−'],
  [611, 'FTZßŽ'],
  [667, '&ABEKPSVXYÀÂÄÁÃÅÉÈÊËŸ'],
  [722, 'CDHNRUwÇÑÙÛÜÚ'],
  [737, '©®'],
  [778, 'GOQÔÖÓÒÕ'],
  [833, 'Mm'],
  [889, '%æ'],
  [944, 'Wœ'],
  [1000, 'ÆŒ—…™'],
  [1015, '@'],
]

const widthOf: ReadonlyMap<string, number> = new Map(
  advances.flatMap(([width, characters]) => [...characters].map(character => [character, width] as const)),
)

/** The width of a character the table lacks: a wide letter's, so that a title is rather said too wide than too narrow. */
const otherWidth = 778

/**
 * The width of a title as a results page of a desktop search shows it: Arial, 20 px.
 *
 * @returns Pixels, not rounded.
 */
export function titleWidthPx(title: string): number {
  let thousandths = 0
  for (const character of title.normalize('NFC')) thousandths += widthOf.get(character) ?? otherWidth
  return (thousandths / 1000) * 20
}
