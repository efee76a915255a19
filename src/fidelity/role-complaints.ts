import {type Complaint, complaint} from './complaint.js'
import {type NameFacts, type NameRun, nameRuns} from './describe-names.js'
import {fold} from './fold.js'
import {share} from './lexis.js'
import type {PredicateMatch} from './predicate-match.js'
import type {Predicate, Reading, Word} from './reading.js'
import {overlapOf, type WrittenSentence} from './written-sentence.js'

/** Who meets is met. */
const SYMMETRIC = new Set(['rencontrer', 'croiser', 'epouser', 'affronter', 'cotoyer', 'discuter', 'dialoguer'])

/** Verbs whose subject, without an object, is what their object would be. */
const LABILE = new Set(
  'ouvrir rouvrir fermer commencer debuter demarrer reprendre continuer finir terminer cesser arreter changer augmenter baisser diminuer doubler tripler bruler couler tourner casser cuire vieillir reculer progresser'.split(
    ' ',
  ),
)

/** Who did it and who underwent it, turned round or changed for somebody else of the story. */
export function roleComplaints(
  written: Predicate,
  matches: readonly PredicateMatch[],
  sentence: WrittenSentence,
): Complaint[] {
  if (written.agent.length === 0 || SYMMETRIC.has(fold(written.lemma))) return []
  if (hasNoun(written, sentence.reading)) return []
  // « la piscine ouvrira » for « la ville ouvrira la piscine »; « l’astronome l’explique » for « selon lui ».
  if (LABILE.has(fold(written.lemma)) && written.patient.length === 0 && !written.isPassive) return []
  const isSayer = ({predicate, reading}: PredicateMatch) =>
    overlapOf(written.agent, reading.regions[predicate.region]?.speaker?.words ?? []) > 0
  if (matches.some(isSayer)) return []
  // A synonym may take its subject from elsewhere.
  const isParaphrase = sentence.sources.lexis.frameWords.size > 0
  if (isParaphrase && matches.every(({predicate}) => fold(predicate.lemma) !== fold(written.lemma))) return []
  // « adoptée par 17 voix »: votes are counted, they do nothing.
  const own = written.agent.filter(({text}) => fold(text) !== 'voix')
  if (own.length === 0) return []
  const span = {start: own[0]!.start, end: own.at(-1)!.end}
  const values = {words: written.text, name: sentence.doc.text.slice(span.start, span.end)}
  const names = own.filter(({isName}) => isName)
  if (
    names.length > 0 &&
    matches.every(
      ({predicate}) =>
        overlapOf(names, predicate.oblique) > 0 && overlapOf(names, predicate.agent) === 0 && !predicate.isPassive,
    )
  )
    return [complaint('role', span, 'role-turned', values)]
  const known = matches.filter(({predicate}) => predicate.agent.length > 0)
  const {frameWords} = sentence.sources.lexis
  const isVague = (word: Word) => [...word.concepts].some(concept => frameWords.has(concept))
  if (known.length === 0 || known.every(({predicate}) => predicate.agent.every(isVague))) return []
  const fits = known.some(
    ({predicate}) => overlapOf(own, predicate.agent) > 0 || areSame(own, predicate.agent, sentence),
  )
  if (fits) return []
  if (known.some(({predicate}) => overlapOf(own, predicate.patient) > 0))
    return [complaint('role', span, 'role-turned', values)]
  // Somebody else of the story: he must act, or be named, elsewhere in the evidence for the guard to be sure.
  const actsElsewhere = sentence.evidence.some(({predicates}) =>
    predicates.some(
      ({agent}) =>
        overlapOf(
          names,
          agent.filter(({isName}) => isName),
        ) > 0,
    ),
  )
  const isNobody = known.every(({predicate}) => !predicate.agent.some(word => mayBePerson(word, sentence)))
  const isSomebodyElse = own.some(({isName}) => isName)
    ? known.every(({predicate}) => predicate.agent.some(({isName}) => isName)) || (actsElsewhere && isNobody)
    : sentence.evidence.some(({predicates}) =>
        predicates.some(({agent}) => agent[0] && share(agent[0].concepts, own[0]!.concepts)),
      )
  return isSomebodyElse ? [complaint('role', span, 'role-changed', values)] : []
}

/** « ont le soutien de la directrice »: the one who does what the noun says is its complement, not the subject. */
export function hasNoun({first, head}: Predicate, {tokens}: Reading): boolean {
  const verb = tokens.slice(first, head).findLast(({upos}) => upos === 'VERB' || upos === 'AUX')
  return tokens[head]?.upos === 'NOUN' && verb?.base === 'avoir'
}

