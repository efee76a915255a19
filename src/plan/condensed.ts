import {type AnalysedDoc, annotationsOf, countWords, type ParsedSentence} from '../document/index.js'
import {type AdjunctKind, compose, type French, piecesWith, referencesOf} from '../language/index.js'
import {contentLemmas} from './content-words.js'
import type {Part} from './droppable/part.js'
import {droppableParts} from './droppable-parts.js'
import {missesObject} from './misses-object.js'
import {nameOfIn} from './name-of.js'
import type {Statement} from './statement.js'

/** A statement as a title says it, with what was given up for brevity: 0 nothing, 1 too much. */
export interface Condensed extends Statement {
  readonly cost: number
}

/** What it cost to leave parts out of the statement before. */
const LEFT_OUT: Readonly<Partial<Record<AdjunctKind, number>>> = {
  relative: 0.1,
  participial: 0.04,
  apposition: 0.04,
  subordinate: 0.08,
  purpose: 0.08,
  circumstance: 0.08,
  date: 0.04,
}

/** Ways tried at most for one statement. */
const MOST = 48

/** What a place has that takes a condensed statement. */
export interface Place {
  /** Whether relative dates and roles stay: in a standfirst, which says when and who, they do. */
  readonly keepsDates?: boolean
  /** Whether nothing stands before the sentence in the text: then whatever it points to, it names itself. */
  readonly isFirst?: boolean
}

/**
 * The ways to say statements as briefly as a title does: roles before names, circumstances, comments after commas and
 * recipients left out, one by one and together; relative dates always.
 *
 * Leaves denials, hedges and attributions whole. What comes out is not judged yet: `Soundness` does.
 *
 * @returns Each statement first as it is, then ever shorter; those with a relative date that can't go are left out.
 */
export function condensedOf(
  doc: AnalysedDoc,
  statements: readonly Statement[],
  french: French,
  {keepsDates = false, isFirst = false}: Place = {},
): Condensed[] {
  const nameOf = nameOfIn(doc, french)
  const found = new Map<string, Condensed>()
  for (const statement of statements) {
    const sentence = doc.sentences[statement.sentence]
    if (!sentence || !agrees(sentence, statement)) continue
    const begun = statement.variant.dropped.reduce((sum, kind) => sum + (LEFT_OUT[kind] ?? 0), 0)
    const parts = droppableParts(doc, sentence, statement.variant).filter(
      part => !keepsDates || part.isDateline === true || !(part.isBarred || part.holdsSubject),
    )
    for (const choice of choicesOf(parts).slice(0, MOST)) {
      const gone = new Set(choice.flatMap(({tokens}) => tokens))
      const tokens = statement.variant.tokens.filter(index => !gone.has(index))
      const cost = choice.reduce((sum, part) => sum + part.cost, begun)
      const {replacements, unresolved} = referencesOf(doc, sentence, tokens, nameOf)
      const text = gone.size === 0 ? statement.text : compose(piecesWith(sentence, tokens, replacements), doc, french)
      const known = found.get(text)
      if ((known && known.cost <= cost) || jams(sentence, tokens) || missesObject(sentence, tokens, french)) continue
      const isShorter = gone.size > 0
      found.set(text, {
        ...statement,
        text,
        words: countWords(text),
        lemmas: contentLemmas(sentence, tokens),
        hasRelativeDate: holdsRelativeDate(doc, sentence, tokens),
        variant: {
          ...statement.variant,
          tokens,
          text,
          unresolved,
          operations: isShorter
            ? [...new Set([...statement.variant.operations, 'condense'])]
            : statement.variant.operations,
        },
        cost,
      })
    }
  }
  return [...found.values()].filter(
    ({hasRelativeDate, variant}) => (keepsDates || !hasRelativeDate) && (isFirst || variant.unresolved.length === 0),
  )
}

/** Nothing left out but what must go; then the cheapest parts together, each part alone, and each two. */
function choicesOf(parts: readonly Part[]): Part[][] {
  const must = parts.filter(({isBarred}) => isBarred)
  const free = parts.filter(part => !must.includes(part)).sort((a, b) => a.cost - b.cost)
  const choices: Part[][] = [must]
  for (let count = 1; count <= free.length; count++) choices.push([...must, ...free.slice(0, count)])
  for (const one of free) choices.push([...must, one])
  for (const [place, one] of free.entries())
    for (const other of free.slice(place + 1)) choices.push([...must, one, other])
  return choices
}

/** A coordinated clause shares its subject only where the verb agrees with it. */
function agrees({tokens}: ParsedSentence, {variant: {clause}}: Statement): boolean {
  if (!clause.sharesSubject || clause.subject === undefined) return true
  const subject = tokens[clause.subject]!
  const isPlural =
    subject.feats.Number === 'Plur' || tokens.some(({head, deprel}) => head === subject.index && deprel === 'conj')
  const verb = tokens[clause.finite]!.feats.Number
  return verb === undefined || subject.feats.Number === undefined || (verb === 'Plur') === isPlural
}

/** Whether words now meet that can't: « des recherches ont été engagées | cueillir… », « des blocs | se détachent ». */
function jams({tokens}: ParsedSentence, kept: readonly number[]): boolean {
  return kept.some((index, place) => {
    const [left, right] = [tokens[kept[place - 1] ?? -1], tokens[index]!]
    return (
      left !== undefined &&
      left.index !== index - 1 &&
      right.feats.VerbForm === 'Inf' &&
      /^(VERB|NOUN)$/.test(left.upos)
    )
  })
}

function holdsRelativeDate(doc: AnalysedDoc, sentence: ParsedSentence, tokens: readonly number[]): boolean {
  const kept = new Set(tokens)
  return annotationsOf(doc, sentence.index).dates.some(
    ({kind, first, last}) => kind === 'relative' && kept.has(first) && kept.has(last),
  )
}
