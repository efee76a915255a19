import type {Span} from '../document/index.js'
import {type Asked, findAsked} from './brief-recognisers.js'
import {contentWords, isVerb} from './brief-vocabulary.js'
import {fold} from './fold.js'

/** One thing understood of a request: `code` is the field's name, `value` what was read, as text. */
export interface Understood {
  readonly code: 'words' | 'lang' | 'keyphrase' | 'subheadings' | 'seo' | 'tone' | 'audience' | 'faq'
  readonly value: string
}

/**
 * What a request in plain words asks. Fields only when asked; `words` is 200 to 20,000. `notUnderstood` holds the
 * clauses that say something else, as written.
 */
export interface Brief {
  readonly words?: number
  readonly lang?: string
  readonly keyphrase?: string
  readonly subheadings?: boolean
  readonly seo?: boolean
  readonly tone?: string
  readonly audience?: string
  readonly faq?: boolean
  readonly understood: readonly Understood[]
  readonly notUnderstood: readonly string[]
}

/** A request is at most this long; what follows is not read. */
const maxLength = 2000

/**
 * Read a request in French or English: words, language, subheadings, SEO, keyphrase, tone, audience, FAQ.
 *
 * The caller knows that it is one (`--brief`); `splitRequest` finds one before an article. A highest number of words and
 * a wish for no subheadings cannot be granted and come back as not understood. When something is asked twice the first
 * counts.
 *
 * @returns Undefined for text without a letter or digit.
 */
export function readBrief(request: string): Brief | undefined {
  const text = request.slice(0, maxLength).normalize('NFC')
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined
  const folded = fold(text)
  const asked = findAsked(folded)
  const understood: Understood[] = []
  const refused: Asked[] = []
  for (const item of asked) {
    const field = understoodOf(item, text)
    if (field && !understood.some(({code}) => code === field.code)) understood.push(field)
    else if (!field) refused.push(item)
  }
  const value = (code: Understood['code']) => understood.find(item => item.code === code)?.value
  const [words, lang, keyphrase, tone, audience] = (['words', 'lang', 'keyphrase', 'tone', 'audience'] as const).map(
    value,
  )
  return {
    ...(words === undefined ? {} : {words: Number(words)}),
    ...(lang === undefined ? {} : {lang}),
    ...(keyphrase === undefined ? {} : {keyphrase}),
    ...(value('subheadings') === undefined ? {} : {subheadings: true}),
    ...(value('seo') === undefined ? {} : {seo: true}),
    ...(tone === undefined ? {} : {tone}),
    ...(audience === undefined ? {} : {audience}),
    ...(value('faq') === undefined ? {} : {faq: value('faq') === 'yes'}),
    understood,
    notUnderstood: leftClauses(text, folded, asked, refused),
  }
}

function understoodOf({code, value}: Asked, text: string): Understood | undefined {
  const read = typeof value === 'string' ? value : text.slice(value.start, value.end)
  if (code === 'mostWords' || code === 'noSubheadings') return undefined
  if (code === 'noFaq') return {code: 'faq', value: 'no'}
  if (code === 'faq' || code === 'seo' || code === 'subheadings') return {code, value: 'yes'}
  if (code === 'words' && (Number(read) < 200 || Number(read) > 20_000)) return undefined
  return {code, value: read}
}

/**
 * The stretches in which something is said that was not taken for anything: per clause, from the verb or the words of
 * grammar before the first unknown word to the last unknown word.
 */
function leftClauses(
  text: string,
  folded: string,
  asked: readonly Asked[],
  refused: readonly Asked[],
): readonly string[] {
  const words = contentWords(folded)
  const clauses: string[] = []
  let start = 0
  const close = (end: number) => {
    const isWithin = (span: Span) => span.start >= start && span.start < end
    const inClause = words.filter(isWithin)
    const unknown = inClause.filter(word => !word.plain && !asked.some(item => covers(item, word)))
    const wanted: readonly Span[] = [...unknown, ...refused.filter(isWithin)].sort((a, b) => a.start - b.start)
    if (wanted[0]) {
      const before = [...inClause, ...asked.filter(isWithin)].filter(span => span.end <= wanted[0]!.start)
      const last = before.reduce<Span>((latest, span) => (span.end > latest.end ? span : latest), {start, end: start})
      const from = isVerb(folded.slice(last.start, last.end)) ? last.start : last.end
      const clause = text.slice(from, Math.max(...wanted.map(span => span.end))).trim()
      clauses.push(clause.replace(/^(?:[-–•*,;:.()]+\s*)+/, '').replace(/^(?:et|and|puis|mais|but)\s+/i, ''))
    }
    start = end
  }
  for (const {index, 0: mark} of folded.matchAll(/[,;\n]|[.!?](?=\s|$)| (?:et|and|puis|mais|but) (?=\S)/g)) {
    const isInside = asked.some(item => item.start <= index && index + 1 < item.end)
    if (!isInside) close(mark.length > 1 ? index : index + 1)
  }
  close(text.length)
  return clauses
}

/** Whether a word lies within what was asked. */
export function covers(item: Span, word: Span): boolean {
  return item.start <= word.start && word.end <= item.end
}
