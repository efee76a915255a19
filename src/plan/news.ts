import type {AnalysedDoc, ParsedSentence} from '../document/index.js'
import {analyse, compose, type French, trimPunctuation, type Variant, variantsOf} from '../language/index.js'
import {type Condensed, condensedOf} from './condensed.js'
import {contentLemmas} from './content-words.js'
import {isPersonal} from './personal.js'
import {inSentenceCase, isInCapitals} from './sentence-case.js'
import {soundnessOf} from './soundness.js'
import type {Statement} from './statement.js'

/** One way to tell the news, with how near the top the source tells it. */
export interface News extends Condensed {
  /** 0 the title, 1 and 2 the first two sentences that state anything, 3 the third, 4 whatever comes later. */
  readonly rank: 0 | 1 | 2 | 3 | 4
  /** Whether the statement is the part of a title after its colon, which was read apart from the text. */
  readonly isJudged: boolean
}

/** Sentences of the body among which the lead is sought: a text may open on a rhetorical question. */
const READ = 5

/** Statements from farther down that a title may fall back on. */
const MOST_LATER = 30

/**
 * What titles are made of: the source’s own title as a statement, the lead said ever more briefly, and for a text whose
 * lead states nothing usable the most important facts from below.
 */
export function newsOf(doc: AnalysedDoc, statements: readonly (readonly Statement[])[], french: French): News[] {
  const body = doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'paragraph')
  const lead = body
    .slice(0, READ)
    .filter(
      sentence => (statements[sentence.index] ?? []).length > 0 || rawStatements(doc, sentence, french).length > 0,
    )
  const found: News[] = titleNews(doc, french)
  for (const [place, sentence] of lead.slice(0, 3).entries()) {
    const rank = place === 0 ? 1 : place === 1 ? 2 : 3
    const said = [...statements[sentence.index]!, ...rawStatements(doc, sentence, french)]
    for (const one of condensedOf(doc, said, french))
      if (standsAlone(one.text) && !isPersonal(one.text)) found.push({...one, rank, isJudged: false})
  }
  const told = new Set(lead.slice(0, 3).map(({index}) => index))
  const later = statements
    .flat()
    .filter(({sentence, hasRelativeDate}) => !told.has(sentence) && !hasRelativeDate)
    .sort((a, b) => b.importance - a.importance || a.sentence - b.sentence)
    .slice(0, MOST_LATER)
  for (const statement of later) found.push({...statement, cost: 0, rank: 4, isJudged: false})
  return found
}

/**
 * The clauses of a lead sentence as they are, for one that states nothing by itself may once its comments are left out:
 * « …, deux jours après qu’elle a essuyé des tirs ».
 */
