import {type AnalysedDoc, annotationsOf, type ParsedSentence, type Span} from '../document/index.js'
import {compose, type French, isNegated, piecesWith, type Replacement, trimPunctuation} from '../language/index.js'
import {detailsOf, markedComments} from './heading-details.js'
import {listTail} from './heading-lists.js'
import {demonstratives, rolesBeforeNames, shortName, shortSubject} from './heading-names.js'
import {nounDetails} from './heading-noun-details.js'
import {subjectInFull} from './heading-subject.js'
import {participial} from './participial.js'
import type {Statement} from './statement.js'

/** A statement as a subheading may say it: the words, the tokens behind them and what was done. */
export interface HeadingShape {
  readonly text: string
  readonly tokens: readonly number[]
  readonly operations: readonly string[]
  /** Tokens that other words stand for: what they pointed to is said. */
  readonly resolved?: ReadonlySet<number>
  /** Its subject is named by the bare noun (« L’association »): clear in the article, hardly outside. */
  readonly isShort?: boolean
  /** The whole clause, where the shape leaves out its auxiliary: what is to be judged. */
  readonly whole?: {readonly text: string; readonly tokens: readonly number[]}
}

/**
 * The shapes of a statement, from the fullest to the briefest.
 *
 * As it is; with the roles before people’s names left out (« Le ministre russe de la Défense, Pavel Orlov, a démissionné »
 * is « Pavel Orlov a démissionné » in a heading: the section gives his role); and, in a clause that denies nothing,
 * without the details at its end that the section gives too: circumstances of time and place, a purpose, the further
 * members of a list, what is told of something new (« un navire soupçonné d’avoir… »). Never conditions, restrictions, attributions or complements.
 *
 * @param keyphrase  Named in full for its bare noun in one more shape, where that is certain.
 */
export function headingShapes(doc: AnalysedDoc, statement: Statement, french: French, keyphrase = ''): HeadingShape[] {
  const sentence = doc.sentences[statement.sentence]!
  const {tokens, operations, clause, replacements} = statement.variant
  // What is reported keeps its « selon », which is no token of the clause.
  if (operations.includes('reported-first')) return [{text: statement.text, tokens, operations}]
  const shapes: HeadingShape[] = []
  const roles = rolesBeforeNames(doc, sentence, tokens)
  const list = isNegated(sentence, clause) ? undefined : listTail(doc, sentence, clause, tokens)
  let left = tokens
  shape(left, [])
  const cuts = [
    ...(roles.size > 0 ? [{own: roles, done: 'role-apart'}] : []),
    ...markedComments(doc, sentence, clause, tokens).map(own => ({own, done: 'condense'})),
    ...nounDetails(doc, sentence, tokens).map(own => ({own, done: 'condense'})),
    ...(list ? [{own: list, done: 'condense'}] : []),
    ...(isNegated(sentence, clause) ? [] : detailsOf(doc, sentence, clause.head, tokens)).map(own => ({
      own,
      done: 'condense',
    })),
  ]
  const done: string[] = []
  for (const cut of cuts) {
    const without = trimPunctuation(
      sentence,
      left.filter(index => !cut.own.has(index)),
    )
    if (without.length === left.length || !without.includes(clause.head) || !without.includes(clause.finite)) continue
    if (without.length < LEAST_LEFT || (cut.done !== 'role-apart' && cutsAttribution(doc, sentence, cut.own, without)))
      continue
    left = without
    done.push(cut.done)
    shape(left, done)
  }
  return shapes

  function shape(kept: readonly number[], cutBy: readonly string[]): void {
    const pointing = demonstratives(doc, sentence, kept, french)
    const own = [...replacements.filter(({first}) => kept.includes(first)), ...pointing]
    push(kept, own, cutBy)
    const full = subjectInFull(doc, sentence, kept, keyphrase)
    const isFree = own.every(({first, last}) => !full || full.first < first || last < full.first)
    if (full && isFree) push(kept, [...own, full], [...cutBy, 'name'])
    const bare = shortName(own, clause.subject)
    if (bare) push(kept, [...own.filter(({first}) => first !== bare.first), bare], [...cutBy, 'condense'], true)
    const short = shortSubject(doc, sentence, clause.subject, kept)
    if (short) push(short, own, [...cutBy, 'condense'], true)
  }

  function push(kept: readonly number[], own: readonly Replacement[], cutBy: readonly string[], isShort = false): void {
    const sorted = own.filter(({first}) => kept.includes(first)).sort((a, b) => a.first - b.first)
    const text = compose(piecesWith(sentence, kept, sorted), doc, french)
    const resolved = new Set(sorted.map(({first}) => first))
    const made = {resolved, operations: [...new Set([...operations, ...cutBy])], ...(isShort ? {isShort} : {})}
    shapes.push({text, tokens: kept, ...made})
    const variant = {...statement.variant, tokens: kept, replacements: sorted}
    const brief = text.length > WIDE ? participial(doc, {...statement, variant}, french) : undefined
    if (brief) shapes.push({...made, text: brief.text, tokens: brief.variant.tokens, whole: {text, tokens: kept}})
  }
}

/** Characters over which a passive does without its auxiliary (editorial.md, « Subheadings »: 75 at most). */
const WIDE = 75

/** Words that a shortened clause keeps at least. */
const LEAST_LEFT = 5

/** Whether a cut takes away who says what is left: « selon la mairie », « a-t-il ajouté ». */
function cutsAttribution(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  cut: ReadonlySet<number>,
  left: readonly number[],
): boolean {
  if ([...cut].some(index => /^-(t-)?(il|elle|ils|elles|on|je)$/i.test(sentence.tokens[index]!.form))) return true
  const {quotations, attributions} = annotationsOf(doc, sentence.index)
  const isOf = (index: number, {start, end}: Span): boolean => {
    const token = sentence.tokens[index]!
    return start <= token.start && token.end <= end
  }
  const said = [
    ...attributions.map(({speaker, content}) => ({clause: speaker.clause, content})),
    ...quotations.flatMap(({speaker, start, end}) =>
      speaker ? [{clause: speaker.clause, content: {start, end}}] : [],
    ),
  ]
  return said.some(
    ({clause, content}) => [...cut].some(index => isOf(index, clause)) && left.some(index => isOf(index, content)),
  )
}
