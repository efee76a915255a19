/** Turns that translators carry over word for word, and what French says for the same thing. */
const CALQUES: readonly (readonly [pattern: RegExp, french: string])[] = [
  // What somebody says in remarks that open a meeting, he says in opening it.
  [/\bdans des (?:commentaires|remarques) (ouvrant|clôturant|concluant) (?=l[ea’']|cette |son |sa )/gu, 'en $1 '],
  [/(?<![\p{L}’-])dans des commentaires à la presse(?![\p{L}-])/gu, 'devant la presse'],
]

/** A text with the calques of translators said in French, outside quotations. */
export function withoutCalques(text: string): string {
  return text
    .split(/(«[^»]*»?|“[^”]*”?|"[^"]*"?)/u)
    .map((part, place) =>
      place % 2 === 1 ? part : CALQUES.reduce((words, [pattern, french]) => words.replace(pattern, french), part),
    )
    .join('')
}
