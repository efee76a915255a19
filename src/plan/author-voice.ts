import {type AnalysedDoc, countWords, type ParsedSentence, titleWidthPx} from '../document/index.js'
import {asSentence} from '../language/index.js'
import {contentLemmas} from './content-words.js'
import {pointsOutside} from './heading-faults.js'
import {HEADING_LENGTH, type HeadingCandidate, holdsPhrase} from './headings.js'
import {TITLE_WIDTH_PX} from './headline-as-title.js'
import {capital} from './letter-case.js'
import type {Candidate, Genre} from './plan.js'
import {reflectsPhrase} from './reflects-phrase.js'
import type {Statement} from './statement.js'

/** How a newspaper speaks of a text whose author says « je » or « nous ». */
export interface Voice {
  readonly label: string
  readonly within: string
  readonly according: string
  readonly writes: string
}

const VOICES: Readonly<Partial<Record<Genre, Voice>>> = {
  opinion: {label: 'Opinion', within: 'Dans cette opinion', according: 'Selon l’auteur', writes: 'l’auteur écrit'},
  petition: {
    label: 'Pétition',
    within: 'Dans cette pétition',
    according: 'Selon les signataires',
    writes: 'les signataires écrivent',
  },
}

/** The voice of a genre that keeps its author's words; undefined for texts that the newspaper itself tells. */
export function voiceOf(genre: Genre): Voice | undefined {
  return VOICES[genre]
}

/** Key points of an author's text: each statement under the author's name. */
export function attributed(statement: Statement, voice: Pick<Voice, 'according'>): Statement {
  const text = `${voice.according}, ${lowerFirst(statement.text)}`
  return {...statement, text, words: countWords(text)}
}

/**
 * Points of which every second one ends with whom it is from: « Selon X, A. B, selon X. »
 *
 * A list whose lines all begin alike tires (editorial.md, « Sentences »: no three in a row).
 */
export function alternated<T extends {readonly text: string}>(points: readonly T[]): T[] {
  let row = 0
  return points.map(point => {
    const [, according, rest] = /^(Selon [^,]+), (.+?)[.]?$/su.exec(point.text) ?? []
    row = according ? row + 1 : 0
    if (!according || !rest || row % 2 === 1 || /[»!?:]$/u.test(rest)) return point
    return {...point, text: `${capital(rest)}, ${lowerFirst(according)}.`}
  })
}

/** Content words that a sentence has at least to head a section. */
const LEAST_CONTENT = 2

/** Subheadings in the author's own words, between guillemets: whole short sentences of the section. */
export function quotedHeadings(doc: AnalysedDoc, sentences: readonly number[], keyphrase: string): HeadingCandidate[] {
  return sentences.flatMap((index, place): HeadingCandidate[] => {
    const sentence = doc.sentences[index]!
    const words = quotable(doc, sentence)
    const text = words ? `« ${words} »` : ''
    if (!words || text.length < HEADING_LENGTH.least || text.length > HEADING_LENGTH.most) return []
    const from = [{file: 0, start: sentence.start, end: sentence.end}]
    const lemmas = contentLemmas(sentence)
    const all = sentence.tokens.map(({index: at}) => at)
    // « Je les ai donc interrogés » tells nothing yet.
    if (lemmas.size < LEAST_CONTENT || /(?:^|\s)(donc|alors|ça)(?![\p{L}-])/iu.test(words)) return []
    const pointing = pointsOutside(doc, sentence, all, words) ? 0.8 : 0
    const score =
      0.8 +
      0.1 * Math.min(lemmas.size, 6) -
      (0.4 * place) / sentences.length -
      Math.abs(text.length - 52) / 120 -
      pointing
    return [
      {
        text,
        from,
        operations: ['quotation-heading'],
        score,
        sentence: index,
        lemmas,
        holdsKeyphrase: reflectsPhrase(text, keyphrase),
      },
    ]
  })
}

/**
 * The author’s title between guillemets, after the keyphrase or, where it holds the keyphrase itself, after the genre:
 * whole, or up to its first comma.
 */
export function quotedTitle(headline: Candidate, keyphrase: string, voice: Voice): Candidate | undefined {
  const bare = headline.text.replace(/^«\s*|\s*»$/g, '')
  for (const words of [bare, bare.split(', ')[0]!]) {
    const before = holdsPhrase(words.replace(/oe/g, 'œ'), keyphrase) ? voice.label : capital(keyphrase)
    const text = `${before} : « ${words} »`
    if (titleWidthPx(text) <= TITLE_WIDTH_PX) return {...headline, text, operations: [...headline.operations, 'title']}
  }
  return undefined
}

/**
 * Sentences quoted with the author named, for standfirst and description: « Dans cette opinion, l’auteur écrit : « … » ».
 *
 * @param least,most  Bounds of the measure.
 * @param measure  Characters or words of the text.
 */
export function quotedIntroduction(
  doc: AnalysedDoc,
  voice: Voice,
  keyphrase: string,
  least: number,
  most: number,
  measure: (text: string) => number,
): Candidate | undefined {
  const body = doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'paragraph').slice(0, 60)
  let best: Candidate | undefined
  for (const [index, sentence] of body.entries())
    for (const run of [[sentence], [sentence, body[index + 1]]]) {
      if (run.some(one => one === undefined || one.block !== sentence.block || quotable(doc, one) === undefined))
        continue
      const last = run[run.length - 1]!
      const words = doc.text.slice(sentence.start, last.end).replace(/\s+/g, ' ').replace(/\.$/, '')
      const text = `${voice.within}, ${voice.writes} : « ${words}${/[!?…]$/.test(words) ? '' : '.'} »`
      if (measure(text) < least || measure(text) > most) continue
      const score = 1 / (1 + index / 10) + (holdsPhrase(text, keyphrase) ? 1.5 : 0)
      if (!best || score > best.score)
        best = {text, from: [{file: 0, start: sentence.start, end: last.end}], operations: ['quotation'], score}
    }
  return best
}

/** A sentence that may be quoted alone: complete, without marks of its own, pointing nowhere else. */
function quotable(doc: AnalysedDoc, sentence: ParsedSentence): string | undefined {
  const text = doc.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim()
  if (/[«»"“”]/.test(text) || !/[.!?]$/.test(text) || !sentence.tokens.some(({feats}) => feats.VerbForm === 'Fin'))
    return undefined
  if (
    /^(il|elle|ils|elles|ce|cela|c[’']|ça|cette|ces|cet|celui|celle|ceux|mais|car|et|or|donc|y|en|lui|ainsi|puis|aussi)(?![\p{L}-])/iu.test(
      text,
    )
  )
    return undefined
  return asSentence(text, '')
}

/** The first word in lower case unless it is a name: what follows « Selon l’auteur, » goes on. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}*(?:\s|[’'])/u.test(text) &&
    /^(Le|La|Les|L|Un|Une|Des|D|De|Du|Ce|Cet|Cette|Ces|En|À|Au|Aux|Dans|Pour|Sur|Chez|Plus|Deux|Trois|On|Il|Elle|Ils|Elles|Depuis|Avec|Sans|Selon|Aucun|Aucune|Chaque|Tout|Tous|Toutes|Son|Sa|Ses|Leur|Leurs|Quand|Si|Lorsque|Autrefois|Longtemps|Parfois|Souvent|Jadis|Hier|Après|Avant|Entre|Par)(?=[\s’'])/.test(
      text,
    )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}
