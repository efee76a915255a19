import {type AnalysedDoc, childWith, type ParsedSentence, subtreeOf} from '../document/index.js'
import {isContentWord} from './content-words.js'

/** A phrase that could name the article's subject, with how often a sentence holds all its content words. */
interface Phrase {
  readonly text: string
  readonly words: readonly string[]
  readonly sentences: number
  readonly score: number
}

/** Phrases to choose from. */
const MOST = 6

/**
 * Keyphrases, best first: one to four content words that name the article's subject.
 *
 * Candidates are names and nouns with their complement; each is scored by the sentences that hold all its content words
 * in the same form (what SEO plug-ins count), by its place (title, first sentences), and by its length (two or three
 * words tell more than one). An option of the user's overrides.
 */
export function keyphrasesOf(doc: AnalysedDoc): string[] {
  const forms = doc.sentences.map(sentence => new Set(sentence.tokens.map(token => fold(token.form))))
  const lead = bodyLead(doc)
  const title = titleSentences(doc)
  const seen = new Map<string, Phrase>()
  const consider = (text: string, words: readonly string[], bonus: number, named = 0): void => {
    const key = text.toLowerCase()
    if (seen.has(key) || words.length === 0 || words.length > 4 || text.length > 50 || !isTelling(text, words)) return
    const folded = words.map(fold)
    const together = forms.filter(set => folded.every(word => set.has(word))).length
    const sentences = Math.max(together, 0.8 * named)
    const inLead = lead.filter(index => folded.every(word => forms[index]!.has(word))).length
    const inTitle = title.filter(index => folded.every(word => forms[index]!.has(word))).length
    const length = words.length === 1 ? (named > 0 ? 0.75 : 0.3) : words.length === 4 ? 0.85 : 1
    const score = (Math.sqrt(sentences) + 1.5 * Math.min(inTitle, 1) + 0.7 * inLead) * length * bonus
    seen.set(key, {text, words, sentences, score})
  }
  for (const entity of doc.entities) {
    const words = entity.name.split(/[\s\u00A0]+/u).filter(word => !isSmallWord(word))
    if (words.length === 1 && entity.kind === 'other') continue
    // Short forms count: the writer names in full where a section first speaks of somebody.
    const naming = new Set(
      entity.mentions.filter(({form}) => form === 'full' || form === 'short').map(({sentence}) => sentence),
    )
    const isLeading = [...title, ...lead].some(index => naming.has(index))
    consider(entity.name, words, entity.kind === 'person' && !isLeading ? 0.6 : WEIGHT[entity.kind], naming.size)
  }
  for (const sentence of doc.sentences) {
    if (title.includes(sentence.index) || sentence.index < 12)
      for (const phrase of nounPhrases(doc, sentence)) consider(phrase.text, phrase.words, 1)
  }
  const ranked = [...seen.values()].sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))
  const best = [...ranked.filter(phrase => phrase.sentences >= 2), ...ranked.filter(phrase => phrase.sentences < 2)]
  const phrases = best.slice(0, MOST).map(phrase => phrase.text.replace(/[\s\u00A0]+/gu, ' '))
  return phrases.length > 0 ? phrases : [firstContentWord(doc)]
}

/** Nouns that count, measure or date: none is what an article is about. */
const MEASURES =
  /^(euros?|dollars?|francs?|millions?|milliards?|milliers?|centaines?|dizaines?|ans?|années?|mois|semaines?|jours?|heures?|minutes?|matin|soir|nuit|fois|pour|cent|personnes?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|kilomètres?|mètres?|points?|suite|partie|cours|cas|fait|faits|place|exemple|titre|début|fin|examen|contrôle|garde|vue|mise|vieille|dame|homme|hommes|femme|femmes|jeune|jeunes)$/i

/** Whether a phrase could be what somebody searches for: no measure, no date, no word in capitals from a banner. */
function isTelling(text: string, words: readonly string[]): boolean {
  if (words.some(word => MEASURES.test(word) || /^\d/.test(word))) return false
  return !/^\p{Lu}{4,}/u.test(text) && !/\p{Ll}\p{Lu}{3,}/u.test(text) && !/^\p{Ll}\p{Lu}{2,}/u.test(text)
}

function titleSentences(doc: AnalysedDoc): number[] {
  return doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'title').map(({index}) => index)
}

/** The first two sentences of the body. */
function bodyLead(doc: AnalysedDoc): number[] {
  const body = doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'paragraph')
  return body.slice(0, 2).map(({index}) => index)
}

/** Nouns with an adjective or one complement, without their determiner. */
function nounPhrases(doc: AnalysedDoc, sentence: ParsedSentence): {text: string; words: string[]}[] {
  const found: {text: string; words: string[]}[] = []
  for (const token of sentence.tokens) {
    if (token.upos !== 'NOUN' || token.form.length < 3 || /^\p{Lu}{2}/u.test(token.form)) continue
    const add = (last: number): void => {
      const range = sentence.tokens.slice(token.index, last + 1)
      if (
        range.some(
          other => other.upos === 'PUNCT' || other.upos === 'VERB' || other.upos === 'PRON' || other.upos === 'NUM',
        )
      )
        return
      const end = sentence.tokens[last]!.end
      const text = doc.text.slice(token.start, end).replace(/\s+/g, ' ').replace(/'/g, '’')
      found.push({text: lowerFirst(text, token.upos), words: range.filter(isContentWord).map(other => other.form)})
    }
    add(token.index)
    const adjective = childWith(sentence, token.index, 'amod')
    if (adjective && adjective.index === token.index + 1) add(adjective.index)
    const complement = childWith(sentence, token.index, 'nmod')
    if (complement && complement.index > token.index) {
      const own = subtreeOf(
        sentence,
        complement.index,
        other => /^(acl|appos|conj|nmod)/.test(other.deprel) && other.head === complement.index,
      )
      if (own.length > 0 && own.length <= 6) add(own[own.length - 1]!)
    }
  }
  return found
}

function lowerFirst(text: string, upos: string): string {
  return upos === 'PROPN' ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

/** How well a kind of name tells what an article is about: a place is rarely its subject. */
const WEIGHT = {person: 1.25, organisation: 1.15, place: 0.45, other: 0.9}

/** Compare as search plug-ins do: case and kind of apostrophe do not count. */
function fold(word: string): string {
  return word.toLowerCase().replace(/'/g, '’')
}

function isSmallWord(word: string): boolean {
  return /^(de|du|des|d’|la|le|les|l’|et|en|à|au|aux|pour|sur)$/i.test(word.replace(/'/g, '’'))
}

function firstContentWord(doc: AnalysedDoc): string {
  for (const sentence of doc.sentences)
    for (const token of sentence.tokens)
      if (isContentWord(token) && token.form.length > 3) return token.form.toLowerCase()
  return 'article'
}
