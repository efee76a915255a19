import {isAnswerOf} from './answers.js'
import {type Complaint, complaint} from './complaint.js'
import {carriesQuotation, type QuotedText} from './find-quotations.js'
import {fold} from './fold.js'
import {share} from './lexis.js'
import type {Reading, Region, SpeakerWords, Word} from './reading.js'
import {areSame} from './role-complaints.js'
import {fitOf, overlapOf, type WrittenSentence} from './written-sentence.js'

/** Words given to somebody who did not say them, and reporting verbs that vouch for or colour what was only said. */
export function speakerComplaints(written: WrittenSentence): Complaint[] {
  const found: Complaint[] = []
  const done = new Set<string>()
  for (const region of written.reading.regions) {
    const places = sourceRegions(region, written)
    const isBare = places.length > 0 && places.every(place => isUnattributed(region, place.region, written))
    if (region.kind === 'quote' && isBare) found.push(complaint('attribution', region, 'quotation-unattributed'))
    if (region.speaker && !done.has(`s${region.speaker.start}`)) {
      const wrong = wrongSpeaker(region.speaker, places, written)
      if (wrong) {
        done.add(`s${region.speaker.start}`)
        found.push(wrong)
      }
    }
    if (region.verb !== undefined && region.verbSpan && !done.has(`v${region.verbSpan.start}`)) {
      done.add(`v${region.verbSpan.start}`)
      const kind = written.sources.lexis.reporting.get(region.verb)
      if (kind === undefined || kind === 'neutral' || isLetKnow(region.verbSpan, written)) continue
      if (written.evidence.some(({predicates}) => predicates.some(({lemma}) => fold(lemma) === region.verb))) continue
      found.push(complaint('attribution', region.verbSpan, 'reporting-verb', {verb: region.verb}))
    }
  }
  return found
}

/** Who speaks in a text of opinion, besides his name. */
const AUTHOR = new Set([
  'auteur',
  'autrice',
  'auteure',
  'auteurs',
  'signataires',
  'signataire',
  'petition',
  'tribune',
  'texte',
])

interface Place {
  readonly region?: Region
  readonly reading: Reading
}

/**
 * The source regions that say the same, or the sentence when the source says it unattributed. A quotation may stand in
 * several places: those of the evidence count, all when it has none.
 */
function sourceRegions(region: Region, written: WrittenSentence): Place[] {
  const {sources, evidence, reading} = written
  if (region.kind === 'quote') {
    const quoted = written.quotations.find(({span}) => span.start === region.start)
    const places = quoted ? quotedPlaces(quoted, sources) : []
    const near = places.filter(place => evidence.includes(place.reading))
    return near.length > 0 ? near : places
  }
  const quote = reading.regions.find(
    ({kind, start, end}) => kind === 'quote' && region.start <= start && end <= region.end,
  )
  if (quote) return sourceRegions(quote, written)
  const words = reading.words.filter(word => inside(word, region))
  let best: Place | undefined
  let most = 0
  for (const other of evidence) {
    for (const known of other.regions) {
      // The same verb over some of the same words: no better match is to be looked for.
      if (
        region.verb !== undefined &&
        known.verb === region.verb &&
        known.kind === region.kind &&
        known.kind === 'opinion'
      )
        if (
          overlapOf(
            words,
            other.words.filter(word => inside(word, known)),
          ) > 0
        )
          return [{region: known, reading: other}]
      const count =
        sharedPredicates(region, reading, known, other) +
        overlapOf(
          words,
          other.words.filter(word => inside(word, known)),
        )
      if (count > most) {
        most = count
        best = {region: known, reading: other}
      }
    }
    const count = fitOf(words, other)
    if (count > most) {
      most = count
      best = {reading: other}
    }
  }
  return best && most * 3 >= words.length ? [best] : []
}

function quotedPlaces(quoted: QuotedText, sources: WrittenSentence['sources']): Place[] {
  const places: Place[] = []
  for (const [file, list] of sources.quotations.entries())
    for (const source of list)
      if (carriesQuotation(source, quoted))
        for (const reading of sources.readings[file]!)
          for (const region of reading.regions)
            if (region.kind === 'quote' && region.start === source.span.start) places.push({region, reading})
  return places
}

/** Verbs in common weigh more than the nouns of the story: two points each. */
function sharedPredicates(region: Region, reading: Reading, known: Region, other: Reading): number {
  const within = ({regions, predicates}: Reading, place: Region) =>
    regions.length === 0 ? [] : predicates.filter(({start}) => place.start <= start && start < place.end)
  const theirs = within(other, known)
  return 2 * within(reading, region).filter(own => theirs.some(({concepts}) => share(own.concepts, concepts))).length
}

function inside(word: Word, region: Region): boolean {
  if (region.speaker && word.start >= region.speaker.start && word.start < region.speaker.end) return false
  if (region.verbSpan && word.start >= region.verbSpan.start && word.start < region.verbSpan.end) return false
  return word.start >= region.start && word.start < region.end
}

function wrongSpeaker(
  speaker: SpeakerWords,
  places: readonly Place[],
  written: WrittenSentence,
): Complaint | undefined {
  if (places.length === 0 || speaker.words.length === 0) return undefined
  if (written.sources.hasAuthorVoice && speaker.words.some(({text}) => AUTHOR.has(fold(text)))) return undefined
  // A context file speaks for what it says in its own name: « selon le document intitulé Bilan 2024 ».
  const isFile = speaker.words.every(({text}) => written.sources.labels.has(fold(text)))
  if (isFile && places.every(({region}) => region?.speaker === undefined)) return undefined
  const name = written.doc.text.slice(speaker.start, speaker.end)
  return places.some(
    place =>
      maySay(speaker, place, written) ||
      (place.region?.speaker === undefined && isAnswerOf(speaker, place.reading, written)),
  )
    ? undefined
    : complaint('speaker', speaker, 'speaker', {name})
}

