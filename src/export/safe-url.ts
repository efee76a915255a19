/**
 * Let through only addresses a page may point to: absolute http and https ones.
 *
 * An address can come from a source file, which is never trusted: `javascript:`, `data:` and relative ones are refused.
 *
 * @returns The address in its normal, percent-encoded form, or undefined.
 */
export function safeUrl(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined
  const parsed = new URL(url)
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : undefined
}
