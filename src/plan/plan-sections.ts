import type {AnalysedDoc} from '../document/index.js'
import {asSentence, type French, remembered} from '../language/index.js'
import {quotedHeadings, type Voice} from './author-voice.js'
import {overlapShare} from './content-words.js'
import {plainPhrases} from './heading-phrases.js'
import {themesOf} from './heading-themes.js'
import {HEADING_LENGTH, type HeadingCandidate, type SentenceHeadings, sectionHeadings} from './headings.js'
import {labelled} from './keyphrase-label.js'
import {isPersonal} from './personal.js'
import type {SectionPlan} from './plan.js'
import {quotedClauses, quotedRuns} from './quoted-clauses.js'
import {reflectsPhrase} from './reflects-phrase.js'
import {type HeadingContext, lemmasOf, withHeadings} from './section-headings.js'
import {type SectionDraft, sectionsOf} from './sections.js'
import {sentenceHeadings} from './sentence-headings.js'
import type {Soundness} from './soundness.js'
import type {Statement} from './statement.js'

/** Share of words from which a subheading says again what the headline says. */
const REPEATS = 0.7

/** Share of a subheading’s words from which it says again a sentence of the standfirst, and what that costs. */
const SAYS_AGAIN = 0.9
const TOLD = 0.5

/** What a heading costs that is taken only where nothing else can be. */
const LAST_RESORT = 0.6

/** Candidates from which a section is sure to keep a heading, whatever the checks find; words from which it must. */
const FEW = 3
const LONG = 200

/** What the body is planned from, besides the article itself. */
export interface BodyMaterial {
  /** All statements by sentence, weak ones too: under a headline they are clear. */
  readonly statements: readonly (readonly Statement[])[]
  readonly importance: readonly number[]
  /** Sentences that stand elsewhere. */
  readonly skip: ReadonlySet<number>
  /** The author’s voice, when the text keeps it: then subheadings are his words. */
  readonly voice?: Voice
}

/** The planned body, and every subheading that was thought of. */
export interface PlannedBody {
  readonly sections: readonly SectionPlan[]
  readonly candidates: readonly HeadingCandidate[]
}

/** Part the body into sections and head them; where to part depends on what can be headed, so both are chosen together. */
export function planSections(
  doc: AnalysedDoc,
  {statements, importance, skip, voice}: BodyMaterial,
  context: HeadingContext,
  isSound: Soundness,
  french: French,
): PlannedBody {
  const {headline, keyphrase, told: toldBefore = []} = context
  const told = remembered(french, statements, voice ? 'none-told' : 'told', () =>
    voice ? [] : statements.map(list => list.filter(({text}) => !isPersonal(text))),
  )
  const all = sentenceHeadings(doc, told, importance, keyphrase, isSound, french)
  const headlined = lemmasOf(doc, headline)
  const headings: SentenceHeadings = sentence => {
    const telling = [
      ...authorsWords(sentence),
      ...all(sentence)
        .filter(({lemmas}) => overlapShare(lemmas, headlined) < REPEATS)
        .map(candidate => ({...candidate, score: candidate.score - (isTold(candidate) ? TOLD : 0)})),
    ]
    return telling.length > 0 || voice ? telling : themeHeadings(doc, sentence, keyphrase, headlined, french)
  }
  const isTold = ({lemmas}: HeadingCandidate): boolean =>
    toldBefore.some(said => said.size >= lemmas.size && overlapShare(lemmas, said) >= SAYS_AGAIN)
  const quoted = new Map<number, readonly HeadingCandidate[]>()
  const authorsWords = (sentence: number): readonly HeadingCandidate[] => {
    const own = statements[sentence] ?? []
    // In another text, only what speaks to the reader is quoted, and only where nothing else can head a section.
    const known =
      quoted.get(sentence) ??
      (voice
        ? [
            ...quotedHeadings(doc, [sentence], keyphrase),
            ...quotedClauses(doc, own, keyphrase, isSound),
            ...quotedRuns(doc, sentence, keyphrase, french),
          ]
        : quotedClauses(
            doc,
            own.filter(({text}) => isPersonal(text)),
            keyphrase,
            isSound,
          ).map(candidate => ({...candidate, score: candidate.score - LAST_RESORT})))
    quoted.set(sentence, known)
    return known
  }
  const drafts = sectionsOf(doc, skip, sentences => {
    let best = 0
    for (const [place, sentence] of sentences.entries())
      for (const {score} of headings(sentence)) best = Math.max(best, score - (0.35 * place) / sentences.length)
    return best
  })
  const candidates = drafts.map((draft, place) => {
    const own = sectionHeadings(doc, proseOf(draft), headings)
    // A first section without heading would read on from the key points, a long one without end.
    const isBare = own.length < FEW && !voice && (place === 0 || draft.words > LONG)
    const found = isBare ? [...own, ...plainHeadings(doc, proseOf(draft), keyphrase, headlined, french)] : own
    return [...found, ...labelled(doc, own, keyphrase)].sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))
  })
  return {sections: withHeadings(doc, drafts, candidates, context), candidates: candidates.flat()}
}

/** What a theme is worth: less than any heading that tells something, more than none. */
const THEME = 0.3

/** The themes of a sentence that gives no other heading; the longest says most. */
function themeHeadings(
  doc: AnalysedDoc,
  index: number,
  keyphrase: string,
  headlined: ReadonlySet<string>,
  french: French,
): HeadingCandidate[] {
  const {start, end} = doc.sentences[index]!
  return themesOf(doc, index, french)
    .map(({text, lemmas}) => ({
      text: asSentence(text, ''),
      from: [{file: 0, start, end}],
      operations: ['theme-heading', 'heading'],
      score: THEME + Math.min(lemmas.size, 5) / 20,
      sentence: index,
      lemmas,
      holdsKeyphrase: reflectsPhrase(text, keyphrase),
    }))
    .filter(({text, lemmas}) => text.length <= HEADING_LENGTH.most && overlapShare(lemmas, headlined) < REPEATS)
}

/** Noun phrases of a section, each worth less than any clause. */
function plainHeadings(
  doc: AnalysedDoc,
  sentences: readonly number[],
  keyphrase: string,
  headlined: ReadonlySet<string>,
  french: French,
): HeadingCandidate[] {
  return sentences.flatMap((index, place) =>
    plainPhrases(doc, index, french)
      .map(({text, lemmas}) => ({
        text: asSentence(text, ''),
        from: [{file: 0, start: doc.sentences[index]!.start, end: doc.sentences[index]!.end}],
        operations: ['nominal-heading', 'heading'],
        score: -0.5 - place / sentences.length,
        sentence: index,
        lemmas,
        holdsKeyphrase: reflectsPhrase(text, keyphrase),
      }))
      .filter(({text, lemmas}) => text.length <= HEADING_LENGTH.most && overlapShare(lemmas, headlined) < REPEATS),
  )
}

function proseOf({blocks}: SectionDraft): number[] {
  return blocks.filter(({kind}) => kind === 'paragraph' || kind === 'quote').flatMap(({sentences}) => sentences)
}
