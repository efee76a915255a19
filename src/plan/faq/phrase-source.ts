import type {AnalysedDoc, Entity, ParsedToken} from '../../document/index.js'
import {type French, remembered} from '../../language/index.js'
import {type Descriptions, descriptionsIn} from './description.js'

/** Told why a clause, a question or an answer was given up; nothing else depends on it. */
export type Refused = (sentence: number, reason: string, detail?: string) => void

/** A text with what phrases are looked up in; made once for all its questions. */
export interface PhraseSource {
  readonly doc: AnalysedDoc
  /** The whole article, also when `doc` is a sentence derived from it. */
  readonly whole: AnalysedDoc
  /** The whole article's text, also when `doc` is a sentence derived from it. */
  readonly article: string
  readonly french: French
  readonly descriptions: Descriptions
  /** Nouns for what a person is or does, lower case. */
  readonly roles: ReadonlySet<string>
  /** Nouns that begin a place's name, lower case. */
  readonly placeWords: ReadonlySet<string>
  /** By « sentence:token »: the entity that a token names or stands for; pronouns included. */
  readonly named: ReadonlyMap<string, Entity>
  /** For whoever reads the drafts (bench/read-faq.ts). */
  readonly refused?: Refused
}

/** Look a text's descriptions, names and word lists up, once a run. */
export function phraseSource(doc: AnalysedDoc, french: French, refused?: Refused): PhraseSource {
  const source = remembered(french, doc, 'phrase-source', () => ({
    doc,
    whole: doc,
    article: doc.text,
    french,
    descriptions: descriptionsIn(doc, french),
    roles: french.derive(roleNouns),
    placeWords: french.derive(placeWords),
    named: namesIn(doc),
  }))
  return refused ? {...source, refused} : source
}

/** The same, over a sentence derived from the text. */
export function sourceOver(source: PhraseSource, doc: AnalysedDoc): PhraseSource {
  return {...source, doc, named: namesIn(doc)}
}

function namesIn(doc: AnalysedDoc): Map<string, Entity> {
  const named = new Map<string, Entity>()
  for (const entity of doc.entities)
    for (const mention of entity.mentions)
      for (let token = mention.first; token <= mention.last; token++) named.set(`${mention.sentence}:${token}`, entity)
  return named
}

/** The entity that a token names or stands for. */
export function entityAt(source: PhraseSource, sentence: number, token: number): Entity | undefined {
  return source.named.get(`${sentence}:${token}`)
}

/** A person's gender: as annotated, else as the text's own pronouns, articles and adjectives show it without contradiction. */
export function genderOfEntity({doc}: PhraseSource, entity: Entity): 'Masc' | 'Fem' | undefined {
  if (entity.gender) return entity.gender
  const shown = new Set<'Masc' | 'Fem'>()
  for (const {sentence, first, last, form} of entity.mentions) {
    const tokens = doc.sentences[sentence]?.tokens ?? []
    if (form === 'pronoun') {
      if (/elle$/i.test(tokens[first]?.form ?? '')) shown.add('Fem')
      else if (/il$/i.test(tokens[first]?.form ?? '')) shown.add('Masc')
    } else if (form === 'noun') addShown(shown, tokens, first - 1, last)
    const agreed = participleGender(tokens, first, last)
    if (agreed) shown.add(agreed)
  }
  for (const {sentence, first, last} of entity.roles)
    addShown(shown, doc.sentences[sentence]?.tokens ?? [], first - 1, last)
  return shown.size === 1 ? [...shown][0] : undefined
}

/** The gender of the participle, with « être », whose subject stands there. */
function participleGender(tokens: readonly ParsedToken[], first: number, last: number): 'Masc' | 'Fem' | undefined {
  const subject = tokens.slice(first, last + 1).find(token => /^nsubj/.test(token.deprel) && token.agreed)
  const verb = subject && tokens[subject.head]
  if (verb?.feats.VerbForm !== 'Part' || verb.feats.Tense !== 'Past') return undefined
  const helpers = tokens.filter(token => token.head === verb.index && /^aux/.test(token.deprel))
  const isReflexive = tokens.some(token => token.head === verb.index && /^s(?:e|’)$/i.test(token.form))
  return !isReflexive && helpers.some(token => token.lemma === 'être') ? verb.feats.Gender : undefined
}

function addShown(shown: Set<'Masc' | 'Fem'>, tokens: readonly ParsedToken[], first: number, last: number): void {
  const head = tokens.slice(Math.max(first, 0), last + 1).find(token => token.upos === 'NOUN')
  const article = tokens[first]
  if (article?.upos === 'DET' && /^(?:le|un)$/i.test(article.form)) shown.add('Masc')
  if (article?.upos === 'DET' && /^(?:la|une)$/i.test(article.form)) shown.add('Fem')
  for (const token of tokens.slice(Math.max(first, 0), last + 1))
    if (head && token.upos === 'ADJ' && token.head === head.index && token.agreed && token.feats.Gender)
      shown.add(token.feats.Gender)
}

const roleNouns = ({lists}: French): Set<string> => firstColumn(lists['role-nouns'])

const placeWords = ({lists}: French): Set<string> => firstColumn(lists['place-words'])

function firstColumn(list: ReadonlySet<string> = new Set()): Set<string> {
  return new Set(Array.from(list, entry => entry.split('\t')[0]!.toLowerCase()))
}
