import {type AnalysedDoc, titleWidthPx} from '../document/index.js'
import {asSentence, clausesOf, type French, parseText} from '../language/index.js'
import {holdsPhrase} from './headings.js'
import {afterColon, capital} from './letter-case.js'
import type {Unjudged} from './pick-sound.js'
import type {Candidate} from './plan.js'
import {opensWith} from './title-shapes.js'
import {withoutTail} from './title-tail.js'

/** Pixels in an SEO title (editorial.md, « The anatomy »). */
export const TITLE_WIDTH_PX = 600

/** What the headline is worth as a title: by itself, less for saying the same as the H1; better turned round. */
const AS_TITLE = {same: 2, behind: 1.5, turned: 2.9, named: 3.2, cut: 1.9}

/** Characters of a label before the colon of a headline that is worth keeping: more leaves no room for the news. */
const LABEL = 34

/**
 * The headline as a title: « K : an application » for « An application for K », itself where it holds the keyphrase, or
 * behind the keyphrase; with the last clause of the words it quotes; with its source first (« Étude : … »).
 */
export function headlineShapes(headline: Candidate, keyphrase: string, doc: AnalysedDoc, french: French): Unjudged[] {
  const {text} = headline
  const shape = (words: string, score: number): Unjudged => ({
    candidate: {...headline, text: words, operations: [...headline.operations, 'title'], score},
    parts: [],
  })
  const topic = `${capital(keyphrase)} : `
  const short = doc.entities.find(({name}) => name === keyphrase)?.shortName
  // « Dubosc envisage… »: the name as readers search for it, in full.
  if (short !== undefined && text.startsWith(`${short} `))
    return [shape(keyphrase + text.slice(short.length), AS_TITLE.named)]
  if (/[«»"]/.test(text)) return quotedShapes(text, french).map(words => shape(words, AS_TITLE.turned))
  const sourced = titleWidthPx(text) > TITLE_WIDTH_PX ? sourceFirst(text) : undefined
  if (sourced && holdsPhrase(sourced, keyphrase)) return [shape(sourced, AS_TITLE.turned)]
  if (opensWith(text, keyphrase)) return [shape(text, AS_TITLE.same)]
  if (!holdsPhrase(text, keyphrase) && doc.entities.some(({kind, name}) => kind === 'person' && name === keyphrase))
    return []
  if (!holdsPhrase(text, keyphrase)) return [shape(topic + afterColon(text, doc, french), AS_TITLE.behind)]
  const [, place = '', after = ''] =
    /^(?:au|à la|à l[’']|aux|dans la|dans le|dans l[’']|dans les|en|à|sur la|sur le|sur l[’'])\s?([^,]+), (.+)$/iu.exec(
      text,
    ) ?? []
  if (plain(place) === plain(keyphrase) && headline.operations.length === 0)
    return [shape(topic + afterColon(after.split(' : ').pop()!, doc, french), AS_TITLE.turned)]
  const ends = plain(text).endsWith(plain(keyphrase)) ? text.slice(0, text.length - keyphrase.length) : ''
  const rest =
    /^(.*\S)\s(?:de la|de l[’']|du|des|de|d[’']|à la|à l[’']|au|aux|à|en|sur la|sur le|sur les|pour)\s?$/iu.exec(
      ends,
    )?.[1]
  const isNominal = rest !== undefined && rest.split(' ').length >= 2 && !/[,:?!]/.test(rest)
  return [
    ...(isNominal && headline.operations.length === 0
      ? [shape(topic + afterColon(rest, doc, french), AS_TITLE.turned)]
      : []),
    shape(text, AS_TITLE.same - 0.2),
  ]
}

/** « Étude : les bourdons changent d’itinéraire » for « Les bourdons changent d’itinéraire, selon une étude ». */
function sourceFirst(text: string): string | undefined {
  const [, news, source] = /^(.+), (?:selon|d[’']après) une? (étude|enquête|rapport|sondage)$/u.exec(text) ?? []
  return news && source ? `${capital(source)} : ${news.charAt(0).toLowerCase()}${news.slice(1)}` : undefined
}

/** « Grève au dépôt : « On veut du repos » » for « Grève au dépôt : « On ne veut pas d’argent, on veut du repos » ». */
function quotedShapes(text: string, french: French): string[] {
  const [, label, words] = /^([^«»":]+) : [«"]\s?([^«»"]+?)\s?[»"]$/u.exec(text) ?? []
  const parts = words?.split(', ') ?? []
  const last = parts[parts.length - 1]
  if (!label || !last || parts.length < 2 || !isClause(last, french)) return []
  return [`${label} : « ${capital(last)} »`]
}

/** Whether words read by themselves are one main clause with its subject. */
function isClause(words: string, french: French): boolean {
  const text = asSentence(words)
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const [sentence, ...more] = parseText({name: 'words', text, blocks, meta: {}, notes: []}, french).sentences
  const main = sentence && clausesOf(sentence)[0]
  if (!sentence || more.length > 0 || main?.subject === undefined || words.split(' ').length < 4) return false
  return !/^(?:CCONJ|SCONJ)$/.test(sentence.tokens[0]!.upos) && sentence.tokens[0]!.feats.PronType !== 'Rel'
}

/** Tails that say who says it, or narrow what is said: without them a title would say more than the source. */
const NARROWING =
  /^(?:selon|d[’']après|à en croire|pour|si|sauf|mais|sans|malgré|assure|affirme|estime|dit|annonce|juge|dénonce|déclare|d[’']ici)(?![\p{L}])/iu

/** The label that a headline has before its colon, when it names the subject: « Grève au dépôt de Jumelles ». */
export function labelOf({text}: Candidate, keyphrase: string): string | undefined {
  const [label = '', ...rest] = text.split(' : ')
  const isTopic = rest.length > 0 && label.length <= LABEL && holdsPhrase(label, keyphrase) && !/[«»",.]/.test(label)
  return isTopic && plain(label) !== plain(keyphrase) ? label : undefined
}

/** The headline cut to a title’s width, as a candidate; undefined where only its label would fit. */
export function cutHeadline(headline: Candidate, keyphrase: string, french: French): Candidate | undefined {
  const ways = waysToCut(headline.text, keyphrase)
  const text =
    ways.find(words => titleWidthPx(words) <= TITLE_WIDTH_PX) ??
    ways.flatMap(words => withoutTail(words, TITLE_WIDTH_PX, french) ?? []).find(words => holdsPhrase(words, keyphrase))
  return text === undefined
    ? undefined
    : {...headline, text, operations: [...headline.operations, 'title'], score: AS_TITLE.cut}
}

/**
 * The headline where no title was found: cut, its label, what of it fits even without the keyphrase, itself though it is
 * too wide; the keyphrase alone only for a headline that is no headline.
 */
export function shortTitle(headline: Candidate, keyphrase: string, french: French): Candidate {
  const fits = (words: string): boolean => titleWidthPx(words) <= TITLE_WIDTH_PX && !isOpen(words)
  const parts = headline.text.split(PARTS)
  const [label = ''] = parts
  const text =
    [label].find(words => words.length >= LEAST && holdsPhrase(words, keyphrase) && fits(words)) ??
    withoutTail(headline.text, TITLE_WIDTH_PX, french) ??
    parts.find(words => words.length >= TELLING && fits(words)) ??
    (headline.text.length <= LONGEST ? headline.text : capital(keyphrase))
  return cutHeadline(headline, keyphrase, french) ?? {...headline, text, operations: [...headline.operations, 'title']}
}

/** Characters of a part of a headline that says enough without the rest; characters of a headline (editorial.md, « The anatomy »). */
const TELLING = 32
const LONGEST = 110

/** Where a headline has two parts: a colon, or a dash that joins no two names (« Lille – Perpignan »). */
const PARTS = / : | [–—] (?!\p{Lu})/u

/** Characters of a title that says anything. */
const LEAST = 20

/** The ways to cut a headline, the one that keeps most first: its label or its last comment gone. */
function waysToCut(text: string, keyphrase: string): string[] {
  const parts = text.split(PARTS)
  const after = capital(parts.slice(1).join(' : '))
  const comma = text.lastIndexOf(', ')
  const tail = comma > 0 ? text.slice(comma + 2) : ''
  return [
    text,
    ...(tail && !NARROWING.test(tail) && !/ et [^,]*$/.test(tail) ? [text.slice(0, comma)] : []),
    ...(parts.length > 1 && holdsPhrase(parts[0]!, keyphrase) ? [`${capital(keyphrase)} : ${after}`] : []),
    ...(parts.length > 1 ? [after] : []),
  ]
    .filter(words => !isOpen(words) && words.length >= LEAST)
    .map(words => (holdsPhrase(words, keyphrase) ? words : `${capital(keyphrase)} : ${words}`))
}

/** Whether words end within a quotation. */
function isOpen(words: string): boolean {
  return words.split('«').length !== words.split('»').length || words.split('"').length % 2 === 0
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/g, '’')
    .replace(/[\s\u00A0\u202F]+/gu, ' ')
    .trim()
}
