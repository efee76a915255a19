import {type AnalysedDoc, annotationsOf, countWords, type ParsedSentence} from '../document/index.js'
import {
  adjunctsOf,
  asSentence,
  clausesOf,
  compose,
  type French,
  piecesWith,
  referencesOf,
  trimPunctuation,
  type Variant,
  variantsOf,
} from '../language/index.js'
import {type Condensed, condensedOf} from './condensed.js'
import {contentLemmas} from './content-words.js'
import {dateline} from './droppable/name-parts.js'
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

/** « Pour sa réouverture, le musée expose…»: a possessive before its own subject, a noun. */
function pointsAhead({tokens}: ParsedSentence, {clause: {subject}, unresolved}: Variant): boolean {
  return (
    subject !== undefined &&
    /^(?:NOUN|PROPN)$/.test(tokens[subject]!.upos) &&
    unresolved.every(
      index => index < subject && POSSESSIVE.test(tokens[index]!.form) && tokens[index]!.head !== subject,
    )
  )
}

const POSSESSIVE = /^(?:son|sa|ses|leurs?)$/i

/** « Son bénéfice a doublé…»: clear where the sentence before it is told too, and only there. */
function followsOn({tokens}: ParsedSentence, {clause: {subject}, unresolved}: Variant): boolean {
  return unresolved.every(index => POSSESSIVE.test(tokens[index]!.form) && tokens[index]!.head === subject)
}

/** « Avec ses 46 cm, il trouve sa place »: a pronoun for a subject that nothing names. */
function isUnnamed({tokens}: ParsedSentence, {clause: {finite, head}, replacements}: Variant): boolean {
  const before = tokens.slice(Math.max(0, finite - 3), finite).find(({form}) => /^(?:il|elle|ils|elles)$/i.test(form))
  const isImpersonal = /^(?:falloir|agir|suffire|avoir)$/.test(tokens[head]!.lemma)
  return (
    before !== undefined &&
    !isImpersonal &&
    !replacements.some(({first, last}) => first <= before.index && before.index <= last)
  )
}

/** What opens a sentence that goes on from the one before. */
const GOES_ON = /^(?:d[’']autres|certaine?s|les autres|les deux|tous|toutes|chacune?|aucune?|même)(?![\p{L}-])/iu

/** Whether words between the opening of a sentence and its subject are gone, and their commas with them. */
function cutsOpening({tokens}: ParsedSentence, {variant: {clause, tokens: kept}}: Condensed): boolean {
  const [first = 0] = kept
  const {subject} = clause
  return subject !== undefined && tokens.some(({index}) => first < index && index < subject && !kept.includes(index))
}

/** Whether what for or how is left out: a standfirst has room for it, and « un record | pour la salle |» needs it. */
function cutsMeans({variant: {dropped}}: Condensed): boolean {
  return dropped.some(kind => kind === 'purpose' || kind === 'circumstance')
}

/** The sentence with all its clauses, without linking adverbs and dateline. */
function wholeOf(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  first: Variant | undefined,
  french: French,
  nameOf: ReturnType<typeof nameOfIn> | undefined,
): Variant | undefined {
  if (!first) return undefined
  const gone = new Set([
    ...adjunctsOf(doc, sentence, first.clause)
      .filter(({kind}) => kind === 'linkingAdverb')
      .flatMap(({tokens}) => tokens),
    ...dateline(doc, sentence).flatMap(({tokens}) => tokens),
  ])
  const tokens = trimPunctuation(
    sentence,
    sentence.tokens.map(({index}) => index).filter(index => !gone.has(index)),
  )
  const {replacements, unresolved, bare} = referencesOf(doc, sentence, tokens, nameOf)
  const text = compose(piecesWith(sentence, tokens, replacements), doc, french)
  const operations = replacements.length > 0 ? ['name'] : []
  return {
    ...first,
    tokens,
    text,
    replacements,
    unresolved,
    bare,
    operations,
    dropped: [],
    named: replacements.length,
    confidence: 1,
  }
}

/** « Troisième jour de grève au dépôt de Lormes, où…»: a first sentence without a main verb that tells who does what. */
function nominalOf(doc: AnalysedDoc, sentence: ParsedSentence, importance: number): Condensed | undefined {
  const text = asSentence(doc.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' '), '')
  const tells = sentence.tokens.some(({feats}) => feats.VerbForm === 'Fin')
  const isPlaced = annotationsOf(doc, sentence.index).mentions.length > 0
  const first = sentence.tokens[0]
  if (!first || !tells || !isPlaced || isPersonal(text) || /[«»"“”…]/.test(text)) return undefined
  const tokens = sentence.tokens.map(({index}) => index)
  const clause = {sentence: sentence.index, head: 0, finite: 0, kind: 'main' as const, sharesSubject: false, tokens}
  const none = {dropped: [], named: 0, unresolved: [], bare: [], replacements: [], operations: []}
  return {...statementOf(doc, sentence, {clause, tokens, text, confidence: 1, ...none}, importance), cost: 0}
}

function statementOf(doc: AnalysedDoc, sentence: ParsedSentence, variant: Variant, importance: number): Statement {
  return {
    sentence: sentence.index,
    text: variant.text,
    words: countWords(variant.text),
    lemmas: contentLemmas(sentence, variant.tokens),
    importance,
    hasRelativeDate: doc.dates.some(({kind, sentence: place}) => kind === 'relative' && place === sentence.index),
    isWeak: variant.unresolved.length > 0 || variant.bare.length > 0,
    isPassive: false,
    variant,
    from: [{file: 0, start: sentence.start, end: sentence.end}],
  }
}
