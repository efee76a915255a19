import {type AnalysedDoc, annotationsOf, countWords, type Speaker, sentencesOver} from '../document/index.js'
import type {French} from '../language/index.js'
import {headingRuns} from './heading-runs.js'

/** Words that point to what the speaker said before: a quotation with one of them doesn’t stand alone. */
const POINTING =
  /(?:^|[\s’'])(il|elle|ils|elles|cela|ça|ceci|celui|celle|ceux|celles|cet|cette|ces|lui|leur|leurs|eux|y|en|son|sa|ses)(?![\p{L}-])|(?<!, )c[’']est(?![\p{L}-])/iu

/** « il n’y a pas », « il faut », « il s’agit »: a pronoun that stands for nothing. */
const IMPERSONAL =
  /(?:^|[\s’'])(?:il (?:n[’']y (?:a|avait|aura)|y (?:a|avait|aura)|(?:ne )?(?:faut|fallait|faudra|faudrait)|s[’']agit))(?![\p{L}])/giu

/** Last words that go on from something. */
const GOING_BACK = /\s(?:(?:ensuite|d[’']abord)(?![\p{L}])|(?:aussi|également|non plus|alors|ainsi|enfin|puis)$)/iu

/** First words that go on from something. */
const GOING_ON =
  /^(mais|car|et|or|donc|ce|c[’']|alors|puis|aussi|ainsi|même|ni|oui|non|parce|pour ça|voilà|là|d[’']ailleurs)(?![\p{L}-])/iu

/** A speaker with his words; `isNamed` when a name, not a role, says who. */
export interface QuotationHeading {
  readonly text: string
  readonly isNamed: boolean
  /** A part of a longer sentence. */
  readonly isShortened: boolean
}

/**
 * « Speaker : « words » » for the whole sentences of a quotation, and for what stands between its marks by itself, that
 * are short enough and point nowhere else.
 */
export function quotationHeadings(doc: AnalysedDoc, sentence: number, french: French): QuotationHeading[] {
  const found: QuotationHeading[] = []
  const source = doc.sentences[sentence]!
  for (const {complete, sentences, speaker, inner, inserts} of annotationsOf(doc, sentence).quotations) {
    if (!complete || !sentences.includes(sentence) || !speaker) continue
    const name = speakerName(doc, speaker) ?? pointedAt(doc, speaker)
    const said = name ?? speakerRole(doc, speaker)
    if (!said) continue
    const whole = inserts.length > 0 ? [] : doc.text.slice(inner.start, inner.end).split(/(?<=[.!?…])\s+/)
    // What stands before « …, commente-t-elle. » is a sentence when the insertion closes it.
    const start = Math.max(inner.start, source.start)
    const until = inserts.find(
      insert => insert.start > start && /^[\s,]*[.!?]/.test(doc.text.slice(insert.end, insert.end + 3)),
    )
    const end = until && until.start < source.end ? until.start : Math.min(inner.end, source.end)
    const isOpen = inserts.length === 0 || until !== undefined
    const runs = isOpen ? headingRuns(doc, source, french, {isQuoted: true, within: {start, end}}) : []
    for (const part of [...whole, ...runs.map(({text}) => text)]) {
      const words = part.trim().replace(/[.,]$/, '')
      if (
        GOING_ON.test(words) ||
        GOING_BACK.test(words) ||
        POINTING.test(words.replace(IMPERSONAL, ' ')) ||
        /[?…]$/.test(words) ||
        countWords(words) < 4
      )
        continue
      found.push({
        isShortened: !whole.includes(part),
        text: `${said} : « ${words.charAt(0).toUpperCase()}${words.slice(1)} »`,
        isNamed: name !== undefined,
      })
    }
  }
  return found
}

/** The words that say who speaks by a role (« un proche du ministre », « la chercheuse »); none for a pronoun. */
function speakerRole(doc: AnalysedDoc, {span}: Speaker): string | undefined {
  const words = doc.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  if (words.length > MOST_OF_ROLE || !/^(?:(?:un|une|le|la|les|des) |l[’'])\p{Ll}/iu.test(words)) return undefined
  return /(?:^|\s)(?:dernier|dernière|premier|première|second|seconde|autre)(?:\s|$)/iu.test(words)
    ? undefined
    : words.charAt(0).toUpperCase() + words.slice(1)
}

/** Characters of a role that stands before a colon. */
const MOST_OF_ROLE = 34

/**
 * The name of who speaks: named in the attribution itself, or by a role that the text gives to one person only; undefined
 * for a pronoun, since who « il » is can be wrong.
 */
function speakerName(doc: AnalysedDoc, {entity, span, clause}: Speaker): string | undefined {
  const words = doc.text.slice(span.start, span.end)
  const inside = sentencesOver(doc, clause)
    .flatMap(index => annotationsOf(doc, index).mentions)
    .filter(({start, end, form}) => clause.start <= start && end <= clause.end && form !== 'noun' && form !== 'pronoun')
    .flatMap(mention => doc.entities[mention.entity] ?? [])
    .filter(({kind}) => kind === 'person')
  const known = entity === undefined ? undefined : doc.entities[entity]
  if (known && /^\p{Lu}/u.test(words) && !PRONOUNS.test(words)) return known.name
  if (new Set(inside).size === 1 && !PRONOUNS.test(words)) return inside[0]!.name
  const role = words.toLowerCase().replace(/^(le|la)\s|^l[’']/, '')
  const holders = doc.entities.filter(({roles}) => roles.some(({text}) => text.toLowerCase() === role))
  return holders.length === 1 && holders[0]!.kind === 'person' ? holders[0]!.name : undefined
}

/** The person for whom the pronoun of an attribution (« a-t-elle dit ») certainly stands, under his full name. */
function pointedAt(doc: AnalysedDoc, {entity, span}: Speaker): string | undefined {
  const known = entity === undefined ? undefined : doc.entities[entity]
  if (known?.kind !== 'person' || !known.name.includes(' ')) return undefined
  const isCertain = doc.pronouns.some(link => {
    const token = doc.sentences[link.sentence]!.tokens[link.token]!
    return link.entity === entity && span.start <= token.start && token.end <= span.end
  })
  return isCertain ? known.name : undefined
}

const PRONOUNS = /^-?(t-)?(il|elle|ils|elles|on|je|nous|celui-ci|celle-ci|ce dernier|cette dernière)$/i
