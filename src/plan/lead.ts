import {type AnalysedDoc, annotationsOf, countWords, type ParsedSentence} from '../document/index.js'
import {clausesOf, type French, type Variant, variantsOf} from '../language/index.js'
import {type Condensed, condensedOf} from './condensed.js'
import {contentLemmas} from './content-words.js'
import {
  cutsMeans,
  cutsOpening,
  followsOn,
  GOES_ON,
  isUnnamed,
  nominalOf,
  pointsAhead,
  statementOf,
  wholeOf,
} from './lead-sentence.js'
import {nameOfIn} from './name-of.js'
import {isPersonal} from './personal.js'
import {type Refusal, refusalIn} from './refusal.js'
import type {Statement} from './statement.js'

/** One of the first sentences of the body, with the ways to tell it. */
export interface LeadSentence {
  readonly sentence: number
  /** 0 for the first sentence of the body. */
  readonly place: number
  /** Whether its verb tells what happens or happened, not what was going on: no imparfait, no plus-que-parfait. */
  readonly isForeground: boolean
  readonly lemmas: ReadonlySet<string>
  /** The sentence as the source wrote it, without dateline and linking adverb; undefined where it can't open a text. */
  readonly asWritten?: Condensed
  /** Whether something in it points to the sentence before (« Son bénéfice… »). */
  readonly followsOn: boolean
  /** Shorter ways, the one that leaves out least first; not judged yet. */
  readonly ways: readonly Condensed[]
}

/** Sentences of the body that may tell the news. */
const READ = 8

/** Words of a line that is no sentence: a byline, a place; nor is one without a verb, as the score of a match. */
const LINE = 8

/** Refusals that say nothing of a sentence as its author wrote it: they judge what was cut. */
const OF_CUTS: ReadonlySet<Refusal> = new Set(['objectless', 'unsure', 'subjectless'])

/**
 * The first sentences of the body that can tell the news, in the source's order, with their relative dates.
 *
 * Questions, quotations after the first sentence, what is said in the first person and what goes on from the sentence
 * before (« Mais… », « Il… » that nothing names) are left out.
 */
export function leadOf(doc: AnalysedDoc, importance: readonly number[], french: French): LeadSentence[] {
  const refusalOf = refusalIn(doc, french)
  const nameOf = nameOfIn(doc, french)
  // What stands under the source's first subheading is a part, no lead.
  const heading = doc.blocks.findIndex(({kind}, at) => kind === 'heading' && at > 1)
  const body = doc.sentences.filter(
    ({block, start, end, tokens}) =>
      doc.blocks[block]?.kind === 'paragraph' &&
      (heading < 0 || block < heading) &&
      tokens.some(({feats}) => feats.VerbForm === 'Fin') &&
      (countWords(doc.text.slice(start, end)) >= LINE || /[.!?…]\s*$/.test(doc.text.slice(start, end))),
  )
  return body.slice(0, READ).flatMap((sentence, place): LeadSentence[] => {
    const source = doc.text.slice(sentence.start, sentence.end)
    const {quotations} = annotationsOf(doc, sentence.index)
    if (/[?:]\s*[»”"]?\s*$/.test(source) || (place > 0 && quotations.some(({complete}) => complete))) return []
    const isFirst = place === 0
    const own = (variant: Variant): Statement => statementOf(doc, sentence, variant, importance[sentence.index] ?? 0)
    const isFit = (variant: Variant, isWhole: boolean): boolean => {
      const refusal = refusalOf(sentence, variant)
      if (isPersonal(variant.text) || GOES_ON.test(variant.text) || isUnnamed(sentence, variant)) return false
      const isNamed =
        refusal === 'unnamed' && (isFirst || pointsAhead(sentence, variant) || followsOn(sentence, variant))
      return refusal === undefined || isNamed || (isWhole && OF_CUTS.has(refusal))
    }
    const naming = isFirst ? undefined : nameOf
    const variants = variantsOf(doc, sentence, french, ['linkingAdverb'], naming)
    const whole = wholeOf(doc, sentence, variants[0], french, naming)
    const fit = variants.filter(variant => isFit(variant, false))
    const written = whole && isFit(whole, true) ? own(whole) : undefined
    const told = condensedOf(doc, [...(written ? [written] : []), ...fit.map(own)], french, {
      keepsDates: true,
      isFirst: true,
    }).filter(({variant}) => isFirst || pointsAhead(sentence, variant) || followsOn(sentence, variant))
    const nominal = isFirst && !whole ? nominalOf(doc, sentence, importance[sentence.index] ?? 0) : undefined
    const asWritten = nominal ?? told.find(({text}) => text === written?.text)
    if (!asWritten && told.length === 0) return []
    const ways = told
      .filter(way => way !== asWritten && !cutsOpening(sentence, way) && !cutsMeans(way))
      .sort((a, b) => a.cost - b.cost || b.words - a.words)
    return [
      {
        sentence: sentence.index,
        place,
        isForeground: isForeground(sentence),
        followsOn: !isFirst && told.some(({variant}) => !pointsAhead(sentence, variant)),
        lemmas: contentLemmas(sentence),
        ...(asWritten ? {asWritten} : {}),
        ways,
      },
    ]
  })
}

/** Whether the first clause's verb is neither in the imparfait nor in the plus-que-parfait. */
export function isForeground(sentence: ParsedSentence): boolean {
  const clause = clausesOf(sentence)[0]
  return clause === undefined || sentence.tokens[clause.finite]?.feats.Tense !== 'Imp'
}
