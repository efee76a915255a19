import {type AnalysedDoc, countWords, type ParsedSentence} from '../document/index.js'
import {asSentence, type French} from '../language/index.js'
import {contentLemmas, overlapShare} from './content-words.js'
import type {Candidate} from './plan.js'
import type {Soundness} from './soundness.js'
import {type Begun, STANDFIRST_WORDS, type StandfirstMaterial, withLead} from './standfirst-lead.js'
import {complete, otherThan} from './standfirst-rest.js'

/** Share of the first paragraph's words that the next three repeat when it is a standfirst. */
const TOLD_AGAIN = 0.5

/** Words of a standfirst that says what happens: one true sentence is better than three for the sake of their number. */
const SAYS = 14

/** The standfirst's sentences, and the source sentences that it takes over from the body. */
export interface StandfirstPlan {
  readonly sentences: readonly Candidate[]
  readonly taken: readonly number[]
}

/**
 * The standfirst: the source's own first paragraph when it is one, else the lead, 25–60 words.
 *
 * A first paragraph of up to 60 words whose facts the next paragraphs tell in full is an editor's standfirst: it moves
 * up whole and the body goes on without it. Otherwise the sentence of the lead that tells the event, in other words
 * than the body's where there are any, then the next fact of the lead; only then facts from below.
 */
export function standfirstOf(
  doc: AnalysedDoc,
  material: StandfirstMaterial,
  isSound: Soundness,
  french: French,
): StandfirstPlan {
  const {keyphrase, headline} = material
  const paragraphs = doc.blocks.map((block, index) => ({block, index})).filter(({block}) => block.kind === 'paragraph')
  const first = paragraphs[0]
  const fresh = otherThan(headline.text, material.statements)
  if (!first) return {sentences: [], taken: []}
  const own = doc.sentences.filter(sentence => sentence.block === first.index)
  const words = own.reduce((sum, sentence) => sum + countWords(doc.text.slice(sentence.start, sentence.end)), 0)
  const moved: Candidate[] = own.map(sentence => ({
    text: asSentence(doc.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')),
    from: [{file: 0, start: sentence.start, end: sentence.end}],
    operations: [],
    score: 1,
  }))
  const tells = own.some(({tokens}) => tokens.some(({feats}) => feats.VerbForm === 'Fin'))
  const isEditors = tells && paragraphs.length >= 4 && own.length <= 3 && words <= STANDFIRST_WORDS.most && words >= 8
  const begin = (sentences: readonly Candidate[], used: readonly number[]): Begun => ({
    sentences,
    words: sentences.reduce((sum, {text}) => sum + countWords(text), 0),
    used: new Set(used),
    said: used.map(index => contentLemmas(doc.sentences[index]!)),
  })
  const taken = own.map(sentence => sentence.index)
  if (isEditors && isToldAgain(doc, first.index)) {
    const told = withLead(doc, begin(moved, taken), material, isSound, french)
    return {sentences: complete(doc, told, fresh, keyphrase, isSound), taken}
  }
  const led = withLead(doc, begin([], []), material, isSound, french)
  const restated = complete(doc, led, fresh, keyphrase, isSound)
  // A first paragraph that would be said twice word for word moves up.
  const isSaidTwice =
    own[0] !== undefined &&
    led.used.has(own[0].index) &&
    own.every(isTold) &&
    led.sentences.slice(0, own.length).every(({operations}) => !operations.includes('condense'))
  if (isEditors && isSaidTwice) {
    // The lead has named who acts.
    const [opening = moved[0]!] = led.sentences
    const named = opening.from[0]?.start === own[0]!.start ? [opening, ...moved.slice(1)] : moved
    const told = withLead(doc, begin(named, taken), material, isSound, french)
    return {sentences: complete(doc, told, fresh, keyphrase, isSound), taken}
  }
  const isEnough = restated.reduce((sum, {text}) => sum + countWords(text), 0) >= SAYS
  if (isEditors && !isEnough) return {sentences: complete(doc, begin(moved, taken), fresh, keyphrase, isSound), taken}
  return {sentences: restated, taken: []}
}

/** Whether the paragraphs after the first tell its facts again: then it is an editor's standfirst, and no lead. */
function isToldAgain(doc: AnalysedDoc, first: number): boolean {
  const lemmasIn = (from: number, to: number): Set<string> =>
    new Set(
      doc.sentences
        .filter(({block}) => block >= from && block <= to && doc.blocks[block]?.kind === 'paragraph')
        .flatMap(sentence => [...contentLemmas(sentence)]),
    )
  return overlapShare(lemmasIn(first, first), lemmasIn(first + 1, first + 3)) >= TOLD_AGAIN
}

/** Whether a sentence tells something by itself: it has a verb and asks nothing. */
function isTold({tokens}: ParsedSentence): boolean {
  return tokens.some(({feats}) => feats.VerbForm === 'Fin') && tokens[tokens.length - 1]?.form !== '?'
}
