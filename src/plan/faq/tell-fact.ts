import {type AnalysedDoc, annotationsOf, type ParsedSentence, type ParsedToken} from '../../document/index.js'
import {
  asSentence,
  compose,
  type Piece,
  piecesWith,
  referencesOf,
  trimPunctuation,
  typography,
} from '../../language/index.js'
import {plain} from './description.js'
import type {Fact} from './fact.js'
import {isRecurring} from './left-out.js'
import {nameBy} from './name-by.js'
import {isFirstMention, isOpenPronoun, isOwn} from './open-words.js'
import type {PhraseSource} from './phrase-source.js'
import {speakerOf} from './speaker-name.js'

/** How to tell a fact: the words for its subject, the tokens left out, and what the reader already knows. */
export interface Telling {
  readonly subject: string
  readonly gone: ReadonlySet<number>
  /** Words, lower case, that name what the reader has just read of. */
  readonly known: ReadonlySet<string>
  /** Tokens of the phrases that answer. */
  readonly answering?: readonly number[]
  /** A date that answers and stands last is put first. */
  readonly isFronted?: boolean
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
  const no = (reason: string, detail = subject.text): undefined => {
    source.refused?.(fact.origin.index, `answer: ${reason}`, detail)
    return undefined
  }
  const speaker = speakerOf(source, fact)
  if (speaker === undefined) return no('speaker not named')
  const own = trimPunctuation(
    sentence,
    fact.clause.tokens.filter(
      index =>
        !telling.gone.has(index) &&
        !speaker.tokens.has(index) &&
        !subject.tokens.includes(index) &&
        !isCommaBeside(sentence, index, speaker.tokens),
    ),
  )
  if (!own.includes(fact.finite.index) || !own.includes(fact.clause.head)) return no('verb left out')
  if (holdsRelativeDate(doc, fact, own)) return no('relative date')
  const withSubject = [...subject.tokens, ...own].sort((a, b) => a - b)
  const {replacements, unresolved} = referencesOf(doc, sentence, withSubject, nameBy(source))
  const open = unresolved.filter(
    index =>
      !subject.tokens.includes(index) &&
      !telling.known.has(sentence.tokens[index]!.form.toLowerCase()) &&
      !isOwn(source, fact, index) &&
      !isFirstMention(source, sentence, index),
  )
  const isNamed = (index: number): boolean => replacements.some(({first, last}) => first <= index && index <= last)
  if (open.length > 0 || own.some(index => !isNamed(index) && isOpenPronoun(source, fact, index)))
    return no(
      'open reference',
      formsAt(sentence, [...open, ...own.filter(index => !isNamed(index) && isOpenPronoun(source, fact, index))]),
    )
  const before = own.filter(index => index < (subject.tokens[0] ?? 0) && index < fact.finite.index)
  const verb = telling.verb
  const swapped = verb
    ? [...verb.tokens].map((index, step) => ({first: index, last: index, words: step === 0 ? verb.words : ''}))
    : []
  const fitting = [...replacements.filter(replacement => !subject.tokens.includes(replacement.first)), ...swapped]
  // What answers stands last, where French puts the news: « Le 14 juin, le café a rouvert » → « … a rouvert le 14 juin ».
  const moved = movable(fact, before, own, telling.answering ?? [])
  const ahead = before.filter(index => !moved.includes(index))
  const dated = telling.isFronted ? closingDate(source, fact, own, telling.answering ?? []) : []
  if (telling.isFronted && (dated.length === 0 || before.length > 0)) return no('fronted date not first')
  const lead = [...piecesWith(sentence, dated, fitting), ...piecesWith(sentence, ahead, fitting)]
  const body = [
    ...piecesWith(
      sentence,
      own.filter(index => !before.includes(index) && !dated.includes(index)),
      fitting,
    ),
    ...(moved.length > 0 ? lowerFirst(piecesWith(sentence, moved, fitting), source) : []),
  ]
  const comma =
    ahead.length + dated.length > 0 && !/,\s*$/.test(plain(compose(lead, doc, french))) ? [{words: ','}] : []
  const opening = speaker.name === '' ? [] : [{words: `Selon ${speaker.name},`}]
  const text = plain(compose([...opening, ...lead, ...comma, {words: telling.subject}, ...body], doc, french))
  if (!isBalanced(text) || OPEN_WORDS.test(text) || OPEN_START.test(text))
    return no('marks not balanced, or points elsewhere')
  if (RELATIVE_DAY.test(text)) return no('relative day')
  const isCutShort = telling.gone.size > 0 && /, (?:contre|dont|soit) (?:[^,\s]+ ){0,3}[^,\s]+$/u.test(text)
  if (isCutShort || /^(?:Selon [^,]+, )?\d/u.test(text)) return no('cut short')
  return typography(asSentence(text), french).text
}

