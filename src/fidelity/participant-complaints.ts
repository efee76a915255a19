import {type Complaint, complaint} from './complaint.js'
import {findRow} from './find-quotations.js'
import {fold, foldedWords} from './fold.js'
import {share} from './lexis.js'
import {type Participant, type Participants, type Place, participantsOf, type Side} from './participants.js'
import type {Predicate, Reading, Word} from './reading.js'
import {hasNoun} from './role-complaints.js'
import {maybeSame} from './same-participant.js'
import {overlapOf, type WrittenSentence} from './written-sentence.js'

/** Who meets is met: either may be the subject. */
const SYMMETRIC = new Set(
  'rencontrer croiser epouser affronter cotoyer discuter dialoguer rejoindre egaler associer allier'.split(' '),
)

/** Verbs whose families hold their converse: what one gives, the other receives. Only the same verb proves anything. */
const CONVERSE = new Set(
  'recevoir remettre decerner donner employer travailler perdre preter emprunter louer vendre acheter servir utiliser obtenir accorder attribuer devoir apprendre enseigner charger confier'.split(
    ' ',
  ),
)

/** A source predicate with who takes part in it. */
interface Origin extends Participants {
  readonly predicate: Predicate
  readonly reading: Reading
  readonly fit: number
}

/**
 * Who does what, clause by clause: a verb that the source has with another subject only, or with another object only.
 *
 * In doubt it complains of nothing: when an arc is not sure, when a pronoun has no certain antecedent, when a noun may
 * stand for the other, when the verb is no more than light.
 */
export function participantComplaints(written: WrittenSentence): Complaint[] {
  if (isNamedAlike(written)) return []
  return written.reading.predicates.flatMap(predicate => {
    const region = written.reading.regions[predicate.region]
    if (region?.kind === 'quote' || predicate.isLight || predicate.isCopula || hasNoun(predicate, written.reading))
      return []
    // Who says what is asked of the regions.
    if (written.reading.regions.some(({verbSpan}) => verbSpan?.start === predicate.start)) return []
    // « en ouvrant la réunion », « pour ouvrir… »: nobody is said to do it outright.
    if (
      predicate.mood === 'infinitive' ||
      (written.reading.tokens[predicate.first]?.feats.Tense === 'Pres' && predicate.mood === 'participle')
    )
      return []
    if (SYMMETRIC.has(fold(predicate.lemma)) || written.reading.tokens.at(-1)?.form === '?') return []
    return complaintsOf(predicate, written)
  })
}

/** Whether a noun phrase, an item of a list say, stands in a source word for word: « la Fédération des déportés, internés et résistants ». */
function isNamedAlike({doc, reading, sources}: WrittenSentence): boolean {
  if (reading.tokens.some(({feats}) => feats.VerbForm === 'Fin')) return false
  const {start, end} = doc.sentences[reading.sentence]!
  const words = foldedWords(doc.text.slice(start, end))
  return sources.words.some(source => findRow(source, words) >= 0)
}

function complaintsOf(predicate: Predicate, written: WrittenSentence): Complaint[] {
  const {reading, sources, evidence, doc, previous} = written
  const readingOf = (sentence: number) =>
    sentence === reading.sentence ? reading : sentence === previous?.sentence ? previous : undefined
  const {doers, undergoers} = participantsOf(predicate, {doc, reading, readingOf, lexis: sources.lexis})
  if (!isTold(doers) && !isTold(undergoers)) return []
  const around = wordsAround(predicate, reading, {doers, undergoers})
  const isBare = around.every(word => doers?.all.some(({words}) => words.includes(word)))
  const near = originsOf(predicate, isBare ? [] : around, evidence, written)
  const all = sources.readings.flat()
  const origins = near.length > 0 ? near : originsOf(predicate, isBare ? [] : around, all, written)
  const [wrongDoer] = isTold(doers) ? strangers(doers, origins, 'doers', written) : []
  const [wrongUndergoer] = isTold(undergoers) ? strangers(undergoers, origins, 'undergoers', written) : []
  const wrong = wrongDoer ?? wrongUndergoer
  if (!wrong || fitsElsewhere(predicate, {doers, undergoers}, all, written)) return []
  const side: 'doers' | 'undergoers' = wrongDoer ? 'undergoers' : 'doers'
  const isTurned = origins.some(origin => origin[side]?.all.some(other => maybeSame(wrong, other, sources)))
  // « L’école ferme » for « la ville ferme l’école »: what a verb without an object says of its subject.
  if (isTurned && wrongDoer && undergoers === undefined) return []
  if (isTurned && !wrongDoer && origins.some(origin => origin.undergoers === undefined)) return []
  const {start, end} = wrong.at
  const values = {words: predicate.text, name: doc.text.slice(start, end)}
  const key = isTurned ? 'role-turned' : wrongDoer ? 'role-changed' : 'role-undergone'
  return [complaint('role', wrong.at, key, values)]
}

function isTold(side: Side | undefined): side is Side {
  return side?.isSure === true && side.all.length > 0
}

