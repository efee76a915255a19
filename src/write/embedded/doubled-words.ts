/** Little words that French never writes twice in a row, unlike « nous nous », « vous vous » or « en en ». */
const NEVER_TWICE =
  'le|les|de|du|des|un|une|et|à|au|aux|dans|sur|pour|par|qui|ce|cette|ces|ses|leurs|avec|mais|dont|sans|chez|vers'

const DOUBLED = new RegExp(`(?<![\\p{L}\\p{N}’'-])(${NEVER_TWICE}) \\1(?![\\p{L}\\p{N}’'-])`, 'gu')

/** A text with the little words that stand twice in a row (« et et de porter ») written once, outside quotations. */
export function withoutDoubledWords(text: string): string {
  return text
    .split(/(«[^»]*»?|“[^”]*”?|"[^"]*"?)/u)
    .map((part, place) => (place % 2 === 1 ? part : part.replace(DOUBLED, '$1')))
    .join('')
}
