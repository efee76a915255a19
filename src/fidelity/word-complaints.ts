import {type Complaint, complaint} from './complaint.js'
import {fold} from './fold.js'
import {isFrame} from './frame.js'
import type {Word} from './reading.js'
import {matchesOf, namesSpeaker, overlapOf, type WrittenSentence} from './written-sentence.js'

/** Words with content that no source has: judgements above all; and opinions taken out of somebody's mouth. */
export function wordComplaints(written: WrittenSentence): Complaint[] {
  const {reading, evidence, sources} = written
  const {lexis} = sources
  const found: Complaint[] = []
  for (const word of reading.words) {
    if (word.isName || word.upos === 'PROPN' || word.upos === 'NUM' || /\d/.test(word.text) || isCounted(word, written))
      continue
    if (reading.regions[word.region]?.kind === 'quote') continue
    const isPredicate = reading.predicates.some(
      ({head, first, isCopula}) => !isCopula && first <= word.index && word.index <= head,
    )
    const matches = matchesOf(word, evidence)
    if (matches.length > 0) {
      if (
        !isPredicate &&
        word.upos === 'ADJ' &&
        word.region < 0 &&
        judges(word, written) &&
        matches.every(match => isOpinion(match, written))
      )
        found.push(complaint('attribution', word, 'opinion', {word: word.text}))
      continue
    }
    const isKnown = (list: ReadonlySet<string>) => [...word.concepts].some(concept => list.has(concept))
    if (isKnown(lexis.lightWords) || labelsFigure(fold(word.text), written)) continue
    if (sources.labels.has(fold(word.text))) continue
    if (sources.hasAuthorVoice && /^(?:auteur|auteure|autrice|opinion|pétition|signataire)s?$/i.test(word.text))
      continue
    const elsewhere = [...word.concepts].some(concept => sources.concepts.has(concept))
    if (isKnown(lexis.judgements)) {
      found.push(complaint('judgement', word, 'judgement', {word: word.text}, elsewhere ? 'warning' : 'error'))
      continue
    }
    if (isPredicate || isFrame(word, written)) continue
    if (lexis.reporting.get(fold(word.text)) === 'neutral') continue
    const isSure = !elsewhere && word.upos !== 'ADV'
    found.push(
      complaint(
        'unsupported-word',
        word,
        elsewhere ? 'word-elsewhere' : 'word',
        {word: word.text},
        isSure ? 'error' : 'warning',
      ),
    )
  }
  return found
}

/** « une étape historique », « très confiante »: listed, or by degrees; « militaire » and « réglementaire » only classify. */
function judges({concepts, index}: Word, {reading, sources}: WrittenSentence): boolean {
  const {judgements} = sources.lexis
  for (const concept of concepts) if (judgements.has(concept)) return true
  return DEGREES.has(reading.tokens[index - 1]?.key ?? '')
}

const DEGREES = new Set(
  'tres trop si plus moins extremement particulierement tellement vraiment assez fort bien'.split(' '),
)

/** « les horaires », « le score »: the noun for what a figure of the evidence is, as any reader sees it. */
function labelsFigure(word: string, {evidence}: WrittenSentence): boolean {
  if (/^(?:horaires?|heures?)$/.test(word))
    return evidence.some(({moments}) => moments.some(({key}) => key.startsWith('hour:')))
  if (/^(?:score|faveur)$/.test(word)) return evidence.some(({tokens}) => tokens.some(({form}) => SCORE.test(form)))
  if (/^(?:prix|tarifs?)$/.test(word))
    return evidence.some(({quantities}) => quantities.some(({unit}) => unit.has('euro') || unit.has('dollar')))
  return false
}

const SCORE = /^\d{1,3}[-–]\d{1,3}$/

/** Whether the word is a number or part of a date: those have their own check. */
function isCounted({start, end}: Word, {reading}: WrittenSentence): boolean {
  return [...reading.moments, ...reading.quantities, ...reading.connectives, ...reading.hedges].some(
    span => span.start <= start && end <= span.end,
  )
}

/** Whether the source only has the word as what somebody quoted or judged says. */
function isOpinion({word, reading}: ReturnType<typeof matchesOf>[number], sentence: WrittenSentence): boolean {
  const written = sentence.reading
  const region = reading.regions[word.region]
  if (region?.kind !== 'quote' && region?.kind !== 'opinion') return false
  if (namesSpeaker(sentence, region)) return false
  // The tagger may miss the verb (« la CGT juge »): its word, with the one who holds the opinion, is enough.
  const verb = region.verb
  return (
    !written.words.some(({concepts}) => verb !== undefined && concepts.has(verb)) ||
    overlapOf(written.words, region.speaker?.words ?? []) === 0
  )
}
