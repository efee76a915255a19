import {areParted} from './find-arguments.js'
import type {BarePredicate} from './find-predicates.js'
import type {QuotedText} from './find-quotations.js'
import {invertedSpeaker, speakerFrom, subjectBefore, treeSubject} from './find-speakers.js'
import {fold} from './fold.js'
import type {Lexis} from './lexis.js'
import type {ReadToken, Region, Word} from './reading.js'

const OPINION = new Set(['juger', 'estimer', 'considerer', 'trouver', 'qualifier', 'croire'])
/** With a reflexive pronoun: « il se dit satisfait ». */
const SELF = new Set([...OPINION, 'dire', 'declarer', 'pretendre', 'affirmer', 'montrer'])
/** What makes another conjunction of « que »: « depuis que », « alors que ». */
const COMPOUND = new Set(
  'depuis alors parce pour avant apres afin bien tandis des lors sans tant ainsi plus moins aussi ce si tel autant pendant sauf'.split(
    ' ',
  ),
)
const ACCORDING = new Set(['selon', 'suivant'])

/** How far from a quotation its verb of speech may stand, in UTF-16 units: about five words. */
const BESIDE = 30

interface Sentence {
  readonly start: number
  readonly end: number
  readonly tokens: readonly ReadToken[]
}

/** The stretches of a sentence that are somebody's words: quoted, reported, « selon… », or his opinion. */
export function findRegions(
  sentence: Sentence,
  predicates: readonly BarePredicate[],
  words: readonly Word[],
  quotations: readonly QuotedText[],
  lexis: Lexis,
): Region[] {
  const {tokens} = sentence
  const regions: Region[] = []
  const quotes = quotations.filter(({span}) => span.start < sentence.end && sentence.start < span.end)
  const isQuoted = (place: number) => quotes.some(({span}) => span.start <= place && place < span.end)
  for (let i = 0; i < tokens.length; i++) {
    const form = tokens[i]!.key
    const isAccording =
      ACCORDING.has(form) ||
      (form === 'apres' && (tokens[i - 1]?.key ?? '') === 'd’') ||
      (form === 'croire' && (tokens[i - 1]?.key ?? '') === 'a') ||
      (form === 'pour' && i === 0 && thinks(tokens, words, predicates, lexis))
    if (!isAccording || isQuoted(tokens[i]!.start)) continue
    const speaker = speakerFrom(tokens, words, i + 1, predicates)
    // « …, « un fragment », selon X »: the fragment alone is X’s when it stands in a longer sentence.
    const mark = tokens[i - 1]?.form === ',' ? tokens[i - 2] : tokens[i - 1]
    const quote = mark?.form === '»' ? quotes.find(({span}) => span.end === mark.end) : undefined
    const start =
      quote &&
      predicates.some(p => p.start < quote.span.start && p.mood !== 'participle') &&
      tokens.some(({form, end}) => form === ',' && end <= quote.span.start && quote.span.start - end <= 2)
        ? quote.span.start
        : sentence.start
    if (speaker) regions.push({start, end: sentence.end, kind: 'according', speaker})
  }
  for (const predicate of predicates) {
    const verb = fold(predicate.lemma)
    if (!lexis.reporting.has(verb) || predicate.isCopula || isQuoted(predicate.start)) continue
    // « décider de », « promettre de »: what is governed is his doing, not his words; the tense check keeps it so.
    const kind = lexis.governors.get(verb)
    const isGovernor = kind !== undefined && kind !== 'deny' && kind !== 'suspect'
    const at = {verb, verbSpan: {start: predicate.start, end: predicate.end}}
    const last = Math.max(predicate.head, predicate.first)
    const after = nextIndex(tokens, last + 1)
    const next = tokens[after]?.key ?? ''
    const isInverted = isInsertedAt(tokens, predicate, last)
    if (isInverted) {
      const speaker = invertedSpeaker(tokens, words, last + 1, predicates)
      regions.push({start: sentence.start, end: predicate.start, kind: 'reported', ...(speaker && {speaker}), ...at})
      const resume = tokens[last + 1] && tokens.findIndex((token, k) => k > last && token.form === ',')
      if (resume !== undefined && resume > 0 && !startsLowerRelative(tokens, resume))
        regions.push({
          start: tokens[resume]!.end,
          end: sentence.end,
          kind: 'reported',
          ...(speaker && {speaker}),
          ...at,
        })
      continue
    }
    const by = predicate.mood === 'participle' || predicate.isPassive ? agentAfter(tokens, last) : -1
    const speaker =
      by < 0
        ? (treeSubject(tokens, words, predicate) ?? subjectBefore(tokens, words, predicate, predicates))
        : speakerFrom(tokens, words, by + 1, predicates)
    const region = (start: number, kind: Region['kind'] = 'reported') =>
      regions.push({
        start,
        end: clauseEnd(tokens, start, sentence.end, predicate, predicates),
        kind,
        ...(speaker && {speaker}),
        ...at,
      })
    if (next === 'que' || next === 'qu’' || next === 'comment' || next === 'combien') region(tokens[after]!.end)
    else {
      const far = tokens.findIndex(({form}, k) => k > last && k < last + 10 && /^qu[e’]$/i.test(form))
      const between = far > 0 && !predicates.some(({first}) => first > last && first < far)
      const infinitive = predicates.find(({first, mood}) => first > last && first <= after + 3 && mood === 'infinitive')
      const isReflexive = /^(?:se|s’|me|m’)$/i.test(tokens[predicate.first - 1]?.form ?? '')
      if (infinitive && isGovernor) continue
      if (infinitive && (infinitive.first <= after + 1 || /^(?:ne|n’|d[e’])$/i.test(tokens[after]!.form)))
        region(tokens[after]!.start)
      else if (between && tokens[far]!.upos === 'SCONJ' && !COMPOUND.has(tokens[far - 1]?.key ?? ''))
        region(tokens[far]!.end)
      else if (isReflexive && SELF.has(verb) && /^(?:ADJ|VERB|ADV|NOUN)$/.test(tokens[after]?.upos ?? ''))
        region(tokens[after]!.start, 'opinion')
      else if (OPINION.has(verb) && tokens[after] && opines(predicate, tokens[after]))
        region(tokens[after]!.start, 'opinion')
      else if (lexis.reporting.get(verb) === 'colouring' && tokens[after]) {
        const stop = tokens.find(
          (token, k) =>
            k > last &&
            (/^(?:,|et|qui|que|qu’|dont|où|pour|par|contre|dans|sur)$/i.test(token.form) ||
              predicates.some(p => p.first === k)),
        )
        regions.push({
          start: tokens[after]!.start,
          end: stop?.start ?? sentence.end,
          kind: 'opinion',
          ...(speaker && {speaker}),
          ...at,
        })
      }
    }
  }
  for (const {span} of quotes) {
    const outside = regions.find(
      region => region.speaker && region.kind === 'reported' && region.start <= span.start && span.end <= region.end,
    )
    const according = regions.find(({kind}) => kind === 'according')
    const speaking = predicates.filter(({start, lemma}) => !isQuoted(start) && lexis.reporting.has(fold(lemma)))
    const near = speaking.sort((a, b) => distance(a.start, span) - distance(b.start, span))[0]
    const anyVerb = near ?? predicates.find(({start, mood}) => !isQuoted(start) && mood !== 'infinitive')
    let speaker = outside?.speaker ?? according?.speaker
    if (!speaker && anyVerb) {
      const last = Math.max(anyVerb.head, anyVerb.first)
      speaker = isInsertedAt(tokens, anyVerb, last)
        ? invertedSpeaker(tokens, words, last + 1, predicates)
        : (treeSubject(tokens, words, anyVerb) ?? subjectBefore(tokens, words, anyVerb, predicates))
    }
    const isBeside = near && Math.min(Math.abs(span.start - near.end), Math.abs(near.start - span.end)) <= BESIDE
    // « des “appels à projets”, qui encouragent… »: the subject of a verb that comes later says nothing.
    const isAfter =
      speaker !== undefined && near && near.start >= span.end && span.start < speaker.end && speaker.end <= near.start
    const isGuess = !outside?.speaker && !according?.speaker && (!isBeside || isAfter)
    if (speaker && isGuess) speaker = {...speaker, isGuess}
    const verb = outside?.verb ?? (isBeside ? fold(near.lemma) : undefined)
    const verbSpan = outside?.verbSpan ?? (isBeside ? {start: near.start, end: near.end} : undefined)
    regions.push({...span, kind: 'quote', ...(speaker && {speaker}), ...(verb && {verb, verbSpan})})
  }
  return regions
}

