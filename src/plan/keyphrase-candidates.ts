import {
  type AnalysedDoc,
  annotationsOf,
  type Entity,
  isRelation,
  type ParsedSentence,
  type ParsedToken,
  subtreeOf,
} from '../document/index.js'
import {isContentWord} from './content-words.js'

/** A phrase that could name the article's subject. */
export interface KeyphraseCandidate {
  readonly text: string
  /** The token that governs it. */
  readonly sentence: number
  readonly head: number
  readonly headLemma: string
  /** Its content words, as they are written and as lemmas. */
  readonly words: readonly string[]
  readonly lemmas: readonly string[]
  readonly entity?: Entity
}

/** Content words and characters of a keyphrase (rules.md §1: up to four words). */
const MOST = {words: 4, characters: 45}

/** Sentences of the body whose noun phrases are considered: what an article is about is named in its first paragraphs. */
const READ = 8

/**
 * Phrases that could name the article's subject: names, and nouns with their adjectives and complements, from the title
 * and the first sentences.
 *
 * @returns In text order, names first; each text once.
 */
export function keyphraseCandidates(doc: AnalysedDoc): KeyphraseCandidate[] {
  const found = new Map<string, KeyphraseCandidate>()
  const add = (candidate: KeyphraseCandidate): void => {
    const key = candidate.text.toLowerCase()
    const {words, text} = candidate
    if (found.has(key) || words.length === 0 || words.length > MOST.words || text.length > MOST.characters) return
    if (!isShouted(doc, text)) found.set(key, candidate)
  }
  const rubric = rubricOf(doc)
  if (rubric) add(rubric)
  for (const entity of doc.entities) {
    const place = entity.mentions.find(({form}) => form === 'full') ?? entity.mentions[0]
    if (!place) continue
    const words = entity.name.split(/[\s\u00A0]+/u).filter(word => !isSmallWord(word))
    const lemmas = words.map(word => word.toLowerCase())
    const headLemma = lemmas[0] ?? ''
    add({
      text: inOwnCase(doc, entity.name),
      sentence: place.sentence,
      head: place.first,
      headLemma,
      words,
      lemmas,
      entity,
    })
  }
  const body = doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'paragraph').slice(0, READ)
  const title = doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'title')
  for (const sentence of [...title, ...body])
    for (const token of sentence.tokens)
      if (
        token.upos === 'NOUN' &&
        token.form.length > 2 &&
        !isQuoted(doc, sentence, token) &&
        !isFixed(sentence, token)
      )
        for (const range of rangesOf(doc, sentence, token)) add(candidateOf(doc, sentence, token, range))
  return [...found.values()]
}

