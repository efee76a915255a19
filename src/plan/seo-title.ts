import {type AnalysedDoc, titleWidthPx} from '../document/index.js'
import type {French} from '../language/index.js'
import {contentLemmas, overlapShare} from './content-words.js'
import {holdsPhrase} from './headings.js'
import {colonAfter} from './keyphrase-colon.js'
import {afterColon, capital} from './letter-case.js'
import type {News} from './news.js'
import {pickSound, type Unjudged} from './pick-sound.js'
import type {Candidate} from './plan.js'
import type {Soundness} from './soundness.js'
import {opensWith, titleShapes} from './title-shapes.js'

/** Pixels in an SEO title (editorial.md, « The anatomy »), and those under which it says too little. */
export const TITLE_WIDTH_PX = 600
const NARROW_PX = 330

/** A title and two alternatives. */
const WANTED = 3

/** What the place of a fact is worth in a title, by `News.rank`. */
const PLACE = [1.7, 1.9, 1.5, 1, 0]

/**
 * SEO titles, best first: the keyphrase, then the news of the lead, at most 600 px, in other words than the headline.
 * The headline itself competes too: it is the news, though a title should say it otherwise.
 */
export function seoTitlesOf(
  doc: AnalysedDoc,
  news: readonly News[],
  keyphrase: string,
  headline: Candidate | undefined,
  isSound: Soundness,
  french: French,
): Candidate[] {
  const mayFollow = colonAfter(doc, keyphrase)
  const isTopic = topicTest(doc, keyphrase)
  const isPerson = doc.entities.some(({kind, name}) => kind === 'person' && name === keyphrase)
  const said = plain(headline?.text ?? '')
  const titled = new Set(
    doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'title').flatMap(one => [...contentLemmas(one)]),
  )
  const found: Unjudged[] = []
  for (const one of news) {
    // A denial or a comment of the last paragraphs says nothing of what the page is about.
    const isNear = one.rank < 4 || isTopic(one.sentence)
    // « Name : » from far down is somebody else’s deed as often as not.
    if (one.rank === 4 && isPerson && !opensWith(one.text, keyphrase)) continue
    for (const {text, bonus} of titleShapes(doc, one, keyphrase, french)) {
      const width = titleWidthPx(text)
      const isColon = !opensWith(text, keyphrase) || /^[^:]+ : /.test(text)
      if (width > TITLE_WIDTH_PX || text.length < 20 || plain(text) === said) continue
      if (isColon && one.rank > 0 && !mayFollow(one.from[0]) && bonus > 0) continue
      const score =
        PLACE[one.rank]! +
        bonus +
        0.3 * one.importance +
        0.4 * one.variant.confidence -
        2 * one.cost -
        (isNear ? 0 : 0.8) -
        (one.isPassive ? 0.1 : 0) -
        (one.lemmas.size < 3 ? 0.5 : 0) +
        (titled.size > 1 ? 0.9 * overlapShare(one.lemmas, titled) - 0.4 : 0) -
        (said.includes(plain(one.text)) ? 0.25 : 0) -
        (width < NARROW_PX ? 0.4 : 0)
      const operations = [...new Set([...one.variant.operations, 'title'])]
      const from = one.from
      found.push({candidate: {text, from, operations, score}, parts: one.isJudged ? [] : [one]})
    }
  }
  for (const own of headline ? headlineShapes(headline, keyphrase, doc, french) : [])
    if (titleWidthPx(own.candidate.text) <= TITLE_WIDTH_PX) found.push(own)
  return pickSound(found, isSound, WANTED)
}

/** What the headline is worth as a title: by itself, less for saying the same as the H1; better turned round. */
const AS_TITLE = {same: 2, behind: 1.5, turned: 2.9, named: 3.2}

/**
 * The headline as a title: « K : an application » for « An application for K », itself where it holds the keyphrase, or
 * behind the keyphrase.
 */
function headlineShapes(headline: Candidate, keyphrase: string, doc: AnalysedDoc, french: French): Unjudged[] {
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
  if (/[«»"]/.test(text)) return []
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

/**
 * The headline where no title was found: whole, the part before or after its colon or dash, what stands before its last
 * comma, or the keyphrase alone, the first that keeps to the width; behind the keyphrase where it does not hold it.
 */
export function shortTitle(headline: Candidate, keyphrase: string): Candidate {
  const {text} = headline
  const parts = text.split(/ [:–—] /)
  const comma = text.lastIndexOf(', ')
  const beforeComma = comma > 0 && !/ et [^,]*$/.test(text.slice(comma)) ? [text.slice(0, comma)] : []
  const quoted = (words: string): boolean => words.split('«').length !== words.split('»').length
  const ways = [text, ...beforeComma, ...(parts.length > 1 ? [parts[0]!, parts.slice(1).join(' : ')] : [])]
    .filter(words => !quoted(words) && words.length >= 20)
    .map(words => (holdsPhrase(words, keyphrase) ? words : `${capital(keyphrase)} : ${words}`))
  const short = ways.find(words => titleWidthPx(words) <= TITLE_WIDTH_PX) ?? capital(keyphrase)
  return {...headline, text: short, operations: [...headline.operations, 'title']}
}

/** Whether a sentence, or one of its paragraph, names the keyphrase. */
function topicTest(doc: AnalysedDoc, keyphrase: string): (sentence: number) => boolean {
  const blocks = new Set(
    doc.sentences.filter(({start, end}) => holdsPhrase(doc.text.slice(start, end), keyphrase)).map(({block}) => block),
  )
  return sentence => blocks.has(doc.sentences[sentence]?.block ?? -1)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/g, '’')
    .replace(/[\s\u00A0\u202F]+/gu, ' ')
    .trim()
}
