import {
  type AnalysedDoc,
  type Attribution,
  annotationsOf,
  childWith,
  type ParsedSentence,
  type ParsedToken,
  type Span,
  subtreeOf,
} from '../document/index.js'
import {type French, finiteOf, trimPunctuation} from '../language/index.js'
import type {Form} from './point-forms.js'
import {piecesInside} from './point-forms.js'
import type {Statement} from './statement.js'

/** Verbs that report without more: « selon » says as much. None that promises, admits, denies, fears or asks. */
const REPORTS =
  /^(?:dire|déclarer|indiquer|préciser|expliquer|affirmer|assurer|ajouter|estimer|juger|noter|souligner|rappeler|constater|observer|signaler|rapporter|conclure|poursuivre|confier|raconter|considérer|penser|soutenir|répondre|répéter|évaluer|mentionner|calculer|relever|avancer|faire)$/

/**
 * « X a indiqué que P » and « P, a indiqué X » as « Selon X, P »; « P, selon X » as « Selon X, P ».
 *
 * What is reported in a tense of the past after a verb in the past may be told there as seen from then: it is left.
 */
export function accordingTo(doc: AnalysedDoc, statement: Statement, _french: French): Form[] {
  const source = doc.sentences[statement.sentence]
  const {attributions, quotations} = annotationsOf(doc, statement.sentence)
  const kept = new Set(statement.variant.tokens)
  const own = attributions.filter(({speaker}) => source && tokensIn(source, speaker.clause).some(at => kept.has(at)))
  const [only, ...more] = own
  if (!source || !only || more.length > 0 || quotations.some(({complete}) => complete)) return []
  const form =
    only.speaker.verb === undefined ? bySource(doc, source, statement, only) : byVerb(doc, source, statement, only)
  return form ? [form] : []
}

/** « P, selon X »: the phrase moves to the front. */
function bySource(doc: AnalysedDoc, source: ParsedSentence, statement: Statement, own: Attribution): Form | undefined {
  const {tokens} = statement.variant
  const phrase = tokensIn(source, own.speaker.clause)
  const [first] = phrase
  const last = tokens[tokens.length - 1]
  // « Pour X » and « aux yeux de X » stay where they are.
  if (first === undefined || !/^(?:selon|d’)$/i.test(source.tokens[first]!.form) || first === tokens[0])
    return undefined
  const whole = tokens.filter(at => at >= first)
  if (last === undefined || !phrase.every(at => tokens.includes(at)) || whole.some(at => at - first >= 12))
    return undefined
  const rest = trimPunctuation(
    source,
    tokens.filter(at => at < first),
  )
  // A comma of its own in what moves, or a verb, would make it too long to open with.
  if (whole.some(at => source.tokens[at]!.feats.VerbForm === 'Fin' || source.tokens[at]!.form === ',')) return undefined
  const said = piecesInside(doc, statement, rest)
  return said && {operation: 'according-to', pieces: [{kept: whole, sentence: source.index}, {words: ','}, ...said]}
}

function byVerb(doc: AnalysedDoc, source: ParsedSentence, statement: Statement, own: Attribution): Form | undefined {
  const {clause, tokens} = statement.variant
  const reporting = tokensIn(source, own.speaker.clause)
  const verb = reporting.find(at => source.tokens[at]!.lemma === own.speaker.verb)
  if (verb === undefined || !REPORTS.test(own.speaker.verb ?? '') || isDenied(source, verb)) return undefined
  const conjunction = reporting[reporting.length - 1]!
  const isBrought = /^(?:que|qu’)$/i.test(source.tokens[conjunction]!.form)
  const content = trimPunctuation(
    source,
    tokens.filter(at => isIn(source.tokens[at]!, own.content) && !reporting.includes(at)),
  )
  const speaker = isBrought ? subjectOf(source, clause.subject, tokens) : tokensOf(source, own, verb, tokens)
  if (speaker.length === 0 || content.length < 4 || speaker.length > 12) return undefined
  if (speaker.some(at => /^[,;:«»"]$/.test(source.tokens[at]!.form))) return undefined
  if (speaker.some(at => pointsBack(source.tokens[at]!) && !isReplaced(statement, at))) return undefined
  const head = isBrought ? childWith(source, verb, 'ccomp')?.index : clause.head
  const finite = head === undefined ? undefined : finiteOf(source, head)
  if (head === undefined || !finite || !content.includes(finite.index) || !content.includes(head)) return undefined
  if (isBrought && (isShifted(source, verb, finite) || holdsSecond(source, content))) return undefined
  const subject = childWith(source, head, 'nsubj', 'csubj', 'expl:subj')?.index
  if (subject === undefined || !content.includes(subject)) return undefined
  const who = piecesInside(doc, statement, speaker)
  const said = piecesInside(doc, statement, content)
  if (!who || !said) return undefined
  return {
    operation: 'according-to',
    pieces: [{words: 'selon'}, ...who, {words: ','}, ...said],
    clause: {...clause, head, finite: finite.index, subject, kind: 'main', sharesSubject: false, tokens: content},
    tokens: content,
  }
}

/** The subject with its own words, those that comments set apart left out. */
function subjectOf(source: ParsedSentence, subject: number | undefined, kept: readonly number[]): number[] {
  if (subject === undefined) return []
  const own = subtreeOf(source, subject).filter(at => kept.includes(at))
  const comma = own.findIndex(at => source.tokens[at]!.form === ',')
  return comma < 0 ? own : own.slice(0, comma)
}

/** « son porte-parole » in front would stand before the one whose it is. */
function pointsBack({upos, form}: ParsedToken): boolean {
  return upos === 'PRON' || (upos === 'DET' && /^(?:son|sa|ses|leurs?|ce|cet|cette|ces)$/i.test(form))
}

/** The words after an inverted verb that say who: « a indiqué le maire ». */
function tokensOf(source: ParsedSentence, {speaker}: Attribution, verb: number, kept: readonly number[]): number[] {
  return tokensIn(source, speaker.clause).filter(
    at => at > verb && kept.includes(at) && (source.tokens[at]!.upos !== 'AUX' || at > verb),
  )
}

function isReplaced({variant}: Statement, at: number): boolean {
  return variant.replacements.some(({first, last}) => first <= at && at <= last)
}

function isDenied(source: ParsedSentence, verb: number): boolean {
  return source.tokens.some(({head, form}) => head === verb && /^(?:ne|n’|pas|jamais|guère|plus)$/i.test(form))
}

/** Whether the reported verb may owe its tense to a reporting verb in the past: « a dit que la ville était prête ». */
function isShifted(source: ParsedSentence, verb: number, finite: ParsedToken): boolean {
  const reporting = finiteOf(source, verb)
  const isPresent = reporting?.index === verb && reporting.feats.Tense === 'Pres'
  return !isPresent && (finite.feats.Tense === 'Imp' || finite.feats.Tense === 'Past' || finite.feats.Mood === 'Cnd')
}

/** « que P et que Q » is two reports. */
function holdsSecond(source: ParsedSentence, content: readonly number[]): boolean {
  return content.some(
    at => /^(?:et|ou|mais)$/i.test(source.tokens[at]!.form) && /^(?:que|qu’)$/i.test(source.tokens[at + 1]?.form ?? ''),
  )
}

function tokensIn(source: ParsedSentence, span: Span): number[] {
  return source.tokens.filter(token => isIn(token, span)).map(({index}) => index)
}

function isIn(token: Span, span: Span): boolean {
  return span.start <= token.start && token.end <= span.end
}
