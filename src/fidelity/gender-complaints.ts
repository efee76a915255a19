import {type Complaint, complaint} from './complaint.js'
import {gendersOf, nameRuns, roleGender} from './describe-names.js'
import {fold} from './fold.js'
import {predicateMatches} from './predicate-match.js'
import type {Predicate, Reading} from './reading.js'
import type {WrittenSentence} from './written-sentence.js'

/** « le maire » for a woman, « elle » for a man, « un comptable » for « une comptable ». */
export function genderComplaints(written: WrittenSentence): Complaint[] {
  return [...nameGenders(written), ...nounGenders(written), ...pronounGenders(written)]
}

function nameGenders({reading, sources}: WrittenSentence): Complaint[] {
  const found: Complaint[] = []
  for (const run of nameRuns(reading)) {
    const own = [...gendersOf(reading.tokens, run, sources.lexis)]
    const theirs = genderOf(
      run.words.map(({text}) => text),
      sources,
    )
    if (own.length !== 1 || theirs === undefined || theirs === own[0]) continue
    const word = run.roles[0] ?? run.words[0]!
    found.push(complaint('gender', word, 'gender', {word: word.text}))
  }
  return found
}

/** The gender that the sources show for a person, when they show one only. */
function genderOf(names: readonly string[], sources: WrittenSentence['sources']): 'm' | 'f' | undefined {
  const shown = new Set<'m' | 'f'>()
  for (const name of names) for (const gender of sources.names.get(fold(name))?.genders ?? []) shown.add(gender)
  return shown.size === 1 ? [...shown][0] : undefined
}

function nounGenders({reading, evidence, sources}: WrittenSentence): Complaint[] {
  const found: Complaint[] = []
  for (const word of reading.words) {
    const base = sources.lexis.roleNouns.get(fold(word.text))?.masculine
    const own = base && roleGender(reading.tokens, word.index, sources.lexis)
    if (!own) continue
    const named = nameRuns(reading).some(
      run =>
        genderOf(
          run.words.map(({text}) => text),
          sources,
        ) === own,
    )
    if (named) continue
    const theirs = new Set<'m' | 'f' | undefined>()
    for (const source of evidence)
      for (const other of source.words)
        if (sources.lexis.roleNouns.get(fold(other.text))?.masculine === base)
          theirs.add(roleGender(source.tokens, other.index, sources.lexis))
    if (theirs.size > 0 && !theirs.has(own) && !theirs.has(undefined))
      found.push(complaint('gender', word, 'gender', {word: word.text}))
  }
  return found
}

/** A subject pronoun against the one the source has for the same verb, and against the subject of the sentence before. */
function pronounGenders({reading, previous, evidence, sources}: WrittenSentence): Complaint[] {
  const found: Complaint[] = []
  for (const predicate of reading.predicates) {
    const own = subjectPronoun(reading, predicate)
    if (own === undefined) continue
    const fail = () => found.push(complaint('gender', own, 'gender', {word: own.text}))
    const theirs = predicateMatches(predicate, reading, evidence).map(
      match => subjectPronoun(match.reading, match.predicate)?.gender,
    )
    const isPlace = previous?.words.some(
      ({concepts, isName}) => isName && [...concepts].some(key => key.startsWith('place:')),
    )
    if (!isPlace && theirs.length > 0 && theirs.every(gender => gender !== undefined && gender !== own.gender)) {
      fail()
      continue
    }
    const subject =
      previous && nameRuns(previous).find(({words}) => words[0]!.index < (previous.predicates[0]?.first ?? 0))
    const others = previous?.words.filter(
      ({index, upos, isName}) => upos === 'NOUN' && !isName && index < (previous.predicates[0]?.first ?? 0),
    )
    const gender =
      subject && others?.length === 0
        ? genderOf(
            subject.words.map(({text}) => text),
            sources,
          )
        : undefined
    const before = reading.words.some(({index, upos}) => index < own.index && (upos === 'NOUN' || upos === 'PROPN'))
    if (gender && gender !== own.gender && !before) fail()
  }
  return found
}

function subjectPronoun({tokens}: Reading, {first}: Predicate) {
  for (let i = first + 2; i >= Math.max(0, first - 4); i--) {
    const token = tokens[i]
    if (token === undefined) continue
    const form = token.key.replace(/^-(?:t-)?/, '')
    const inverted = token.form.startsWith('-')
    if (i > first && !inverted) continue
    if (i < first && /^[,;:.»]$/.test(form)) return undefined
    if (form === 'il' || form === 'elle')
      return {
        gender: form === 'il' ? ('m' as const) : ('f' as const),
        index: i,
        text: token.form,
        start: token.start,
        end: token.end,
      }
  }
  return undefined
}
