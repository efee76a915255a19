import {type AnalysedDoc, type ParsedSentence, subtreeOf, titleWidthPx} from '../document/index.js'
import {type French, parseText} from '../language/index.js'
import {followsLoneNoun} from './droppable/circumstance-parts.js'

/** Prepositions whose phrase only places or dates what is told: « de » and « à » complete their word. */
const PLACES =
  /^(?:sur|dans|en|pour|lors|après|avant|depuis|entre|pendant|durant|dès|chez|vers|afin|jusque|jusqu’|sous)$/i

/** Characters of what is left that still tells something. */
const LEAST = 32

/**
 * A headline without the circumstances that close it, one after the other, until it is narrow enough: « La ville ouvre un
 * cycle de débats » for « La ville ouvre un cycle de débats sur la place de la voiture entre la gare et le port ».
 *
 * @returns Undefined where it can't be narrowed so: nothing closes it that may go, or too little would be left.
 */
export function withoutTail(text: string, most: number, french: French): string | undefined {
  let left = text
  while (titleWidthPx(left) > most) {
    const cut = lastCircumstance(left, french)
    if (cut === undefined || cut < LEAST) return undefined
    left = left.slice(0, cut).replace(/[\s\u00A0,]+$/u, '')
  }
  return /[«"(]/.test(left) || /:\s*$/.test(left) ? undefined : left
}

/** Where the longest circumstance begins that runs to the end of the words. */
function lastCircumstance(text: string, french: French): number | undefined {
  // « à partir de » is three words of a tree that seldom hang together.
  const start = / à (?:partir|compter) (?:de|du|d[’'])[^,:]{3,24}$/u.exec(text)
  if (start) return start.index
  const blocks = [{kind: 'title' as const, start: 0, end: text.length}]
  const {sentences} = parseText({name: 'headline', text, blocks, meta: {}, notes: []}, french) as Pick<
    AnalysedDoc,
    'sentences'
  >
  const [sentence] = sentences
  if (!sentence || sentences.length > 1) return undefined
  return firstOf(sentence)
}

/** « à partir de lundi », « par trois syndicats » behind a passive: when and by whom may be told below. */
function opens({tokens}: ParsedSentence, first: number): boolean {
  const [one, two] = [tokens[first]!, tokens[first + 1]]
  if (/^à$/i.test(one.form)) return /^(?:partir|compter)$/i.test(two?.form ?? '')
  const governor = tokens[tokens[one.head]?.head ?? -1]
  return /^par$/i.test(one.form) && governor?.feats.VerbForm === 'Part'
}

function firstOf(sentence: ParsedSentence): number | undefined {
  const last = sentence.tokens.findLast(({upos}) => upos !== 'PUNCT')?.index
  let start: number | undefined
  for (const token of sentence.tokens) {
    // « trois syndicats sur quatre » is one amount.
    if (!/^(?:nmod|obl|advcl|advmod)/.test(token.deprel) || token.upos === 'NUM') continue
    const own = subtreeOf(sentence, token.index)
    const first = sentence.tokens[own[0]!]!
    const isLast = own[own.length - 1] === last || own[own.length - 2] === last
    const isRun = own.every((at, step) => at === own[0]! + step)
    // « fêtent leurs vingt ans | les pieds dans l’eau »: a noun without a place of its own stands or falls whole.
    const governor = sentence.tokens[token.head]!
    const isLoose =
      /^(?:NOUN|PROPN)$/.test(governor.upos) &&
      !/^(?:nsubj|obj|root)/.test(governor.deprel) &&
      !sentence.tokens.some(({head, deprel}) => head === governor.index && deprel === 'case')
    if (
      !isLast ||
      !isRun ||
      isLoose ||
      followsLoneNoun(sentence, token.head, first.index) ||
      !(PLACES.test(first.form) || opens(sentence, first.index)) ||
      token.head > first.index
    )
      continue
    // The shortest goes first: as much as possible stays.
    if (start === undefined || first.start > start) start = first.start
  }
  return start
}
