import {type AnalysedDoc, annotationsOf, childWith, type ParsedSentence} from '../../document/index.js'
import {COST, type Part, range} from './part.js'

/** « le président russe | Vladimir Poutine », « La ministre déléguée aux Transports, | Sylvie Aumont, | a présenté ». */
export function roles(doc: AnalysedDoc, sentence: ParsedSentence, kept: ReadonlySet<number>): Part[] {
  const {mentions} = annotationsOf(doc, sentence.index)
  return mentions.flatMap(({entity, form, first, last}): Part[] => {
    const {kind, roles: known} = doc.entities[entity]!
    if (kind !== 'person' || (form !== 'full' && form !== 'short')) return []
    const role = known.find(one => one.sentence === sentence.index && one.last < first && first - one.last <= 2)
    if (!role) return []
    const between = sentence.tokens.slice(role.last + 1, first)
    if (between.some(token => token.form !== ',')) return []
    const determiner = sentence.tokens[role.first - 1]
    if (determiner?.upos !== 'DET' || !/^(le|la|l’|un|une)$/i.test(determiner.form)) return []
    const tokens = range(role.first - 1, first - 1)
    const closing = sentence.tokens[last + 1]
    if (between.length > 0 && closing?.form === ',' && kept.has(closing.index)) tokens.push(closing.index)
    return [{tokens, cost: COST.role, isBarred: false, holdsSubject: true}]
  })
}

/** « le fabricant de vélos | Corvel »: what a firm is, before its name. */
export function descriptions(doc: AnalysedDoc, sentence: ParsedSentence): Part[] {
  return annotationsOf(doc, sentence.index).mentions.flatMap(({entity, form, first, last}): Part[] => {
    const {kind} = doc.entities[entity]!
    if (form !== 'full' || kind === 'person' || kind === 'place') return []
    if (childWith(sentence, first, 'case') || sentence.tokens[first - 1]?.upos === 'DET') return []
    let from = first - 1
    while (from >= 0 && /^(NOUN|ADJ|ADP)$/.test(sentence.tokens[from]!.upos)) from--
    const [determiner, noun] = [sentence.tokens[from], sentence.tokens[from + 1]]
    if (!noun || noun.index >= first || !FIRMS.test(noun.lemma) || determiner?.upos !== 'DET') return []
    const isWhole = sentence.tokens[last + 1]?.head !== noun.index || sentence.tokens[last + 1]?.upos === 'PUNCT'
    return isWhole && determiner.part === undefined
      ? [{tokens: range(from, first - 1), cost: COST.role, isBarred: false, holdsSubject: true}]
      : []
  })
}

/** Nouns for a firm or a body that its name replaces, by lemma. */
const FIRMS =
  /^(société|groupe|entreprise|fabricant|constructeur|association|éditeur|opérateur|compagnie|enseigne|start-up|géant|spécialiste|distributeur|banque|chaîne|studio|marque|industriel|équipementier|coopérative|pionnier|fondation|collectif|syndicat|laboratoire|club|fédération|agence)$/

/** « Paris, 24 juillet - »: where and when a dispatch was sent. */
export function dateline(doc: AnalysedDoc, sentence: ParsedSentence): Part[] {
  const dash = sentence.tokens.slice(0, 9).findIndex(({form, spaceBefore}) => /^[–—-]$/.test(form) && spaceBefore)
  const own = sentence.tokens.slice(0, dash)
  if (dash < 1 || own.some(({upos}) => /^(VERB|AUX|PRON|DET)$/.test(upos))) return []
  const opens = /^\p{Lu}/u.test(own[0]!.form) && /^\p{Lu}/u.test(sentence.tokens[dash + 1]?.form ?? '')
  const isPlaced =
    annotationsOf(doc, sentence.index).mentions.some(({first}) => first === 0) || own[0]!.upos === 'PROPN'
  return opens && isPlaced
    ? [{tokens: range(0, dash), cost: 0, isBarred: true, holdsSubject: true, isDateline: true}]
    : []
}
