import type {Span} from '../../document/index.js'

/** URLs, e-mail and site addresses, handles, code between backticks, markup, entities, link targets, file paths. */
const PROTECTED =
  /`{1,3}[^`\n]*`{1,3}|(?:https?:\/\/|www\.)[^\s\u00A0\u202F«»“”"<>]+|(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}.-]{1,255}|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]+|<\/?[a-zA-Z][^<>\n]{0,300}>|&#?[\p{L}\p{N}]{1,10};|\]\([^()\s]{1,500}\)|(?:^|\s):[a-z_]{2,30}:(?=\s|$)|(?:^|\s)[:;]-?[()DP](?=\s|$)|(?<![\p{L}\p{N}_.-])[\p{L}\p{N}_-]{1,60}(?:\.[\p{L}\p{N}_-]{1,60}){0,5}\.(?:fr|com|org|net|eu|be|ch|ca|io|gouv|info|html?|php|js|ts|json|md|txt|pdf|ico|png|jpe?g|css)(?![\p{L}\p{N}])/gu

/** What each of them has, found at little cost: the pattern itself is slow to make ready and to run. */
const SIGNS = /[`@#<&\]]|[:;]\S|\.[a-z]|www\./

/**
 * The stretches of a text whose signs are not French typography and stay as they are, in text order.
 *
 * Every repetition is bounded or ends at a line's end, so the time is linear.
 */
export function protectedSpans(text: string): Span[] {
  const spans: Span[] = []
  if (!SIGNS.test(text)) return spans
  for (const match of text.matchAll(PROTECTED)) {
    let end = match.index + match[0].length
    // The sentence's own punctuation at the end of a URL is not part of it.
    if (/^(?:https?:|www\.)/.test(match[0])) while (end > match.index && /[.,;:!?…)\]'’]/.test(text[end - 1]!)) end--
    spans.push({start: match.index, end})
  }
  return spans
}

/** Tells whether a span touches a protected one; `spans` are in text order. Asked in text order or not, in log time. */
export function touches(spans: readonly Span[], start: number, end: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const found = spans[low]
  return found !== undefined && found.start < Math.max(end, start + 1) && start < found.end
}