/** « juge le texte trop timide », « jugé vétuste »; but « jugé pour homicide » is a matter of courts. */
function opines({mood, isPassive}: BarePredicate, next: ReadToken): boolean {
  if (next.key === 'a') return false
  return (mood !== 'participle' && !isPassive) || /^(?:ADJ|ADV|VERB)$/.test(next.upos)
}

/** Index of the « par » that names who did it, -1 when none does. */
function agentAfter(tokens: readonly ReadToken[], last: number): number {
  return tokens.findIndex(({form, upos}, i) => i > last && i < last + 10 && upos === 'ADP' && /^par$/i.test(form))
}

function distance(place: number, span: {start: number; end: number}): number {
  return place < span.start ? span.start - place : place - span.end
}

/** Index of the next token that is neither adverb nor clitic. */
function nextIndex(tokens: readonly ReadToken[], from: number): number {
  let i = from
  while (i < tokens.length && tokens[i]!.upos === 'ADV' && i < from + 4) i++
  return i
}

/** « …, a prévenu le maire », « dit-elle », « « … », résume X »: the verb comes before its subject, after a mark. */
function isInsertedAt(tokens: readonly ReadToken[], predicate: BarePredicate, last: number): boolean {
  if (/^-(?:t-)?(?:il|elle|ils|elles|on)$/i.test(tokens[predicate.first + 1]?.form ?? '')) return true
  if (/^-(?:t-)?(?:il|elle|ils|elles|on)$/i.test(tokens[last + 1]?.form ?? '')) return true
  // « X, prévient sa famille que… »: what the comma closes is no insertion when a « que » follows.
  for (let i = last + 1; i < Math.min(tokens.length, last + 9) && !/^[,.;:»]$/.test(tokens[i]!.form); i++)
    if (/^qu[e’]$/i.test(tokens[i]!.form) && tokens[i]!.upos === 'SCONJ') return false
  // Its subject stands before it: « Les syndicats, qui…, dénoncent un plan ».
  const isSubject = (k: number) => tokens[k]!.head === predicate.head && tokens[k]!.deprel === 'nsubj'
  if (tokens.some((_, k) => k < predicate.first && isSubject(k) && !areParted(tokens, k, predicate.first))) return false
  let before = predicate.first - 1
  while (before >= 0 && /^(?:s’|se|l’|le|lui|leur|m’)$/i.test(tokens[before]!.form)) before--
  const mark = tokens[before]?.form
  if (mark === undefined || !/^[,»”–—]$/.test(mark)) return false
  const after = tokens[nextIndex(tokens, last + 1)]
  if (after === undefined || /^(?:que|qu’|avoir|être)$/i.test(after.form)) return false
  if (after.upos === 'DET' || after.upos === 'PROPN' || after.upos === 'NOUN') {
    // « X, a déclaré la guerre » has its subject before the comma only when the clause before holds no verb.
    return tokens.slice(0, Math.max(0, before)).some(({upos}) => upos === 'VERB' || upos === 'AUX') || mark !== ','
  }
  return /^(?:\.|,|à|au|lors|dans|sur|jeudi|lundi|mardi|mercredi|vendredi|samedi|dimanche|hier)$/.test(after.form)
    ? mark !== ','
    : false
}

