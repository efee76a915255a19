import {type AnalysedDoc, annotationsOf, type ParsedSentence} from '../document/index.js'
import {finiteOf} from '../language/index.js'

/** Verbs that tell a state, a presence or a place in a text, hardly an act. */
const STATES =
  /^(être|rester|demeurer|sembler|paraître|avoir|figurer|constituer|représenter|comporter|compter|exister|trouver|situer|tenir|consister|appartenir|intervenir|dérouler|suivre|correspondre|ressembler|signifier|montrer|savoir|connaître|voir|regarder|sourire|sentir|penser|espérer|attendre|souvenir)$/

/** Verbs that in the present or the imparfait describe somebody or something, by lemma. */
const DESCRIBES =
  /^(accueillir|employer|détenir|exploiter|animer|abriter|regrouper|réunir|mesurer|peser|posséder|diriger|présider|vivre|habiter|travailler|rassembler|offrir|disposer|servir|permettre|concerner|relier|porter|rapporter|gérer|tenir|assurer)$/

/** Predicates that only say that somebody or something is there. */
const PRESENCES = /^(présent|présente|là|absent|absente|assis|debout|prêt|visible|important|possible|clair|vrai|faux)$/

/**
 * How much the words of a clause tell an act, not a presence or a colour of style: about -0.8 to 0.6, to be added to a
 * subheading’s score.
 *
 * @param head  The token of the predicate.
 */
export function newsOf(doc: AnalysedDoc, sentence: ParsedSentence, tokens: readonly number[], head: number): number {
  const kept = new Set(tokens)
  const predicate = sentence.tokens[head]!
  const holds = ({start, end}: {readonly start: number; readonly end: number}): boolean =>
    tokens.some(index => start <= sentence.tokens[index]!.start && sentence.tokens[index]!.end <= end)
  const {mentions, quotations, numbers} = annotationsOf(doc, sentence.index)
  const isVerb = predicate.upos === 'VERB'
  const isState = !isVerb || STATES.test(predicate.lemma)
  const subject = sentence.tokens.find(token => token.head === head && /^nsubj/.test(token.deprel))
  const isNamed =
    subject !== undefined && mentions.some(({first, last}) => first <= subject.index && subject.index <= last)
  const hasObject = sentence.tokens.some(
    token => token.head === head && kept.has(token.index) && /^(obj|xcomp|ccomp|obl)/.test(token.deprel),
  )
  // What somebody does not do is seldom the news.
  const isDenied = sentence.tokens.some(({head: of, form}) => of === head && /^(ne|n’)$/i.test(form))
  const finite = finiteOf(sentence, head)
  const tense = finite?.feats.Tense
  const isCompound = finite !== undefined && finite.index !== head && predicate.feats.VerbForm === 'Part'
  const isDescription = isVerb && !isCompound && /^(Pres|Imp)$/.test(tense ?? '') && DESCRIBES.test(predicate.lemma)
  // What was going on, or had been before, is less often the news.
  const isEvent = !isState && !isDescription && tense !== 'Imp'
  const opening = sentence.tokens[tokens[0] ?? 0]!
  const isFronted = subject !== undefined && /^(ADV|SCONJ|VERB)$/.test(opening.upos) && opening.index < subject.index
  return (
    (isState ? -0.2 : 0.2) +
    (PRESENCES.test(predicate.lemma) ? -0.6 : 0) +
    (isDescription ? -0.25 : isEvent ? 0.15 : 0) +
    (isNamed ? 0.12 : 0) +
    (hasObject ? 0.1 : -0.1) +
    (numbers.some(holds) ? 0.12 : 0) +
    (quotations.some(holds) ? 0.1 : 0) +
    (isFronted ? -0.35 : 0) +
    (tokens.length < 6 ? -0.15 : 0) +
    (isDenied ? -0.35 : 0)
  )
}
