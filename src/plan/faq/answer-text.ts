import {type AnalysedDoc, countWords, subtreeOf} from '../../document/index.js'
import {type AdjunctKind, asSentence, compose, piecesWith, referencesOf, trimPunctuation} from '../../language/index.js'
import {plain} from './description.js'
import {complementsOf, type Fact, isQuoted, LINKS, textUnder} from './fact.js'
import {namedPhraseOf} from './named-phrase.js'
import type {PhraseSource} from './phrase-source.js'

/** Words in an answer's sentence (editorial.md: sentences over 20 words are to be few, over 25 a fault in both profiles). */
const WORDS = {wanted: 22, most: 32}

/** From how many words on an answer may not be a sentence of the source word for word (editorial.md, « The anatomy »). */
const VERBATIM_WORDS = 12

/** Left out first to last. */
const DROP_ORDER: readonly AdjunctKind[] = [
  'parenthesis',
  'relative',
  'participial',
  'apposition',
  'subordinate',
  'circumstance',
  'date',
]

/**
 * A fact as the answer to a question: its subject named again briefly, its attribution kept, what doesn't belong to the
 * answer left out.
 *
 * @param focus  Heads of the phrases that answer: they are never left out.
 * @returns undefined when it can't be said without a relative date, an open reference, or the source's own words at length.
 */
export function answerText(
  source: PhraseSource,
  fact: Fact,
  focus: readonly number[],
  question: string,
): string | undefined {
  const kept = new Set(focus.flatMap(head => subtreeOf(fact.sentence, head)))
  const free = fact.adjuncts
    .filter(adjunct => !adjunct.tokens.some(index => kept.has(index) || fact.chain.includes(index)))
    .sort((a, b) => DROP_ORDER.indexOf(a.kind) - DROP_ORDER.indexOf(b.kind))
  const always = free.filter(adjunct => !DROP_ORDER.includes(adjunct.kind)).flatMap(adjunct => adjunct.tokens)
  const links = complementsOf(fact, 'obl', 'advmod')
    .filter(token => LINKS.test(textUnder(fact, source.doc, token.index)))
    .flatMap(token => subtreeOf(fact.sentence, token.index))
  const optional = free.filter(adjunct => DROP_ORDER.includes(adjunct.kind))
  let fallback: string | undefined
  for (let count = 0; count <= optional.length; count++) {
    const gone = new Set([...always, ...links, ...optional.slice(0, count).flatMap(adjunct => adjunct.tokens)])
    const text = oneAnswer(source, fact, gone, question)
    if (text === undefined || isVerbatim(source.doc, text)) continue
    const words = countWords(text)
    if (words <= WORDS.wanted) return text
    if (words <= WORDS.most) fallback = text
  }
  return fallback
}

function oneAnswer(source: PhraseSource, fact: Fact, gone: ReadonlySet<number>, question: string): string | undefined {
  const asked = new Set(question.toLowerCase().split(/[^\p{L}\p{N}-]+/u))
  return tellFact(source, fact, {subject: fact.subject.again, gone, known: asked})
}

/** How to tell a fact: the words for its subject, the tokens left out, and what the reader already knows. */
export interface Telling {
  readonly subject: string
  readonly gone: ReadonlySet<number>
  /** Words, lower case, that name what the reader has just read of. */
  readonly known: ReadonlySet<string>
  /** Words to put where the first of these tokens stands, in place of all of them. */
  readonly verb?: {readonly words: string; readonly tokens: readonly number[]}
}

/**
 * A fact as a sentence: « Selon X, » first when it is somebody's, its subject in the given words, a final mark.
 *
 * @returns undefined when a relative date or an open reference would stay, or the speaker can't be named.
 */
export function tellFact(source: PhraseSource, fact: Fact, telling: Telling): string | undefined {
  const {doc, french} = source
  const {sentence, subject} = fact
  const speaker = speakerOf(source, fact)
  if (speaker === undefined) return undefined
  const own = trimPunctuation(
    sentence,
    fact.clause.tokens.filter(
      index => !telling.gone.has(index) && !speaker.tokens.has(index) && !subject.tokens.includes(index),
    ),
  )
  if (!own.includes(fact.finite.index) || !own.includes(fact.clause.head)) return undefined
  if (holdsRelativeDate(doc, fact, own)) return undefined
  const withSubject = [...subject.tokens, ...own].sort((a, b) => a - b)
  const {replacements, unresolved} = referencesOf(doc, sentence, withSubject)
  const open = unresolved.filter(
    index =>
      !subject.tokens.includes(index) &&
      !telling.known.has(sentence.tokens[index]!.form.toLowerCase()) &&
      !isOwn(fact, index),
  )
  if (open.length > 0 || own.some(index => isOpenPronoun(source, fact, index))) return undefined
  const before = own.filter(index => index < (subject.tokens[0] ?? 0) && index < fact.finite.index)
  const verb = telling.verb
  const swapped = verb
    ? [...verb.tokens].map((index, step) => ({first: index, last: index, words: step === 0 ? verb.words : ''}))
    : []
  const fitting = [...replacements.filter(replacement => !subject.tokens.includes(replacement.first)), ...swapped]
  const lead = piecesWith(sentence, before, fitting)
  const body = piecesWith(
    sentence,
    own.filter(index => !before.includes(index)),
    fitting,
  )
  const comma = before.length > 0 && !/,\s*$/.test(plain(compose(lead, doc, french))) ? [{words: ','}] : []
  const opening = speaker.name === '' ? [] : [{words: `Selon ${speaker.name},`}]
  const text = plain(compose([...opening, ...lead, ...comma, {words: telling.subject}, ...body], doc, french))
  return isBalanced(text) && !OPEN_WORDS.test(text) ? asSentence(text) : undefined
}