function startsLowerRelative(tokens: readonly ReadToken[], comma: number): boolean {
  const next = tokens[comma + 1]
  return (
    next === undefined ||
    /^(?:qui|dont|\p{Lu})/u.test(next.form) ||
    next.upos === 'ADP' ||
    next.upos === 'NOUN' ||
    next.upos === 'DET' ||
    next.upos === 'ADJ'
  )
}

function clauseEnd(
  tokens: readonly ReadToken[],
  from: number,
  end: number,
  verb: BarePredicate,
  predicates: readonly BarePredicate[],
): number {
  const closing = relativeEnd(tokens, verb, predicates)
  if (closing !== undefined && closing > from) return closing
  // « a dit que…, mais n’a pas précisé… »: what is coordinated with the verb of speech is not said by it.
  const next = predicates.find(
    ({start, first, head}) =>
      start > from && tokens.slice(first, head + 1).some(token => token.deprel === 'conj' && token.head <= verb.head),
  )
  if (next) return next.start
  return tokens.find(token => token.start >= from && token.form === ';')?.start ?? end
}

/** « Le bâtiment, que la commission avait jugé vétuste, sera isolé »: where the comma closes the relative clause, if one does. */
function relativeEnd(
  tokens: readonly ReadToken[],
  verb: BarePredicate,
  predicates: readonly BarePredicate[],
): number | undefined {
  let open = verb.first - 1
  while (open >= 0 && !/^[,;:«»]$/.test(tokens[open]!.form)) open--
  if (tokens[open]?.form !== ',') return undefined
  if (!tokens.slice(open + 1, verb.first).some(({key}) => RELATIVE.has(key))) return undefined
  if (!/^acl/.test(tokens[verb.head]!.deprel)) return undefined
  const subject = tokens.findIndex(({deprel, head}, i) => i < open && /^nsubj/.test(deprel) && head > verb.head)
  if (subject < 0) return undefined
  const main = predicates.find(({first, head}) => first <= tokens[subject]!.head && tokens[subject]!.head <= head)
  if (main === undefined || main.first <= verb.head) return undefined
  const close = tokens.findLast(({form}, i) => i > verb.head && i < main.first && form === ',')
  return close?.start
}

const RELATIVE = new Set(['que', 'qu’', 'qui', 'dont', 'ou', 'lequel', 'laquelle', 'lesquels', 'lesquelles'])

/** « Pour Jeanne Morel, ce texte… », « Pour la ministre, il faut… »: a person, set off by a comma, before a clause. */
function thinks(
  tokens: readonly ReadToken[],
  words: readonly Word[],
  predicates: readonly BarePredicate[],
  lexis: Lexis,
): boolean {
  const [first, second] = words
  if (first === undefined || first.index > 2) return false
  const isPerson = first.isName
    ? second?.isName === true && second.index === first.index + 1 && lexis.firstNames.has(fold(first.text))
    : lexis.roleNouns.has(fold(first.text)) && /^(?:le|la|l’)$/.test(tokens[1]!.key)
  const last = words.findLast(({index, isName}, k) => isName && index === first.index + k)?.index ?? first.index
  const clause = tokens.findIndex(({form, upos}, i) => i > last && (form === ',' || upos === 'DET'))
  const isSetOff = clause === last + 1 || tokens[clause]?.form === ','
  return isPerson && isSetOff && predicates.every(({first: at, mood}) => at > clause || mood === 'participle')
}