/** What stands before the colon of the title: there an editor has named the subject himself. */
export function rubricOf(doc: AnalysedDoc): KeyphraseCandidate | undefined {
  const sentence = doc.sentences.find(({block}) => doc.blocks[block]?.kind === 'title')
  if (!sentence) return undefined
  const end = sentence.tokens.findIndex(({form}) => form === ':')
  const own = sentence.tokens.slice(0, end)
  const first = own.findIndex(({upos}) => upos !== 'DET')
  const last = sentence.tokens[end - 1]
  const isFollowed = /\p{L}/u.test(doc.text.slice(sentence.tokens[end]?.end, doc.blocks[sentence.block]!.end))
  if (
    first < 0 ||
    !last ||
    !isFollowed ||
    own.some(({upos, form}, place) => (place > 0 && /^(VERB|AUX|PRON)$/.test(upos)) || /^[(,«"–-]$/.test(form))
  )
    return undefined
  const head = own.find(({upos}) => upos === 'NOUN' || upos === 'PROPN') ?? own[first]!
  const isPlace = doc.entities.some(
    ({kind, mentions}) =>
      kind === 'place' && mentions.some(({start, end: to}) => start <= own[first]!.start && last.end <= to),
  )
  if (isPlace) return undefined
  // The tags of a title are less sure: every word counts but the smallest.
  const words = own.slice(first).filter(({upos, form}) => !/^(ADP|DET|CCONJ|PUNCT)$/.test(upos) && !isSmallWord(form))
  return {
    ...candidateOf(doc, sentence, head, [first, end - 1]),
    words: words.map(({form}) => form),
    lemmas: words.map(({form}) => form.toLowerCase()),
  }
}

/** « à bon compte », « en examen »: a noun without its article after a preposition belongs to a turn of phrase. */
function isFixed(sentence: ParsedSentence, noun: ParsedToken): boolean {
  const before = sentence.tokens.filter(({head, index}) => head === noun.index && index < noun.index)
  return (
    before.some(({upos, form}) => upos === 'ADP' && /^(à|en|par|sans)$/i.test(form)) &&
    !before.some(({upos}) => upos === 'DET' || upos === 'NUM')
  )
}

function candidateOf(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  head: ParsedToken,
  [first, last]: readonly [number, number],
): KeyphraseCandidate {
  const own = sentence.tokens.slice(first, last + 1).filter(isContentWord)
  const text = doc.text
    .slice(sentence.tokens[first]!.start, sentence.tokens[last]!.end)
    .replace(/[\s\u00A0]+/gu, ' ')
    .replace(/'/g, '’')
  const isName = sentence.tokens[first]!.upos === 'PROPN'
  return {
    text: isName ? text : text.charAt(0).toLowerCase() + text.slice(1),
    sentence: sentence.index,
    head: head.index,
    headLemma: head.lemma.toLowerCase(),
    words: own.map(({form}) => form),
    lemmas: own.map(({lemma}) => lemma.toLowerCase()),
  }
}

/** A noun alone, with its adjective, with its complement, and with its complement's complement. */
function rangesOf(doc: AnalysedDoc, sentence: ParsedSentence, noun: ParsedToken): [number, number][] {
  const ranges: [number, number][] = []
  const isTitle = doc.blocks[sentence.block]?.kind === 'title'
  const before = sentence.tokens[noun.index - 1]
  const first =
    before?.upos === 'ADJ' && before.head === noun.index && isRelation(before.deprel, 'amod')
      ? before.index
      : noun.index
  const add = (last: number): void => {
    const range = sentence.tokens.slice(first, last + 1)
    if (range.every(token => mayStand(token)) && !isOpen(sentence, last, noun)) {
      ranges.push([noun.index, last])
      if (first !== noun.index && (isTitle || comesBack(doc, before!, noun))) ranges.push([first, last])
    }
  }
  add(noun.index)
  const after = sentence.tokens[noun.index + 1]
  const isParticiple = after?.feats.VerbForm === 'Part' && after.feats.Tense === 'Past'
  const adjective =
    after &&
    after.head === noun.index &&
    (isRelation(after.deprel, 'amod') ||
      (isParticiple && isRelation(after.deprel, 'acl') && comesBack(doc, noun, after)))
      ? after.index
      : noun.index
  if (adjective !== noun.index) add(adjective)
  let last = adjective
  for (let depth = 0, governor = noun.index; depth < 2; depth++) {
    const complement = sentence.tokens.find(
      token =>
        token.head === governor &&
        isRelation(token.deprel, 'nmod', 'appos', 'flat') &&
        token.index > last &&
        token.index <= last + 4,
    )
    if (!complement) break
    const own = subtreeOf(
      sentence,
      complement.index,
      token => /^(acl|appos|conj|nmod|punct|cc)/.test(token.deprel) && token.head === complement.index,
    )
    if (own[0] !== last + 1 || own.some((place, step) => place !== own[0]! + step)) break
    last = own[own.length - 1]!
    add(last)
    governor = complement.index
  }
  return ranges
}

/** Only nouns, names, adjectives and what ties them. */
function mayStand({upos, form, feats}: ParsedToken): boolean {
  if (/^(NOUN|PROPN|ADJ)$/.test(upos)) return true
  if (upos === 'DET') return /^(le|la|les|l’|l')$/i.test(form)
  if (upos === 'ADP') return /^(de|d’|d'|à|sur|contre|pour|en|entre|sans)$/i.test(form)
  return upos === 'VERB' && feats.VerbForm === 'Part' && feats.Tense === 'Past'
}

/** Whether the last noun of a longer phrase asks for what follows it: « association des orphelins | de déportés ». */
function isOpen(sentence: ParsedSentence, last: number, head: ParsedToken): boolean {
  const next = sentence.tokens[last + 1]
  if (last === head.index || !next || sentence.tokens[last]!.upos === 'ADJ') return false
  const complement = /^(de|d’|d')$/i.test(next.form) ? sentence.tokens[last + 2] : next
  return complement !== undefined && complement.head === last && /^(NOUN|PROPN)$/.test(complement.upos)
}

/** Whether the text says the two words together at least twice. */
function comesBack(doc: AnalysedDoc, first: ParsedToken, second: ParsedToken): boolean {
  const words = `${first.form} ${second.form}`.toLowerCase()
  const text = doc.text.toLowerCase()
  return text.indexOf(words) !== text.lastIndexOf(words)
}

function isQuoted(doc: AnalysedDoc, sentence: ParsedSentence, {start, end}: ParsedToken): boolean {
  return annotationsOf(doc, sentence.index).quotations.some(
    quotation => quotation.start <= start && end <= quotation.end,
  )
}

/** A name in capitals as the text writes it elsewhere. */
function inOwnCase(doc: AnalysedDoc, name: string): string {
  if (!/^\p{Lu}{4,}$/u.test(name)) return name
  const usual = name.charAt(0) + name.slice(1).toLowerCase()
  return new RegExp(`(?<!\\p{L})${usual}(?!\\p{L})`, 'u').test(doc.text) ? usual : name
}

/** Words in capitals that the text also writes otherwise, and other scraps of a banner. */
function isShouted(doc: AnalysedDoc, text: string): boolean {
  if (/\p{Ll}\p{Lu}{3,}/u.test(text) || /^\p{Ll}\p{Lu}{2,}/u.test(text)) return true
  const shouted = text.match(/\p{Lu}{4,}/gu) ?? []
  const title = doc.blocks.find(({kind}) => kind === 'title')
  const isAll = title !== undefined && !/\p{Ll}{3}/u.test(doc.text.slice(title.start, title.end))
  return (
    shouted.length > 0 &&
    (shouted.length > 1 || isAll || doc.text.includes(shouted[0]!.charAt(0) + shouted[0]!.slice(1).toLowerCase()))
  )
}

function isSmallWord(word: string): boolean {
  return /^(de|du|des|d’|la|le|les|l’|et|en|à|au|aux|pour|sur)$/i.test(word.replace(/'/g, '’'))
}