/** The source predicates that say the same of somebody, those whose other words fit best. */
function originsOf(
  predicate: Predicate,
  around: readonly Word[],
  readings: readonly Reading[],
  written: WrittenSentence,
): Origin[] {
  const {sources} = written
  const found: Origin[] = []
  for (const other of readings) {
    if (!share(predicate.concepts, other.concepts)) continue
    const place = placeOf(other, sources)
    for (const known of other.predicates) {
      if (!isSameVerb(predicate, known, written)) continue
      const participants = participantsOf(known, place)
      const shared = overlapOf(around, wordsAround(known, other, participants))
      if (around.length > 0 && shared === 0) continue
      found.push({
        predicate: known,
        reading: other,
        fit: shared + (known.lemma === predicate.lemma ? 1 : 0),
        ...participants,
      })
    }
  }
  const best = Math.max(...found.map(({fit}) => fit))
  return found.filter(({fit}) => fit === best)
}

function isSameVerb(a: Predicate, b: Predicate, {sources}: WrittenSentence): boolean {
  if (fold(a.lemma) === fold(b.lemma)) return true
  // A synonym may take its subject from elsewhere: « recevoir un prix », « être couronné ».
  if (sources.lexis.frameWords.size > 0) return false
  return share(a.concepts, b.concepts) && !CONVERSE.has(fold(a.lemma)) && !CONVERSE.has(fold(b.lemma))
}

/** The words of the predicate's clause, and of all who take part in it. */
function wordsAround({first, head}: Predicate, {words, tokens}: Reading, {doers, undergoers}: Participants): Word[] {
  const parts = new Set([...(doers?.all ?? []), ...(undergoers?.all ?? [])].flatMap(one => one.words))
  const inside = words.filter(word => {
    if (word.index >= first && word.index <= head) return false
    let at = word.index
    for (let step = 0; step < tokens.length && at >= 0; step++) {
      at = tokens[at]!.head
      if (at >= first && at <= head) return true
      if (at >= 0 && /^(?:VERB|AUX)$/.test(tokens[at]!.upos)) return false
    }
    return false
  })
  return [...new Set([...inside, ...parts])]
}

function placeOf(reading: Reading, {docs, readings, lexis}: WrittenSentence['sources']): Place {
  const file = readings.findIndex(list => list[reading.sentence] === reading)
  return {doc: docs[file]!, reading, readingOf: sentence => readings[file]?.[sentence], lexis}
}

/** The written participants that are none of those of any origin; none when one origin leaves it open. */
function strangers(
  side: Side,
  origins: readonly Origin[],
  kind: 'doers' | 'undergoers',
  {sources}: WrittenSentence,
): Participant[] {
  if (origins.length === 0) return []
  const known = origins.map(origin => origin[kind])
  if (!known.every(isTold)) return []
  return side.all.filter(
    one =>
      isOfTheStory(one, sources) &&
      known.every(({all}) => !all.some(other => maybeSame(one, other, sources))) &&
      !origins.some(origin => isComplement(one, kind, origin)),
  )
}

/**
 * « justifie ce choix par le manque de conducteurs »: what it is done by may be its subject; « l’étang est interdit à la
 * pêche »: what it is done to may be its object.
 */
function isComplement({words, head}: Participant, kind: 'doers' | 'undergoers', origin: Origin): boolean {
  const {predicate, reading} = origin
  // « une éruption les explique, selon l’astronome »: he may be said to do so.
  const speaker = reading.regions[predicate.region]?.speaker?.words ?? []
  if (kind === 'doers' && overlapOf(words, speaker) > 0) return true
  const own = words.filter(({index}) => index === head.index)
  const isMeans = ({index}: Word) =>
    reading.tokens.some(
      ({deprel, key, head: over}) => deprel === 'case' && over === index && /^(?:par|avec|grace)$/.test(key),
    )
  return predicate.oblique.some(word => overlapOf(own, [word]) > 0 && (kind === 'undergoers' || isMeans(word)))
}

/** Who is nowhere in the source is a complaint of its own. */
function isOfTheStory({words, head}: Participant, {concepts}: WrittenSentence['sources']): boolean {
  const own = words.find(({index}) => index === head.index)
  return own !== undefined && share(own.concepts, concepts as Set<string>)
}

/** Whether some clause of the sources has the verb with these very participants. */
function fitsElsewhere(
  predicate: Predicate,
  written: Participants,
  readings: readonly Reading[],
  {sources}: WrittenSentence,
): boolean {
  return readings.some(
    other =>
      share(predicate.concepts, other.concepts) &&
      other.predicates.some(known => {
        if (!share(predicate.concepts, known.concepts)) return false
        const theirs = participantsOf(known, placeOf(other, sources))
        return (['doers', 'undergoers'] as const).every(kind => {
          const [a, b] = [written[kind], theirs[kind]]
          return !isTold(a) || (b !== undefined && a.all.every(one => b.all.some(two => maybeSame(one, two, sources))))
        })
      }),
  )
}