/** Words that tie a sentence to another, or give somebody's own voice outside quotation marks. */
const OPEN_WORDS =
  /(?:^|[\s’])(?:au contraire|en revanche|à l’inverse|par ailleurs|de plus|en outre|de plus|de moins|de son côté|pour sa part|quant à|eux-mêmes?|elles?-mêmes?|lui-même|cela|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|respectivement)(?=[\s,.’]|$)/iu

/** A personal pronoun outside quotations that could mean anything but the subject. */
function isOpenPronoun({doc}: PhraseSource, fact: Fact, index: number): boolean {
  const token = fact.sentence.tokens[index]!
  if (isQuoted(doc, token)) return false
  if (
    token.upos === 'PRON' &&
    /^(?:le|la|les|l’|lui|leur|y|en|eux|celui|celle|ceux|celles|tous|toutes|certains|certaines)$/i.test(token.form)
  )
    return true
  if (!/^-?(?:t-)?(?:il|elle|ils|elles)$/i.test(token.form)) return false
  if (token.deprel === 'expl:subj' && /^il$/i.test(token.form)) return false
  const {gender, number} = fact.subject
  const fits = number === 'Plur' ? (gender === 'Fem' ? /^elles$/i : /^ils$/i) : gender === 'Fem' ? /^elle$/i : /^il$/i
  return gender === undefined || !fits.test(token.form) || hasRival(fact, index)
}

/** Whether a noun between subject and pronoun agrees as well as the subject does. */
function hasRival({sentence, subject, clause}: Fact, index: number): boolean {
  return clause.tokens.some(other => {
    const token = sentence.tokens[other]!
    return (
      other < index &&
      !subject.tokens.includes(other) &&
      /^nsubj/.test(token.deprel) &&
      token.upos !== 'PRON' &&
      token.feats.Gender === subject.gender
    )
  })
}

/** A possessive that the subject owns, when the subject itself is named beside it. */
function isOwn(fact: Fact, index: number): boolean {
  const form = fact.sentence.tokens[index]!.form
  return fact.subject.number === 'Plur' ? /^leurs?$/i.test(form) : /^(?:son|sa|ses)$/i.test(form)
}

/**
 * The speaker to name before the clause, and the tokens of the words that named him within it; an empty name when the
 * clause is nobody's, undefined when it is somebody's who can't be named.
 */
function speakerOf(source: PhraseSource, fact: Fact): {name: string; tokens: ReadonlySet<number>} | undefined {
  const {doc} = source
  const {sentence, attribution} = fact
  if (!attribution) return {name: '', tokens: new Set()}
  const {clause, entity, span} = attribution.speaker
  const tokens = new Set(
    sentence.tokens.filter(token => clause.start <= token.start && token.end <= clause.end).map(token => token.index),
  )
  if (tokens.has(fact.finite.index) || tokens.has(fact.clause.head)) return {name: '', tokens: new Set()}
  const named = entity === undefined ? undefined : doc.entities[entity]
  if (named) return {name: withArticle(doc, named.name, span), tokens}
  const head = sentence.tokens.find(
    token =>
      span.start <= token.start &&
      token.end <= span.end &&
      (token.upos === 'NOUN' || token.upos === 'PROPN') &&
      !sentence.tokens.some(
        other =>
          other.index === token.head && span.start <= other.start && other.end <= span.end && other.upos !== 'VERB',
      ),
  )
  const phrase = head && namedPhraseOf(source, sentence, head.index)
  return phrase ? {name: phrase.text, tokens} : undefined
}

/** An organisation's article stands before its name where the source put it: « selon la Commission ». */
function withArticle(doc: AnalysedDoc, name: string, span: {readonly start: number; readonly end: number}): string {
  const spoken = plain(doc.text.slice(span.start, span.end))
  const article = /^(?:le |la |les |l’)/i.exec(spoken)?.[0].toLowerCase() ?? ''
  return spoken.slice(article.length) === name ? article + name : name
}

/** Whether a relative date stays among the tokens. */
function holdsRelativeDate(doc: AnalysedDoc, fact: Fact, tokens: readonly number[]): boolean {
  return doc.dates.some(
    date =>
      date.kind === 'relative' &&
      date.sentence === fact.sentence.index &&
      tokens.some(index => date.first <= index && index <= date.last),
  )
}

/** Whether an answer longer than 12 words stands in the source word for word, quotations aside. */
export function isVerbatim(doc: AnalysedDoc, answer: string): boolean {
  const bare = (text: string): string =>
    plain(text)
      .toLowerCase()
      .replace(/[\s\u00A0\u202F]+/gu, ' ')
      .replace(/[.\s]+$/, '')
  return countWords(answer.replace(/«[^»]*»/g, '')) > VERBATIM_WORDS && bare(doc.text).includes(bare(answer))
}

function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1
  return count('«') === count('»') && count('(') === count(')') && count('“') === count('”') && count('"') % 2 === 0
}