function rawStatements(doc: AnalysedDoc, sentence: ParsedSentence, french: French): Statement[] {
  if (/\?\s*[»”"]?\s*$/.test(doc.text.slice(sentence.start, sentence.end))) return []
  return variantsOf(doc, sentence, french, ['relativeDate', 'linkingAdverb'])
    .filter(({clause}) => {
      const subject = clause.subject === undefined ? undefined : sentence.tokens[clause.subject]
      return subject !== undefined && /^(NOUN|PROPN)$/.test(subject.upos)
    })
    .map(variant => asStatement(doc, sentence, variant, 0.8))
}

/** Whether a text opens like a first sentence: neither with a pronoun nor with a word that goes on from another. */
function standsAlone(text: string): boolean {
  const isWhole = text.split('«').length === text.split('»').length && text.split('"').length % 2 === 1
  return (
    isWhole &&
    !/^(?:il|elle|ils|elles|on|ce|cela|ça|cet|cette|ces|celui|celle|ceux|son|sa|ses|leurs?|mais|car|or|donc|et|ou|ni|puis|ainsi|cependant|toutefois|pourtant|enfin|ensuite|qui|que|dont|où|parce|puisque|nous|vous|je|j’|notre|nos|votre|vos|mon|ma|mes|(?:en effet|en revanche|par ailleurs|de plus|en outre|d’où|de fait|à l’inverse|au contraire))(?![\p{L}-])/iu.test(
      text.replace(/'/g, '’'),
    )
  )
}

/** The title as one statement, or what stands after its colon; nothing when it asks, quotes or has no finite clause. */
function titleNews(doc: AnalysedDoc, french: French): News[] {
  const block = doc.blocks.find(({kind}) => kind === 'title')
  const sentences = doc.sentences.filter(sentence => doc.blocks[sentence.block] === block)
  if (!block) return []
  const written = doc.text.slice(block.start, block.end).replace(/\s+/g, ' ').trim()
  const last = sentences[sentences.length - 1]
  const text = last ? doc.text.slice(last.start, last.end).replace(/\s+/g, ' ') : ''
  if (!last || /[?!«»"“”…]/.test(text)) return []
  if (isInCapitals(written)) {
    const small = inSentenceCase(written, doc, french)
    return small === undefined ? [] : partOfTitle(last, small, french)
  }
  const colon = text.indexOf(' : ')
  const own = colon < 0 ? [statementOfTitle(doc, last, french)] : [partOfTitle(last, text.slice(colon + 3), french)]
  return own.flat()
}

function statementOfTitle(doc: AnalysedDoc, sentence: ParsedSentence, french: French): News[] {
  const statements = wholeAndClauses(doc, sentence, french).map(variant => asStatement(doc, sentence, variant))
  return condensedOf(doc, statements, french).map(one => ({...one, rank: 0 as const, isJudged: false}))
}

/** The sentence as it stands, coordinated clauses and all, and each of its clauses. */
function wholeAndClauses(doc: AnalysedDoc, sentence: ParsedSentence, french: French): Variant[] {
  const variants = variantsOf(doc, sentence, french, ['relativeDate', 'linkingAdverb']).filter(
    ({clause, unresolved}) => clause.subject !== undefined && unresolved.length === 0,
  )
  const first = variants.find(({clause}) => clause.kind === 'main')
  if (!first || variants.every(({clause}) => clause.kind === 'main')) return variants
  const tokens = trimPunctuation(
    sentence,
    sentence.tokens.map(({index}) => index),
  )
  const text = compose([{kept: tokens, sentence: sentence.index}], doc, french)
  return [
    {...first, tokens, text, dropped: [], operations: []},
    ...variants.map(one => ({...one, dropped: [...one.dropped, 'subordinate' as const]})),
  ]
}

/** The part of a title after its colon, read apart from the text, and what it can do without. */
function partOfTitle(sentence: ParsedSentence, text: string, french: French): News[] {
  if (!standsAlone(text) || /^(?:ce que|ce qui|pourquoi|comment)(?![\p{L}-])/iu.test(text)) return []
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const apart = analyse({name: 'title', text, blocks, meta: {}, notes: []}, french)
  const [own, ...more] = apart.sentences
  if (!own || more.length > 0) return []
  const isSound = soundnessOf(apart, french)
  const from = [{file: 0, start: sentence.start, end: sentence.end}]
  const statements = wholeAndClauses(apart, own, french).map(variant => asStatement(apart, own, variant))
  return condensedOf(apart, statements, french)
    .filter(isSound)
    .map(one => ({...one, sentence: sentence.index, from, rank: 0 as const, isJudged: true}))
}

function asStatement(doc: AnalysedDoc, sentence: ParsedSentence, variant: Variant, importance = 1): Statement {
  const kept = new Set(variant.tokens)
  return {
    sentence: sentence.index,
    text: variant.text,
    words: variant.text.split(/\s+/).length,
    lemmas: contentLemmas(sentence, variant.tokens),
    importance,
    hasRelativeDate: doc.dates.some(
      ({kind, sentence: place, first, last}) =>
        kind === 'relative' && place === sentence.index && kept.has(first) && kept.has(last),
    ),
    isWeak: false,
    isPassive: false,
    variant,
    from: [{file: 0, start: sentence.start, end: sentence.end}],
  }
}
