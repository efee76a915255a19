import {type AnalysedDoc, annotationsOf, isRelation, type ParsedSentence} from '../../document/index.js'
import {isMark} from './certain.js'

/** What stands between commas after a sentence's first noun phrase and before its own verb: « X, qui…, a… ». */
export interface SetOff {
  /** The head of the noun phrase: the sentence's subject. */
  readonly subject: number
  /** Last token of the noun phrase. */
  readonly named: number
  readonly first: number
  readonly last: number
  /** First token of the sentence's own verb group, and its predicate. */
  readonly verb: number
  readonly predicate: number
}

/**
 * Find what a sentence's subject is set off with, by its marks alone, which the parser often misreads.
 *
 * A plain noun phrase opens the sentence; exactly one later comma or dash stands right before a finite verb.
 * What is made of it must be proved by a fresh analysis.
 */
export function setOffSubject(doc: AnalysedDoc, sentence: ParsedSentence): SetOff | undefined {
  const {tokens} = sentence
  const opening = tokens[0]
  if (!opening || !/^(DET|PROPN|NUM)$/.test(opening.upos) || opening.form === 'L’un') return undefined
  let mark = tokens.findIndex(({upos}) => upos === 'PUNCT')
  const subject = tokens.findIndex(({upos}) => upos === 'NOUN' || upos === 'PROPN')
  if (mark < 1 || subject < 0 || subject >= mark || subject > 3) return undefined
  if (tokens.slice(0, mark).some(({feats, upos}) => feats.VerbForm === 'Fin' || upos === 'SCONJ' || upos === 'PRON'))
    return undefined
  const first = mark
  mark = afterName(doc, sentence, mark)
  if (!isMark(sentence, mark)) return undefined
  const closers = tokens.filter(
    ({index}) => index > mark + 3 && isMark(sentence, index) && verbAfter(sentence, index) !== undefined,
  )
  const [closer] = closers
  if (!closer || closers.length > 1 || closer.form !== tokens[mark]!.form) return undefined
  const finite = verbAfter(sentence, closer.index)!
  const verb = tokens[finite]!
  const predicate = isRelation(verb.deprel, 'aux', 'cop') && verb.head > finite ? verb.head : finite
  // A name in apposition keeps both its commas.
  return {
    subject,
    named: mark > first ? mark : mark - 1,
    first: mark + 1,
    last: closer.index - 1,
    verb: closer.index + 1,
    predicate,
  }
}

/** The mark after a name that stands in apposition to the noun: « Le maire, Gérard Poulain, qui… ». */
function afterName(doc: AnalysedDoc, sentence: ParsedSentence, mark: number): number {
  const name = annotationsOf(doc, sentence.index).mentions.find(
    ({first, form}) => first === mark + 1 && form === 'full',
  )
  return name && isMark(sentence, name.last + 1) ? name.last + 1 : mark
}

/** The finite verb that follows a mark at once, clitics and « ne » before it. */
function verbAfter(sentence: ParsedSentence, mark: number): number | undefined {
  for (let index = mark + 1; index < mark + 5; index++) {
    const token = sentence.tokens[index]
    if (!token) return undefined
    if (token.feats.VerbForm === 'Fin' && token.form !== 'soit' && (token.upos === 'VERB' || token.upos === 'AUX')) {
      // « …, a-t-il dit », « …, a indiqué le maire » are attributions.
      const next = sentence.tokens[index + 1]
      return next && /^-/.test(next.form) ? undefined : index
    }
    if (!/^(ne|n’|se|s’|lui|leur|y|en|l’|le|la|les|me|nous|vous)$/i.test(token.form)) return undefined
  }
  return undefined
}
