import {type AnalysedDoc, annotationsOf, countWords, type ParsedSentence, type SourceSpan} from '../document/index.js'
import {type French, type Variant, variantsOf} from '../language/index.js'
import {contentLemmas} from './content-words.js'
import {nameOfIn} from './name-of.js'
import {isRecurringDate} from './recurring-date.js'
import {type Refusal, refusalIn} from './refusal.js'

/** A clause of the source that can stand alone, said as briefly as its facts allow. */
export interface Statement {
  readonly sentence: number
  /** Without final mark, first letter as in the source. */
  readonly text: string
  readonly words: number
  readonly lemmas: ReadonlySet<string>
  readonly importance: number
  readonly hasRelativeDate: boolean
  /** Names something only by a noun that the text has described before, or points to it (« cette décision »): not clear by itself. */
  readonly isWeak: boolean
  /** In the passive: said where nothing active says as much, since a page's passives are counted. */
  readonly isPassive: boolean
  readonly variant: Variant
  readonly from: readonly SourceSpan[]
}

/** « en septembre dernier »: a month or season told from the day of writing. */
const LAST =
  /(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|printemps|été|automne|hiver|semaine|mois|année|an|siècle)[ \u00A0](?:derni|prochain|passée?(?!\p{L}))/u

/** A way of saying a clause of the source, with what speaks against it. */
export interface Attempt {
  readonly variant: Variant
  readonly refusal: Refusal | undefined
}

/**
 * The statements of each sentence of the article, from the fullest to the briefest; none where a clause points outside
 * itself, has a relative date that can't be left out, or cuts a quotation.
 *
 * @returns Lists by sentence index.
 */
export function statementsOf(doc: AnalysedDoc, importance: readonly number[], french: French): Statement[][] {
  return statementsFrom(doc, attemptsOf(doc, french), importance)
}

/**
 * The statements among attempts.
 *
 * @param withPointing  Also those that point to what was said before by a noun, a possessive or a demonstrative
 * (« Cette décision… », « Sa directrice… »), for places where that can be mended.
 */
export function statementsFrom(
  doc: AnalysedDoc,
  attempts: readonly (readonly Attempt[])[],
  importance: readonly number[],
  withPointing = false,
): Statement[][] {
  return attempts.map((list, index) => {
    const sentence = doc.sentences[index]!
    const isAdmitted = ({refusal, variant}: Attempt): boolean =>
      refusal === undefined ||
      (withPointing &&
        refusal === 'unnamed' &&
        variant.unresolved.every(token => /^(NOUN|DET)$/.test(sentence.tokens[token]?.upos ?? '')))
    return list.filter(isAdmitted).map(({variant}) => statementOf(doc, sentence, variant, importance[index] ?? 0))
  })
}

/** Every way of saying each clause of the body, refused ones included, by sentence index. */
export function attemptsOf(doc: AnalysedDoc, french: French): Attempt[][] {
  const nameOf = nameOfIn(doc, french)
  const refusalOf = refusalIn(doc, french)
  return doc.sentences.map(sentence => {
    const kind = doc.blocks[sentence.block]?.kind
    if (kind !== 'paragraph' && kind !== 'quote') return []
    if (isInterrogative(doc, sentence) || announcesList(doc, sentence)) return []
    return variantsOf(doc, sentence, french, ['relativeDate', 'linkingAdverb'], nameOf).map(variant => ({
      variant,
      refusal: refusalOf(sentence, variant),
    }))
  })
}

function statementOf(doc: AnalysedDoc, sentence: ParsedSentence, variant: Variant, importance: number): Statement {
  return {
    sentence: sentence.index,
    text: variant.text,
    words: countWords(variant.text),
    lemmas: contentLemmas(sentence, variant.tokens),
    importance,
    hasRelativeDate: holdsRelativeDate(doc, sentence, variant) || LAST.test(variant.text),
    isWeak: variant.unresolved.length > 0 || variant.bare.length > 0,
    isPassive: sentence.tokens.some(({head, deprel}) => head === variant.clause.head && deprel === 'aux:pass'),
    variant,
    from: [{file: 0, start: sentence.start, end: sentence.end}],
  }
}

function isInterrogative(doc: AnalysedDoc, sentence: ParsedSentence): boolean {
  return /[?]\s*[»”"]?\s*$/.test(doc.text.slice(sentence.start, sentence.end))
}

/** « La ville prévoit : »: what it says stands in the blocks that follow. */
function announcesList(doc: AnalysedDoc, sentence: ParsedSentence): boolean {
  return /:\s*$/.test(doc.text.slice(sentence.start, sentence.end))
}

function holdsRelativeDate(doc: AnalysedDoc, sentence: ParsedSentence, variant: Variant): boolean {
  const kept = new Set(variant.tokens)
  return annotationsOf(doc, sentence.index).dates.some(
    date =>
      date.kind === 'relative' &&
      kept.has(date.first) &&
      kept.has(date.last) &&
      !isRecurringDate(doc, sentence, date, token => kept.has(token)),
  )
}
