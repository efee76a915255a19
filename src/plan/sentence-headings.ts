import {type AnalysedDoc, annotationsOf, type ParsedSentence} from '../document/index.js'
import {asSentence, type French, remembered} from '../language/index.js'
import {condensedOf} from './condensed.js'
import {contentLemmas} from './content-words.js'
import {pointsOutside} from './heading-faults.js'
import {newsOf} from './heading-news.js'
import {phraseHeadings} from './heading-phrases.js'
import {quotationHeadings} from './heading-quotations.js'
import {relativeStatements} from './heading-relatives.js'
import {reportedStatements} from './heading-reports.js'
import {headingRuns} from './heading-runs.js'
import {headingShapes} from './heading-shapes.js'
import {HEADING_LENGTH, type HeadingCandidate, type SentenceHeadings} from './headings.js'
import {missesObject} from './misses-object.js'
import {nameOfIn} from './name-of.js'
import {isPersonal} from './personal.js'
import {reflectsPhrase} from './reflects-phrase.js'
import type {Soundness} from './soundness.js'
import type {Statement} from './statement.js'

/** The cost up to which a title’s shortening serves a subheading. */
const MOST_LEFT_OUT = 0.5

/** What a title’s shortening costs beside a clause that is short by itself. */
const BRIEF = 0.3

/** What a passive without its auxiliary costs. */
const ELLIPTIC = 0.1

/** Sound candidates that one sentence gives at most: more would only say the same at other lengths. */
const MOST_OF_ONE = 4

/**
 * Subheadings by sentence: clauses that carry its news, a speaker with his words, what is reported with its source, noun
 * phrases.
 *
 * The score joins how important the sentence is, how much its clause tells an act, how sure the analysis is, and a
 * length that reads at a glance.
 */
