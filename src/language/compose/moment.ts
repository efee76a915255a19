import {type AnalysedDoc, annotationsOf, type ParsedSentence, type ParsedToken} from '../../document/index.js'

/**
 * Where a relative moment stands (« mardi matin », « dans l’après-midi »), by its first and last token.
 *
 * Its words are known, so they can go whatever the parsers hang them from; but not what a preposition or an article makes
 * part of something else (« de dimanche », « depuis hier », « le dimanche », which comes back every week).
 */
export function momentsOf(doc: AnalysedDoc, sentence: ParsedSentence): [number, number][] {
  const {dates} = annotationsOf(doc, sentence.index)
  return dates.flatMap(({kind, bound, first, last, text}): [number, number][] => {
    if (kind !== 'relative' || bound || isComparing(sentence, first, text)) return []
    // « , dont la moitié en dix ans »: without the moment the figure would be of all the time.
    if (isInEllipsis(sentence, 0, first)) return []
    // « plongée quelques secondes dans la nuit » tells no time.
    const governor = sentence.tokens[sentence.tokens[last]?.head ?? -1] ?? sentence.tokens[first - 1]
    if (
      /^dans /i.test(text) &&
      [governor, sentence.tokens[first - 1]].some(token =>
        /^(?:plonger|entrer|basculer|vivre|enfoncer)$/.test(token?.lemma ?? ''),
      )
    )
      return []
    const before = sentence.tokens[first - 1]
    const after = sentence.tokens[last + 1]
    if (after && isDeictic(after)) return []
    if (before && (/^(ADP|DET|SCONJ|CCONJ)$/.test(before.upos) || /^(et|ou|ni|dès)$/i.test(before.form))) return []
    if (after && /^(et|ou|à|au)$/i.test(after.form) && dates.some(date => date.first === last + 2)) return []
    if (/^nsubj/.test(sentence.tokens[first]!.deprel)) return []
    return [[first, last]]
  })
}

/** « tombée à 7 % un an plus tôt », « contre 52 % la veille »: without its moment the figure would be of today. */
function isComparing({tokens}: ParsedSentence, first: number, text: string): boolean {
  if (/(?:plus (?:tôt|tard)|veille|lendemain|auparavant|précédente?|suivante?)$/i.test(text)) return true
  return (
    tokens.some(({form, index}) => /^contre$/i.test(form) && tokens.slice(index + 1, index + 4).some(isFigure)) &&
    tokens.slice(0, first).some(isFigure)
  )
}

function isFigure({upos}: ParsedToken): boolean {
  return upos === 'NUM'
}

/** Whether the clause measures something: « a perdu 41 % depuis 1990 » says nothing without its years. */
export function holdsFigure(doc: AnalysedDoc, sentence: ParsedSentence, inClause: ReadonlySet<number>): boolean {
  const {dates} = annotationsOf(doc, sentence.index)
  return sentence.tokens.some(
    (token, at) =>
      inClause.has(at) &&
      isFigure(token) &&
      /^(?:%|pour|millions?|milliards?|fois|points?)$/i.test(sentence.tokens[at + 1]?.form ?? '') &&
      !dates.some(({first, last}) => first <= at && at <= last),
  )
}

/** « , dont la moitié depuis 2010 »: what stands after such a « dont » belongs to it, wherever the parsers hang it. */
export function isInEllipsis({tokens}: ParsedSentence, from: number, at: number): boolean {
  return tokens.slice(from, at).some(({form, index}) => /^dont$/i.test(form) && !hasVerb(tokens.slice(index, at + 4)))
}

function hasVerb(tokens: readonly ParsedToken[]): boolean {
  return tokens.some(({feats}) => feats.VerbForm === 'Fin')
}

/** « cette année-là » is the year just named: without it the sentence would be of today, or its « -là » would stay behind. */
export function isDeictic({form}: ParsedToken): boolean {
  return /^[-\u2010\u2011](?:là|ci)$/i.test(form)
}