/** Whether one is the name, the other the role of the same person, or a country and its government. */
export function areSame(a: readonly Word[], b: readonly Word[], {sources}: Pick<WrittenSentence, 'sources'>): boolean {
  return (
    a.some(word => word.isName && b.some(other => holdsRole(word, other, sources))) ||
    b.some(word => word.isName && a.some(other => holdsRole(word, other, sources)))
  )
}

function holdsRole(name: Word, role: Word, sources: WrittenSentence['sources']): boolean {
  const facts = sources.names.get(fold(name.text))
  return facts !== undefined && share(facts.roles, role.concepts)
}

/** Functions, parties and countries set beside a name that the source sets beside another one. */
export function describedComplaints({reading, sources}: WrittenSentence): Complaint[] {
  const found: Complaint[] = []
  for (const run of nameRuns(reading)) {
    const facts = run.words.map(({text}) => sources.names.get(fold(text))).filter(known => known !== undefined)
    if (facts.length === 0) continue
    for (const role of run.roles) {
      if (
        role.upos === 'PROPN' ||
        isBeyondComplement(role, run, reading, sources) ||
        facts.some(({roles}) => share(roles, role.concepts))
      )
        continue
      if (isOtherComplement(role, run, facts, sources)) {
        found.push(complaint('role', role, 'role-of-another', {role: role.text, name: nameOf(run)}))
        continue
      }
      const isOthers = [...sources.names.values()].some(
        other => !facts.includes(other) && share(other.roles, role.concepts),
      )
      const isRole =
        sources.lexis.roleNouns.has(fold(role.text)) ||
        role.upos === 'ADJ' ||
        (role.isName && !standsBeside(run.words, role, sources)) ||
        [...role.concepts].some(key => key.startsWith('place:'))
      const place = [...role.concepts].find(key => key.startsWith('place:'))
      const isOtherPlace =
        place !== undefined && facts.some(({roles}) => [...roles].some(key => key.startsWith('place:')))
      if ((isOthers && isRole) || isOtherPlace)
        found.push(
          complaint('role', role, 'role-of-another', {
            role: role.text,
            name: nameOf(run),
          }),
        )
    }
  }
  return found
}

/** « le porte-parole de l’agence Ostrel »: the name is the agency’s, no person’s. */
function isBeyondComplement(
  role: Word,
  {words, roles}: NameRun,
  {tokens}: WrittenSentence['reading'],
  {lexis}: WrittenSentence['sources'],
): boolean {
  const first = words[0]!
  const nearest = roles.findLast(({index}) => index < first.index)
  if (lexis.firstNames.has(fold(first.text)) || nearest === undefined || nearest.index !== first.index - 1) return false
  return (
    role.index < nearest.index &&
    !lexis.roleNouns.has(fold(nearest.text)) &&
    tokens.slice(role.index, nearest.index).some(({key}) => key === 'de' || key === 'd’')
  )
}

function nameOf({words}: NameRun): string {
  return words.map(({text}) => text).join(' ')
}

/**
 * « l’avocate du chauffeur » for « l’avocate des familles »: a function the source gives him, but always for others. A
 * function that some sentence gives without a complement (« sa directrice ») may have any.
 */
function isOtherComplement(
  role: Word,
  {roles}: NameRun,
  facts: readonly NameFacts[],
  {lexis, readings}: WrittenSentence['sources'],
): boolean {
  const head = roles.findLast(({index}) => index < role.index)
  if (head === undefined || role.upos !== 'NOUN' || role.index - head.index > 3) return false
  if (!lexis.roleNouns.has(fold(head.text)) || !facts.some(known => share(known.roles, head.concepts))) return false
  const said = readings
    .flat()
    .flatMap(({words, tokens}) =>
      words
        .filter(word => share(word.concepts, head.concepts))
        .map(word =>
          words.filter(
            ({index, upos}) =>
              index > word.index &&
              index <= word.index + 3 &&
              upos === 'NOUN' &&
              /^(?:de|d’)$/.test(tokens[word.index + 1]?.key ?? ''),
          ),
        ),
    )
  return (
    said.length > 0 && said.every(list => list.length > 0 && !list.some(next => share(next.concepts, role.concepts)))
  )
}

/** « le chercheur », « le pays », « la ville »: a noun that may stand for somebody or something named. */
function mayBePerson(word: Word, {sources}: Pick<WrittenSentence, 'sources'>): boolean {
  const {roleNouns, lightWords} = sources.lexis
  return word.upos === 'NUM' || [...word.concepts].some(concept => roleNouns.has(concept) || lightWords.has(concept))
}

/** Whether some source sentence has the name and the word together, however they are set. */
function standsBeside(names: readonly Word[], role: Word, sources: WrittenSentence['sources']): boolean {
  return sources.readings.some(list =>
    list.some(({concepts}) => share(concepts, role.concepts) && names.some(name => share(concepts, name.concepts))),
  )
}
