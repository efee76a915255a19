import {fold} from './fold.js'
import {conceptsOf, type Lexis} from './lexis.js'
import {isPastParticiple, isVerb, moodOf} from './mood-of.js'
import type {Mood, Predicate, ReadToken} from './reading.js'

/** A predicate before its arguments and regions are known. */
export type BarePredicate = Omit<Predicate, 'region' | 'agent' | 'patient' | 'oblique'>

const AUXILIARIES = new Set(['avoir', 'etre'])
const LIGHT = new Set(['avoir', 'etre', 'faire', 'prendre', 'mettre', 'donner', 'rendre', 'lancer', 'porter', 'tenir'])
/** Verbs that say of somebody what the adjective after them says. */
const STATES = new Set(['rester', 'demeurer', 'devenir'])
const BETWEEN = new Set(['ADV', 'PRON', 'PART'])

/** The verb groups of a sentence, with tense, negation and what governs them. */
export function findPredicates(
  tagged: readonly ReadToken[],
  lexis: Lexis,
  metonyms: ReadonlySet<number>,
): BarePredicate[] {
  const tokens = withVerb(tagged, lexis)
  const found: BarePredicate[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!isVerb(tokens[i]!) || isPreposition(tokens, i)) continue
    const group = groupAt(tokens, i, lexis)
    const last = group.at(-1)!
    const {head, isCopula, isLight} = headOf(tokens, last, lexis)
    const isPassive = group.length > 1 && tokens[group.at(-2)!]!.base === 'etre'
    const mood = moodOf(tokens, group, lexis)
    const previous = found.at(-1)
    if (
      previous &&
      fold(previous.lemma) === 'aller' &&
      mood === 'infinitive' &&
      previous.head >= i - 3 &&
      previous.mood === 'present'
    ) {
      found.pop()
      found.push(build('future', previous.first))
    } else found.push(build(mood, i))
    i = last

    function build(ownMood: Mood, first: number): BarePredicate {
      return {
        first,
        head,
        start: tokens[first]!.start,
        end: tokens[Math.max(head, last)]!.end,
        text: tokens
          .slice(first, Math.max(head, last) + 1)
          .map(token => (token.spaceBefore ? ' ' : '') + token.form)
          .join('')
          .trim(),
        lemma: tokens[head]!.lemma,
        concepts: conceptsOf(tokens[head]!, lexis, metonyms),
        mood: ownMood,
        governors: governorsOf(tokens, first, ownMood, found, lexis),
        negation: negationOf(tokens, first, last),
        isPassive,
        isCopula,
        isLight,
      }
    }
  }
  return found
}

/**
 * A whole sentence without a finite verb has one that the tagger took for a noun or an adjective (« La CGT juge… »):
 * the first word that may be one between a noun and what can follow a verb.
 */
function withVerb(tagged: readonly ReadToken[], lexis: Lexis): readonly ReadToken[] {
  const tokens = tagged.map((token, i) => insertedVerb(tagged, token, i, lexis) ?? token)
  if (
    tokens.at(-1)?.form !== '.' ||
    tokens.some(({upos, feats}) => isVerb({upos}) && feats.VerbForm !== 'Part' && feats.VerbForm !== 'Inf')
  )
    return tokens
  for (let i = 1; i < tokens.length - 1; i++) {
    const {upos, form} = tokens[i]!
    if (upos !== 'NOUN' && upos !== 'ADJ') continue
    if (
      !/^(?:NOUN|PROPN|PRON|ADJ)$/.test(tokens[i - 1]!.upos) ||
      !/^(?:DET|ADP|ADJ|PRON|ADV|SCONJ)$/.test(tokens[i + 1]!.upos)
    )
      continue
    const reading = lexis.french.lexicon
      .lookup(form)
      .find(
        ({upos: other, feats}) =>
          other === 'VERB' &&
          feats.VerbForm !== 'Part' &&
          feats.VerbForm !== 'Inf' &&
          feats.Mood !== 'Imp' &&
          feats.Mood !== 'Sub',
      )
    if (reading)
      return tokens.map((token, k) =>
        k === i ? {...token, upos: 'VERB' as const, feats: reading.feats, lemma: reading.lemma} : token,
      )
  }
  return tokens
}

