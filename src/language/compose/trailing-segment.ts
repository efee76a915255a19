import {type AnalysedDoc, annotationsOf, overlaps, type ParsedSentence, type ParsedToken} from '../../document/index.js'
import {isInEllipsis} from './moment.js'

/** Openings of a comment or a circumstance that the rest of the sentence does without. */
const OPENERS =
  /^(qui|dont|où|lequel|laquelle|lesquels|lesquelles|auquel|tandis|lorsque|lorsqu’|quand|après|avant|afin|notamment|avec|alors|puisque|puisqu’)$/i

/**
 * Where a sentence may be ended earlier: the commas after which only comments follow to its end, and the « pour » of a
 * purpose, nearest the end first.
 *
 * Found on the surface, since trees are least sure about what trails: a participle (« , précisant… »), a subject of its
 * own with a present participle (« , les deux hommes saluant… »), a relative pronoun, a conjunction of time. Never a
 * condition, a concession or an attribution, and never from within a quotation or brackets.
 *
 * @param isNegated  A denial is not made wider: there only comments after a comma may go.
 * @returns Indexes of the first token to be left out.
 */
export function trailingCommas(doc: AnalysedDoc, sentence: ParsedSentence, isNegated: boolean): number[] {
  const {tokens} = sentence
  const opensLoosely = (at: number): boolean =>
    !isNegated &&
    !isInEllipsis(sentence, 0, at) &&
    (opensPurpose(tokens, at) || opensCircumstance(tokens, at) || opensReason(sentence, at))
  const found: number[] = []
  for (let index = tokens.length - 1; index > 3; index--) {
    const token = tokens[index]!
    if (!opensLoosely(index) && (token.form !== ',' || !opensComment(tokens, index + 1))) continue
    const tail = {start: token.start, end: sentence.end}
    if (
      isInside(doc, sentence, token) ||
      annotationsOf(doc, sentence.index).attributions.some(({speaker}) => overlaps(speaker.clause, tail))
    )
      continue
    if (annotationsOf(doc, sentence.index).quotations.some(quotation => overlaps(quotation, tail))) continue
    found.push(index)
  }
  return found
}

/** « pour analyser… », « afin de réduire… »: what something is done for; not « trop… pour », which says that it is not done. */
function opensPurpose(tokens: readonly ParsedToken[], at: number): boolean {
  if (!/^(pour|afin)$/i.test(tokens[at]!.form)) return false
  if (
    tokens
      .slice(Math.max(0, at - 6), at)
      .some(({form}) => /^(trop|assez|suffisamment|suffire|suffit|faut)$/i.test(form))
  )
    return false
  const next = tokens
    .slice(at + 1, at + 4)
    .find(({form, upos}) => !/^(de|d’)$/i.test(form) && upos !== 'PRON' && upos !== 'ADV')
  return next?.upos === 'VERB' && next.feats.VerbForm === 'Inf'
}

/** Prepositions of several words that open a circumstance; what follows them is never what the verb is about. */
const CIRCUMSTANCE =
  /^(?:lors d|au cours d|à l’issue d|à l’occasion d|en marge d|en présence d|en raison d|à cause d|grâce à|dans le cadre d|au terme d|à la suite d|par le biais d|depuis qu|après qu)/i

function opensCircumstance(tokens: readonly ParsedToken[], at: number): boolean {
  const first = tokens[at]!
  if (first.upos !== 'ADP' && first.upos !== 'ADV') return false
  const words = tokens.slice(at, at + 5)
  // Both halves of a contraction stand at one place: « au » is « à », « le ».
  const text = words.map(({form}, step) => form + (/’$/.test(form) || step === words.length - 1 ? '' : ' ')).join('')
  return CIRCUMSTANCE.test(text.replace(/^à le /i, 'au ').replace(/^Pour /, 'pour '))
}

/** « sanctions … pour l’achat d’avions »: a reason after a verb that already has its object; not within a comment on it (« , un record pour la salle »). */
function opensReason(sentence: ParsedSentence, at: number): boolean {
  const {tokens} = sentence
  if (!/^pour$/i.test(tokens[at]!.form) || tokens[at + 1]?.upos !== 'DET') return false
  const root = tokens.findIndex(({head}) => head === -1)
  const object = tokens.find(({head, deprel, index}) => head === root && deprel === 'obj' && index < at)
  return object !== undefined && root < at && tokens.slice(object.index, at).every(({form}) => form !== ',')
}

function opensComment(tokens: readonly ParsedToken[], at: number): boolean {
  const first = tokens[at]
  if (!first) return false
  if (isPresentParticiple(first)) return true
  if (OPENERS.test(first.form)) return true
  if (
    /^(à|de|avec|pour|par|sur|dans)$/i.test(first.form) &&
    /^(qui|lequel|laquelle|lesquels|lesquelles)$/i.test(tokens[at + 1]?.form ?? '')
  )
    return true
  if (/^ce$/i.test(first.form) && /^(qui|que|qu’|dont)$/i.test(tokens[at + 1]?.form ?? '')) return true
  if (first.upos === 'DET' || first.upos === 'NUM')
    return tokens
      .slice(at + 1, at + 5)
      .some((token, step, near) => isPresentParticiple(token) && near.slice(0, step).some(({upos}) => upos === 'NOUN'))
  return false
}

function isPresentParticiple({upos, feats, form}: ParsedToken): boolean {
  return upos === 'VERB' && feats.VerbForm === 'Part' && feats.Tense === 'Pres' && form.endsWith('ant')
}

function isInside(doc: AnalysedDoc, sentence: ParsedSentence, token: ParsedToken): boolean {
  if (
    annotationsOf(doc, sentence.index).quotations.some(
      quotation => quotation.start < token.start && token.end < quotation.end,
    )
  )
    return true
  const before = doc.text.slice(sentence.start, token.start)
  return before.split('(').length > before.split(')').length
}
