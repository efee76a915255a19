import {fold} from './fold.js'
import {share} from './lexis.js'
import type {Sources} from './open-sources.js'
import type {Participant} from './participants.js'
import type {Word} from './reading.js'
import {areSame} from './role-complaints.js'
import {overlapOf} from './written-sentence.js'

/** Determiners of what is not met for the first time. */
const DEFINITE = /^(?:le|la|les|l’|ce|cet|cette|ces|son|sa|ses|leur|leurs)$/

/** Nouns that only measure what their complement names: « la moitié des élèves », « une dizaine de chats ». */
const MEASURES = new Set(
  'plupart moitie majorite minorite tiers quart partie part nombre dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine millier million milliard groupe equipe ensemble poignee serie paire couple membre cabinet service direction conseil'.split(
    ' ',
  ),
)

/**
 * Whether two noun phrases may be of the same somebody or something: a word of theirs in common, a name and its role, a
 * country and its government, a noun that stands for anything of its kind. In doubt they may.
 */
export function maybeSame(written: Participant, source: Participant, sources: Sources): boolean {
  const [own, theirs] = [headWords(written), headWords(source)]
  if (own.length === 0 || theirs.length === 0) return true
  if (overlapOf(own, theirs) > 0) return true
  const names = written.words.filter(({isName}) => isName)
  if (
    overlapOf(names, source.words) > 0 ||
    overlapOf(
      source.words.filter(({isName}) => isName),
      written.words,
    ) > 0
  )
    return true
  if (areSame(written.words, source.words, {sources})) return true
  if (isMentionOf(source, names, sources)) return true
  // « le gouvernement italien » for « l’Italie », « l’équipe de Nantes » for « Nantes ».
  const placed = [...written.words, ...written.complements].some(
    word =>
      isPlace(word) && [...source.words, ...source.complements].some(other => share(word.concepts, other.concepts)),
  )
  if (placed && !(isPersonal(written, sources) && isPersonal(source, sources))) return true
  // « la laiterie » for « un rejet de la laiterie »; but « le trésorier » is not « l’avocate du trésorier ».
  if (maybeSameByComplement(own, source, sources) || maybeSameByComplement(theirs, written, sources)) return true
  if (standsBeside(written, source)) return true
  if (mayBearRole(written, source, sources) || mayBearRole(source, written, sources)) return true
  return mayStandFor(written, source, sources) || mayStandFor(source, written, sources)
}

/** The words that say who or what it is: the head, or what a noun of measure counts. */
function headWords({words, complements, head}: Participant): Word[] {
  const own = words.filter(({index}) => index === head.index)
  return MEASURES.has(head.base) || /^\d/.test(head.form) ? [...own, ...complements] : own
}

/** And « Brévannes » for « les joueuses de Brévannes », who are its team. */
function maybeSameByComplement(own: readonly Word[], whole: Participant, sources: Sources): boolean {
  const isTeam = whole.head.feats.Number === 'Plur' && own.every(({isName}) => isName)
  return overlapOf(own, whole.complements) > 0 && (isTeam || !isPersonal(whole, sources))
}