/** « « … », note X »: a word after a closing mark and a comma that may be a verb of speech is one. */
function insertedVerb(tokens: readonly ReadToken[], token: ReadToken, i: number, lexis: Lexis): ReadToken | undefined {
  if (token.upos !== 'NOUN' && token.upos !== 'ADJ') return undefined
  if (tokens[i - 1]?.form !== ',' || tokens[i - 2]?.form !== '»' || !/^(?:DET|PROPN)$/.test(tokens[i + 1]?.upos ?? ''))
    return undefined
  const reading = lexis.french.lexicon
    .lookup(token.form)
    .find(({upos, lemma, feats}) => upos === 'VERB' && feats.Mood === 'Ind' && lexis.reporting.has(fold(lemma)))
  return reading && {...token, upos: 'VERB', feats: reading.feats, lemma: reading.lemma}
}

/** « à partir de mars ». */
function isPreposition(tokens: readonly ReadToken[], i: number): boolean {
  return tokens[i]!.key === 'partir' && tokens[i - 1]?.key === 'a' && /^d[e’]$/.test(tokens[i + 1]?.key ?? '')
}

/** Auxiliaries and participle from `i` on: « n’a pas encore été désignée » gives a, été, désignée. */
function groupAt(tokens: readonly ReadToken[], i: number, lexis: Lexis): number[] {
  const group = [i]
  while (AUXILIARIES.has(tokens[group.at(-1)!]!.base) && group.length < 4) {
    let next = group.at(-1)! + 1
    const limit = next + 6
    while (
      next < limit &&
      next < tokens.length &&
      (BETWEEN.has(tokens[next]!.upos) || /^(?:tous|toutes|tout|toute)$/.test(tokens[next]!.key))
    )
      next++
    const token = tokens[next]
    if (token === undefined || next >= limit || !isPastParticiple(token, lexis)) break
    group.push(next)
  }
  return group
}

/** The word that carries the meaning: the verb, the attribute of a copula, the bare noun of « faire appel ». */
function headOf(tokens: readonly ReadToken[], verb: number, lexis: Lexis) {
  const lemma = tokens[verb]!.base
  const attribute = tokens[verb + 1]
  if (STATES.has(lemma) && attribute?.upos === 'ADJ' && !lexis.functionWords.has(attribute.key))
    return {head: verb + 1, isCopula: true, isLight: false}
  if (!LIGHT.has(lemma)) return {head: verb, isCopula: false, isLight: lexis.lightWords.has(lemma)}
  for (let i = verb + 1; i < Math.min(tokens.length, verb + 7); i++) {
    const token = tokens[i]!
    // « sont tous », « est un peu », « soit le même »: what they say comes after.
    if (token.upos === 'ADV' || token.upos === 'PRON') continue
    if (/^(?:ADJ|DET|NOUN)$/.test(token.upos) && lexis.functionWords.has(token.key)) continue
    if (lemma === 'etre' && (token.upos === 'DET' || token.upos === 'NUM')) continue
    if (lemma === 'etre' && token.upos === 'ADP' && i === verb + 1) continue
    if (lemma === 'etre' && ['ADJ', 'NOUN', 'PROPN', 'VERB'].includes(token.upos) && token.feats.VerbForm !== 'Inf')
      return {head: i, isCopula: true, isLight: false}
    if (lemma !== 'etre' && (token.upos === 'NOUN' || token.upos === 'ADJ'))
      return {head: i, isCopula: false, isLight: false}
    break
  }
  return {head: verb, isCopula: lemma === 'etre', isLight: lexis.lightWords.has(lemma)}
}

