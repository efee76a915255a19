import {factualityOf} from './factuality.js'
import {fold} from './fold.js'
import {share} from './lexis.js'
import type {Predicate, Reading, Word} from './reading.js'
import type {WrittenSentence} from './written-sentence.js'

/** Share of the other content words of a sentence that its facts must have before a word of frame is let pass, 0 to 1. */
const LEAST_CARRIED = 0.6

/**
 * Whether a word is one that a paraphrase may put around the facts (« une hausse de 120 euros » for « 120 euros de
 * plus »): only in sources that were opened for paraphrases, and where nearly all the rest is carried.
 */
export function isFrame(word: Pick<Word, 'concepts'>, written: WrittenSentence): boolean {
  const {lexis} = written.sources
  return [...word.concepts].some(concept => lexis.frameWords.has(concept)) && isCarried(written)
}

/**
 * Whether a predicate is such a word (« a eu lieu », « s’élève à ») and vouches for no more than a predicate of its
 * facts does: what they only plan, suppose or deny is not framed as done.
 */
export function isFramePredicate(predicate: Predicate, written: WrittenSentence): boolean {
  const {reading, evidence, sources} = written
  const {frameWords, decisiveVerbs, reporting, judgements} = sources.lexis
  if (frameWords.size === 0) return false
  const verb = fold(predicate.lemma)
  const isMild = !decisiveVerbs.has(verb) && !judgements.has(verb) && (reporting.get(verb) ?? 'neutral') === 'neutral'
  if (
    frameWords.has(verb) ? !isCarried(written) : predicate.isCopula || !isMild || !isWhollyCarried(predicate, written)
  )
    return false
  const own = PLANS.has(fold(predicate.lemma)) ? 'future' : factualityOf(predicate, reading)
  const isDenied = predicate.negation !== '' && predicate.negation !== 'only'
  return mostAlike(reading, evidence).some(fact =>
    fact.predicates.some(other => {
      const theirs = factualityOf(other, fact)
      const isOtherDenied = other.negation !== '' && other.negation !== 'only'
      return isDenied === isOtherDenied && (theirs === own || own === 'open' || theirs === 'open' || own === 'unreal')
    }),
  )
}

/** What is only planned when it is said of it, whatever the tense. */
const PLANS = new Set(['prevoir', 'attendre', 'programmer', 'annoncer', 'fixer', 'devoir', 'envisager'])

/** The facts that share most words with the sentence. */
function mostAlike(reading: Reading, evidence: readonly Reading[]): Reading[] {
  const fits = evidence.map(fact => reading.words.filter(word => share(word.concepts, fact.concepts)).length)
  const best = Math.max(...fits)
  return evidence.filter((_, index) => fits[index] === best)
}

function isCarried({reading, evidence, sources: {lexis}}: WrittenSentence): boolean {
  const others = reading.words.filter(({concepts}) => ![...concepts].some(concept => lexis.frameWords.has(concept)))
  const carried = others.filter(({concepts}) => evidence.some(fact => share(concepts, fact.concepts)))
  if (others.length === 0)
    return reading.words.some(({concepts}) => evidence.some(fact => share(concepts, fact.concepts)))
  return carried.length > 0 && carried.length >= LEAST_CARRIED * others.length
}

/** Whether all that stands around the predicate is carried, words of frame aside. */
function isWhollyCarried(predicate: Predicate, {reading, evidence, sources: {lexis}}: WrittenSentence): boolean {
  const around = reading.words.filter(
    ({index, concepts}) =>
      (index < predicate.first || index > predicate.head) &&
      ![...concepts].some(concept => lexis.frameWords.has(concept) || lexis.lightWords.has(concept)),
  )
  return around.length >= 2 && around.every(({concepts}) => evidence.some(fact => share(concepts, fact.concepts)))
}