export function sentenceHeadings(
  doc: AnalysedDoc,
  statements: readonly (readonly Statement[])[],
  importance: readonly number[],
  keyphrase: string,
  isSound: Soundness,
  french: French,
): SentenceHeadings {
  const known = new Map<number, readonly HeadingCandidate[]>()
  const nameOf = nameOfIn(doc, french)
  return index => {
    const found = known.get(index) ?? soundOnly(candidatesOf(doc.sentences[index]!), isSound)
    known.set(index, found)
    return found
  }

  /** What does not hang on the keyphrase: found once for all that are tried. */
  function once<T>(what: string, {index}: ParsedSentence, find: () => readonly T[]): readonly T[] {
    return remembered(french, statements, `${what} ${index}`, find)
  }

  /** Long statements as titles shorten them; none where they are short enough already. */
  function brief(own: readonly Statement[]): Statement[] {
    if (own.some(({text, hasRelativeDate}) => text.length <= HEADING_LENGTH.most && !hasRelativeDate)) return []
    return condensedOf(doc, own.slice(0, 2), french).filter(({text, cost, sentence, variant: {tokens, clause}}) => {
      const last = doc.sentences[sentence]!.tokens[tokens[tokens.length - 1]!]
      // « …ont décidé de fermer » has lost what they close.
      const isTorn = last?.upos === 'VERB' && clause.tokens[clause.tokens.length - 1] !== last.index
      return text.length <= HEADING_LENGTH.most && cost <= MOST_LEFT_OUT && !isTorn
    })
  }

  function candidatesOf(sentence: ParsedSentence): HeadingCandidate[] {
    const found: HeadingCandidate[] = []
    const add = (
      text: string,
      base: number,
      operations: readonly string[],
      lemmas: ReadonlySet<string>,
      statement?: Statement,
    ): void => {
      const heading = asSentence(text, '')
      if (heading.length < HEADING_LENGTH.least || heading.length > HEADING_LENGTH.most || /[;:]$/.test(heading)) return
      if (found.some(other => other.text === heading)) return
      found.push({
        text: heading,
        from: [{file: 0, start: sentence.start, end: sentence.end}],
        operations: [...operations, 'heading'],
        score: base - Math.abs(heading.length - 52) / 120,
        sentence: sentence.index,
        lemmas,
        holdsKeyphrase: reflectsPhrase(heading, keyphrase),
        ...(statement ? {statement} : {}),
      })
    }
    const weight = importance[sentence.index] ?? 0
    // « La ville prévoit : » leads on to a list; without it, it says nothing.
    const isOpen = /:\s*$/.test(doc.text.slice(sentence.start, sentence.end))
    const made = once('made', sentence, () =>
      statements.length === 0
        ? []
        : [
            ...reportedStatements(doc, sentence, weight, french),
            ...relativeStatements(doc, sentence, weight, nameOf, french),
          ],
    )
    const own = statements[sentence.index] ?? []
    for (const statement of isOpen ? [] : [...own, ...made, ...once('brief', sentence, () => brief(own))]) {
      const {clause, confidence} = statement.variant
      for (const {text, tokens, operations, resolved, isShort, whole} of headingShapes(
        doc,
        statement,
        french,
        keyphrase,
      )) {
        if (isDated(doc, sentence, tokens) || pointsOutside(doc, sentence, tokens, text, resolved)) continue
        if (missesObject(sentence, tokens, french)) continue
        const base =
          0.9 +
          0.4 * statement.importance +
          0.4 * confidence +
          newsOf(doc, sentence, tokens, clause.head) -
          (statement.variant.unresolved.length > 0 ? 0.3 : statement.isWeak ? 0.15 : 0) -
          (isShort ? 0.3 : 0) -
          (whole ? ELLIPTIC : 0) -
          ('cost' in statement ? BRIEF : 0) -
          (operations.includes('relative-apart') ? 0.4 : 0) -
          (statement.isPassive ? 0.15 : 0)
        add(text, base, operations, contentLemmas(sentence, tokens), {
          ...statement,
          text: whole?.text ?? text,
          variant: {...statement.variant, text: whole?.text ?? text, tokens: whole?.tokens ?? tokens},
        })
      }
    }
    // A sentence that tells little by its whole clauses may do so by what stands between its marks.
    if (statements.length > 0 && found.length < MOST_OF_ONE)
      for (const {text, tokens, head, isShortened} of once('run', sentence, () => headingRuns(doc, sentence, french))) {
        if (isPersonal(text) || isDated(doc, sentence, tokens) || pointsOutside(doc, sentence, tokens, text)) continue
        if (missesObject(sentence, tokens, french)) continue
        const base =
          1 +
          0.4 * weight +
          newsOf(doc, sentence, tokens, head) -
          (isShortened ? 0.15 : 0) -
          (/\(/.test(text) ? 0.2 : 0)
        add(text, base, ['condense'], contentLemmas(sentence, tokens))
      }
    for (const quoted of once('quoted', sentence, () => quotationHeadings(doc, sentence.index, french)))
      add(
        quoted.text,
        (quoted.isNamed ? 1.25 : 1) - (quoted.isShortened ? 0.15 : 0),
        ['quotation-heading'],
        contentLemmas(sentence),
      )
    for (const phrase of once('phrase', sentence, () => phraseHeadings(doc, sentence.index, french)))
      add(phrase.text, 0.6, ['nominal-heading'], phrase.lemmas)
    return found.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))
  }
}

/** Whether a relative date is among the tokens: it means nothing above a section. */
function isDated(doc: AnalysedDoc, {index, tokens: words}: ParsedSentence, tokens: readonly number[]): boolean {
  const isLast = tokens.some(
    at => /^(derni|prochain|passé)/i.test(words[at]!.form) && TIMES.test(words[at - 1]?.lemma ?? ''),
  )
  return (
    isLast ||
    annotationsOf(doc, index).dates.some(
      ({kind, first, last}) => kind === 'relative' && tokens.some(at => first <= at && at <= last),
    )
  )
}

/** Months, seasons and days, which « dernier » and « prochain » count from the day of writing. */
const TIMES =
  /^(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|printemps|été|automne|hiver|semaine|mois|an|année|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/i

function soundOnly(candidates: readonly HeadingCandidate[], isSound: Soundness): HeadingCandidate[] {
  const sound: HeadingCandidate[] = []
  for (const candidate of candidates) {
    if (sound.length === MOST_OF_ONE) break
    if (!candidate.statement || isSound(candidate.statement)) sound.push(candidate)
  }
  return sound
}