/** What stands over a verb: « pourraient [durer] » may; « accuse X d’avoir [posé] » accuse; « pour [durer] » purpose. */
function governorsOf(
  tokens: readonly ReadToken[],
  first: number,
  mood: Mood,
  before: readonly BarePredicate[],
  lexis: Lexis,
): string[] {
  let i = first - 1
  while (i >= 0 && (tokens[i]!.upos === 'PRON' || /^(?:ne|n’|pas|plus|jamais|y|en|bien)$/i.test(tokens[i]!.form))) i--
  if (mood !== 'infinitive') return conjunctionOver(tokens, first, before, lexis)
  const preposition = i >= 0 ? tokens[i]!.key.replace('d’', 'de') : ''
  const earlier = i > 0 ? tokens[i - 1]!.key : ''
  if (preposition === 'pour' || (preposition === 'de' && earlier === 'afin')) return ['purpose']
  if (preposition === 'apres' || preposition === 'sans' || preposition === 'en') return []
  const classes: string[] = []
  for (let k = i; k >= 0; k--) {
    const token = tokens[k]!
    const over = before.find(({first: start, head}) => start <= k && k <= head)
    const kind = lexis.governors.get(token.base) ?? lexis.governors.get(token.key)
    if (kind !== undefined && (over || token.upos === 'NOUN' || token.upos === 'ADJ')) classes.push(kind)
    if (over && over.mood !== 'infinitive') {
      if (over.mood === 'conditional') classes.push('conditional')
      if (over.negation === 'pas' || over.negation === 'plus' || over.negation === 'jamais') classes.push('negated')
      if (over.mood === 'future') classes.push('future')
      return classes.length === 0 && !isReporting(over, lexis) && !over.isCopula
        ? ['?']
        : [...classes, ...over.governors]
    }
    if (token.form === ';') break
  }
  return classes
}

/** A finite verb in a clause that « si » opens, or that hangs by « que » on a governor (« demande que… »). */
function conjunctionOver(
  tokens: readonly ReadToken[],
  first: number,
  before: readonly BarePredicate[],
  lexis: Lexis,
): string[] {
  for (let i = first - 1; i >= 0; i--) {
    const form = tokens[i]!.key
    if (before.some(({first: start, head}) => start <= i && i <= head)) return []
    if (/^[,;:«»]$/.test(form)) {
      if (tokens[i + 1] && !/^(?:il|elle|on|le|la|les|un|une)$/i.test(tokens[i + 1]!.form)) continue
      return []
    }
    if ((form === 'si' || form === 's’') && tokens[i]!.upos !== 'ADV' && tokens[i]!.upos !== 'PRON')
      return ['condition']
    if (form === 'que' || form === 'qu’') {
      const over = before.findLast(({head}) => head < i && head >= i - 3)
      const kind = over && lexis.governors.get(fold(over.lemma))
      return kind === undefined ? [] : [kind, ...over!.governors]
    }
  }
  return []
}

function isReporting(predicate: BarePredicate, lexis: Lexis): boolean {
  return lexis.reporting.has(fold(predicate.lemma))
}

const NEGATIVE = new Set([
  'pas',
  'plus',
  'jamais',
  'rien',
  'guere',
  'aucun',
  'aucune',
  'personne',
  'nul',
  'nulle',
  'ni',
  'point',
])

/** « ne… pas », « ne… plus », « aucun… ne », « sans » before an infinitive; « ne… que » is `only`. */
function negationOf(tokens: readonly ReadToken[], first: number, last: number): Predicate['negation'] {
  let ne = first - 1
  while (ne >= 0 && ne >= first - 5 && !/^n[e’']$/i.test(tokens[ne]!.form)) {
    const form = tokens[ne]!.key
    if (form === 'sans' && tokens[first]!.feats.VerbForm === 'Inf') return 'pas'
    if (tokens[ne]!.upos !== 'PRON' && tokens[ne]!.upos !== 'ADV') return ''
    ne--
  }
  if (ne < 0 || ne < first - 5) return ''
  let onlyAt = false
  for (let i = ne + 1; i < Math.min(tokens.length, last + 12); i++) {
    const form = tokens[i]!.key
    if (i > last && /^[,;:.»]$/.test(form)) break
    if (form === 'pas' && (tokens[i + 1]?.key ?? '') === 'moins') return ''
    if (form === 'plus') return 'plus'
    if (form === 'jamais') return 'jamais'
    if (NEGATIVE.has(form)) return 'pas'
    if (i > last && (form === 'que' || form === 'qu’')) onlyAt = true
  }
  for (let i = ne - 1; i >= 0; i--) {
    const form = tokens[i]!.key
    if (/^[;:.»]$/.test(form)) break
    if (NEGATIVE.has(form) && form !== 'plus' && form !== 'pas') return 'pas'
  }
  return onlyAt ? 'only' : 'pas'
}