/** The words at some places, for whoever reads why an answer was given up. */
function formsAt({tokens}: ParsedSentence, indexes: readonly number[]): string {
  return indexes.map(index => tokens[index]!.form).join(' ')
}

/** A comma that sets off who says it (« il veut, dit-il, partir ») goes with those words. */
function isCommaBeside({tokens}: ParsedSentence, index: number, gone: ReadonlySet<number>): boolean {
  return tokens[index]!.form === ',' && (gone.has(index - 1) || gone.has(index + 1))
}

/** The tokens before the subject that answer, with nothing else before them, when they can close a plain clause. */
function movable(
  fact: Fact,
  before: readonly number[],
  own: readonly number[],
  answering: readonly number[],
): number[] {
  const {tokens} = fact.sentence
  const words = before.filter(index => tokens[index]!.upos !== 'PUNCT')
  if (words.length === 0 || words.length > 20 || !words.every(index => answering.includes(index))) return []
  const after = own.filter(index => !before.includes(index))
  return after.some(index => /^[,:;«»"()]$/.test(tokens[index]!.form)) ? [] : words
}

/** The tokens of the date that answers, hour included, when they end the clause. */
function closingDate(
  {doc}: PhraseSource,
  fact: Fact,
  own: readonly number[],
  answering: readonly number[],
): readonly number[] {
  const last = own[own.length - 1]
  const date = annotationsOf(doc, fact.sentence.index).dates.find(
    other =>
      other.last === last &&
      other.kind === 'absolute' &&
      answering.includes(other.first) &&
      fact.chain.includes(topOf(fact.sentence, other).head),
  )
  if (!date) return []
  const first = own.filter(index => index < date.first && answering.includes(index) && index > fact.clause.head)
  return own.filter(index => index >= (first[0] ?? date.first))
}

/** The token of a date that the others hang from: it must hang on the verb, or more than the date would move. */
function topOf({tokens}: ParsedSentence, {first, last}: {readonly first: number; readonly last: number}): ParsedToken {
  return tokens.slice(first, last + 1).find(({head}) => head < first || head > last) ?? tokens[first]!
}

/** Pieces that opened a sentence, within one. */
function lowerFirst(pieces: readonly Piece[], {doc, french}: PhraseSource): Piece[] {
  const words = compose(pieces, doc, french)
  return [{words: words.charAt(0).toLowerCase() + words.slice(1)}]
}

/** Days and months that only the day of publication tells, however the date was read. */
const RELATIVE_DAY =
  /(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|an|année|mois|semaine|printemps|été|automne|hiver|trimestre) (?:derni(?:er|ère)|prochaine?|passée?)s?(?!\p{L})/iu

/** Openings that look back: « Depuis, la fréquentation a bondi ». */
const OPEN_START =
  /^(?:(?:premi|deuxi|troisi)èmement|d’abord|tout d’abord|depuis|alors|là|ainsi|or|mais|puis|et|donc|car|pourtant|en face|ensuite|entre-temps|auparavant|jusque-là)\s*,/iu

/** Words that tie a sentence to another, or give somebody's own voice outside quotation marks. */
const OPEN_WORDS =
  /(?:^|[\s’])(?:au contraire|en revanche|à l’inverse|par ailleurs|de plus|en outre|de moins|de là|de son côté|pour sa part|quant à|eux-mêmes?|elles?-mêmes?|lui-même|cela|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|respectivement)(?=[\s,.’]|$)/iu

/** Whether a relative date stays among the tokens. */
function holdsRelativeDate(doc: AnalysedDoc, fact: Fact, tokens: readonly number[]): boolean {
  return annotationsOf(doc, fact.sentence.index).dates.some(
    date =>
      date.kind === 'relative' &&
      !isRecurring(fact, date) &&
      tokens.some(index => date.first <= index && index <= date.last),
  )
}

function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1
  return count('«') === count('»') && count('(') === count(')') && count('“') === count('”') && count('"') % 2 === 0
}