/** « son roman, Les Eaux lentes »: set beside the source’s noun by no more than a comma, as an apposition is. */
function standsBeside({words, head}: Participant, source: Participant): boolean {
  const own = words.filter(({index}) => index === head.index)
  const {tokens} = source.reading
  const all = [...source.words, ...source.complements].map(({index}) => index)
  const [first, last] = [Math.min(...all), Math.max(...all)]
  return source.reading.words.some(word => {
    if (overlapOf(own, [word]) === 0) return false
    const between = word.index > last ? tokens.slice(last + 1, word.index) : tokens.slice(word.index + 1, first)
    return (
      between.length > 0 &&
      between.some(({form}) => /^[,:(–]$/.test(form)) &&
      between.every(({form, upos}) => /^[,:(–]$/.test(form) || /^(?:DET|ADJ|NUM|PROPN)$/.test(upos))
    )
  })
}

function isPlace({concepts}: Word): boolean {
  return [...concepts].some(concept => concept.startsWith('place:'))
}

/** Whether the phrase of the source mentions the one who bears one of these names. */
function isMentionOf({reading, head}: Participant, names: readonly Word[], {docs, readings}: Sources): boolean {
  if (names.length === 0) return false
  const file = readings.findIndex(list => list[reading.sentence] === reading)
  return (docs[file]?.entities ?? []).some(
    ({name, mentions}) =>
      mentions.some(({start, end}) => start <= head.start && head.end <= end) &&
      names.some(({text}) =>
        fold(name)
          .split(/[\s\u00A0\u202F-]+/)
          .includes(fold(text)),
      ),
  )
}

function isPersonal({head, words}: Participant, {lexis}: Sources): boolean {
  const isRole = lexis.roleNouns.has(head.key) || lexis.roleNouns.has(head.base)
  if (isRole) return lexis.generalNouns.get(head.base) !== 'group'
  return words.some(({isName, text}) => isName && lexis.firstNames.has(fold(text)))
}

/** « l’artiste » for somebody whose role the source does not say, where nobody else bears it. */
function mayBearRole(named: Participant, role: Participant, {names, lexis}: Sources): boolean {
  if (named.head.upos !== 'PROPN' || !lexis.roleNouns.has(role.head.key) || role.head.feats.Number === 'Plur')
    return false
  if (!isDefinite(role) || role.words.some(({isName}) => isName)) return false
  const noun = role.words.find(({index}) => index === role.head.index)
  // « Après le départ de son associé, Lucie Kervella a vendu… »: two people of one sentence.
  if (noun === undefined || named.reading.words.some(({concepts}) => share(concepts, noun.concepts))) return false
  const facts = named.words.map(({text}) => names.get(fold(text)))
  return (
    facts.every(known => known === undefined || known.roles.size === 0) &&
    ![...names.values()].some(other => share(other.roles, noun.concepts))
  )
}

/** « l’homme » for whoever is one, « le texte » for a thing: a general noun, met before, of the number of the other. */
function mayStandFor(general: Participant, other: Participant, sources: Sources): boolean {
  const kind = sources.lexis.generalNouns.get(general.head.base)
  if (kind === undefined || !isDefinite(general)) return false
  const isName = other.head.upos === 'PROPN'
  const otherKind = sources.lexis.generalNouns.get(other.head.base)
  const isPerson = isPersonal(other, sources) || otherKind === 'person'
  const [a, b] = [general.head.feats.Number, other.head.feats.Number]
  const isNumber = a === undefined || b === undefined || a === b
  if (kind === 'place') return isName
  if (kind === 'group') return isName || otherKind === 'group' || (isPerson && b === 'Plur')
  if (kind === 'person' && isOtherGender(general, other, sources)) return false
  if (kind === 'person') return isNumber ? isPerson || isName : otherKind === 'group' && a === 'Plur'
  if (kind === 'animal') return isNumber && !isPerson && !isName
  return isNumber && !isPerson
}

/** « l’auteur » is not Paula, whom the text calls « son éditrice »; but anybody may be « la victime ». */
function isOtherGender({head}: Participant, {words}: Participant, {lexis, names}: Sources): boolean {
  const own = lexis.roleNouns.get(head.key)?.gender
  const theirs = new Set(words.flatMap(({text, isName}) => (isName ? [...(names.get(fold(text))?.genders ?? [])] : [])))
  return (own === 'm' || own === 'f') && theirs.size === 1 && !theirs.has(own)
}

function isDefinite({head, reading: {tokens}}: Participant): boolean {
  const determiner = tokens.findLast(({deprel, head: over}) => deprel === 'det' && over === head.index)
  return determiner === undefined ? false : DEFINITE.test(determiner.key)
}
