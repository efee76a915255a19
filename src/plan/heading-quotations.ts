import {type AnalysedDoc, annotationsOf, countWords, type Speaker, sentencesOver} from '../document/index.js'

/** Words that point to what the speaker said before: a quotation with one of them doesn’t stand alone. */
const POINTING =
  /(?:^|[\s’'])(il|elle|ils|elles|cela|ça|ceci|celui|celle|ceux|celles|cet|cette|ces|lui|leur|leurs|eux|y|en|son|sa|ses)(?![\p{L}-])|(?<!, )c[’']est(?![\p{L}-])/iu

/** First words that go on from something. */
const GOING_ON =
  /^(mais|car|et|or|donc|ce|c[’']|alors|puis|aussi|ainsi|même|ni|oui|non|parce|pour ça|voilà|là|d[’']ailleurs)(?![\p{L}-])/iu

/** « Speaker : « words » » for the whole sentences of a quotation that are short enough and point nowhere else. */
export function quotationHeadings(doc: AnalysedDoc, sentence: number): string[] {
  const found: string[] = []
  for (const quotation of annotationsOf(doc, sentence).quotations) {
    if (
      !quotation.complete ||
      !quotation.sentences.includes(sentence) ||
      !quotation.speaker ||
      quotation.inserts.length > 0
    )
      continue
    const name = speakerName(doc, quotation.speaker)
    if (!name) continue
    for (const said of doc.text.slice(quotation.inner.start, quotation.inner.end).split(/(?<=[.!?…])\s+/)) {
      const words = said.trim().replace(/[.,]$/, '')
      if (GOING_ON.test(words) || POINTING.test(words) || /[?…]$/.test(words) || countWords(words) < 3) continue
      found.push(`${name} : « ${words.charAt(0).toUpperCase()}${words.slice(1)} »`)
    }
  }
  return found
}

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

const PRONOUNS = /^-?(t-)?(il|elle|ils|elles|on|je|nous|celui-ci|celle-ci|ce dernier|cette dernière)$/i