/** Whether the source lets the speaker say it there. Two guesses prove nothing against each other. */
function maySay(speaker: SpeakerWords, place: Place, written: WrittenSentence): boolean {
  const source = place.region?.speaker
  if (speaker.isGuess && (source === undefined || source.isGuess)) return true
  if (source === undefined || source.isGuess) {
    const heard = place.reading.words.filter(({isName, upos}) => isName || upos === 'NOUN' || upos === 'PROPN')
    return overlapOf(speaker.words, heard) > 0 || areSame(speaker.words, heard, written)
  }
  if (source.pronoun) return fitsPronoun(speaker, source, place.reading, written)
  if (sameSpeaker(speaker.words, source.words, written)) return true
  // « Ces appels encouragent… »: what colours without speaking may be any noun of the sentence.
  const isNamed = [...speaker.words, ...source.words].some(({isName}) => isName)
  if (place.region?.kind === 'opinion' && !isNamed && overlapOf([speaker.words[0]!], place.reading.words) > 0)
    return true
  return place.region !== undefined && standsForName(speaker, source, place.reading, written)
}

/** Names decide when both are named; else a shared noun, or a role that the source gives to the name. */
function sameSpeaker(
  own: readonly Word[],
  theirs: readonly Word[],
  written: Pick<WrittenSentence, 'sources'>,
): boolean {
  const ownNames = people(own)
  const theirNames = people(theirs)
  if (ownNames.length > 0 && theirNames.length > 0)
    return overlapOf(ownNames, theirNames) > 0 || areSame(own, theirs, written)
  if (areSame(own, theirs, written)) return true
  const head = own[0]!
  if (ownNames.length > 0 || theirNames.length > 0) return false
  return overlapOf(own, theirs) > 0 || share(head.concepts, theirs[0]?.concepts ?? new Set())
}

function people(words: readonly Word[]): Word[] {
  const names = words.filter(({isName}) => isName)
  const isOf = names[0]?.isComplement && words[0] !== names[0]
  return isOf ? [] : names
}

/** A pronoun in the source: whoever was named or spoke in the two sentences before, and agrees with it. */
function fitsPronoun(
  speaker: SpeakerWords,
  source: SpeakerWords,
  reading: Reading,
  {sources}: WrittenSentence,
): boolean {
  const at = sources.readings.findIndex(list => list.includes(reading))
  const file = sources.readings[at] ?? []
  const before = file.slice(Math.max(0, reading.sentence - 3), reading.sentence + 1).flatMap(({words}) => words)
  const link = sources.docs[at]?.pronouns.find(
    ({sentence, token}) => sentence === reading.sentence && reading.tokens[token]?.start === source.start,
  )
  if (link) {
    const known = before.filter(({start, end}) => link.antecedent.start <= start && end <= link.antecedent.end)
    if (known.length > 0 && sameSpeaker(speaker.words, known, {sources})) return true
  }
  const names = people(speaker.words)
  const gender = source.pronoun?.gender
  for (const word of names) {
    const genders = sources.names.get(fold(word.text))?.shownGenders
    if (gender && genders && genders.size === 1 && !genders.has(gender)) return false
  }
  if (names.length > 0 && overlapOf(names, people(before)) === 0) return false
  return overlapOf(speaker.words, before) > 0 || areSame(speaker.words, before, {sources})
}

/** « le chercheur » in the source, for the one person named in the sentences before who may be called so. */
function standsForName(
  speaker: SpeakerWords,
  source: SpeakerWords,
  reading: Reading,
  {sources}: WrittenSentence,
): boolean {
  const noun = source.words[0]
  if (noun === undefined || people(source.words).length > 0 || !sources.lexis.roleNouns.has(fold(noun.text)))
    return false
  const file = sources.readings.find(list => list.includes(reading)) ?? []
  const before = file.slice(Math.max(0, reading.sentence - 3), reading.sentence + 1).flatMap(({words}) => words)
  if (overlapOf(people(speaker.words), people(before)) === 0) return false
  const own = people(speaker.words).map(({text}) => sources.names.get(fold(text)))
  return ![...sources.names.values()].some(other => !own.includes(other) && share(other.roles, noun.concepts))
}

/**
 * Whether a fragment that the source frames with a reporting verb stands in the writer's own sentence. A sentence that is
 * quoted as a whole may have its attribution beside it.
 */
function isUnattributed(region: Region, source: Region | undefined, {reading}: WrittenSentence): boolean {
  if (source?.verb === undefined || region.verb !== undefined) return false
  const isAttributed = reading.regions.some(
    ({kind, verb}) => kind === 'according' || (kind === 'reported' && verb !== undefined),
  )
  const hasFrame = reading.predicates.some(({start, end}) => end <= region.start || start >= region.end)
  const colon = reading.tokens.some(({form, start}) => form === ':' && start < region.start)
  const isWhole = !reading.words.some(word => word.start < region.start || word.start >= region.end)
  return !isAttributed && !colon && !isWhole && (hasFrame || reading.tokens.at(-1)?.form === '.')
}

/** « a fait savoir » says no more than « a annoncé ». */
function isLetKnow({end}: {readonly end: number}, {reading: {tokens}}: WrittenSentence): boolean {
  const at = tokens.findIndex(token => token.end === end)
  return tokens[at]?.key === 'savoir' && /^fai/.test(tokens[at - 1]?.key ?? '')
}
