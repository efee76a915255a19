import {type AnalysedDoc, titleWidthPx} from '../document/index.js'
import type {French} from '../language/index.js'
import {contentLemmas, overlapShare} from './content-words.js'
import {holdsPhrase} from './headings.js'
import {cutHeadline, headlineShapes, labelOf, TITLE_WIDTH_PX} from './headline-as-title.js'
import {colonAfter} from './keyphrase-colon.js'
import type {News} from './news.js'
import {participial} from './participial.js'
import {pickSound, type Unjudged} from './pick-sound.js'
import type {Candidate} from './plan.js'
import type {Soundness} from './soundness.js'
import {opensWith, titleShapes} from './title-shapes.js'

/** Pixels under which a title says too little. */
const NARROW_PX = 330

/** What the first sentence is worth more where no title says which fact is the news. */
const UNTITLED = 0.5

/** What a passive without its auxiliary costs: taken where the whole clause is too wide. */
const ELLIPTIC = 0.15

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
  const label = headline && labelOf(headline, keyphrase)
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
    // « À la mairie, on s’agace »: nobody says it.
    if (one.rank > 0 && /(?:^|[\s,])on (?!\p{Lu})/u.test(one.text)) continue
    const brief = participial(doc, one, french)
    const shapes = [
      ...titleShapes(doc, one, keyphrase, french, label),
      ...(brief ? titleShapes(doc, {...one, ...brief}, keyphrase, french, label) : []).map(({text, bonus}) => ({
        text,
        bonus: bonus - ELLIPTIC,
      })),
    ]
    for (const {text, bonus} of shapes) {
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
        (titled.size > 1 ? 0.9 * overlapShare(one.lemmas, titled) - 0.4 : one.rank === 1 ? UNTITLED : 0) -
        (said.includes(plain(one.text)) ? 0.25 : 0) -
        (width < NARROW_PX ? 0.4 : 0)
      const operations = [...new Set([...one.variant.operations, 'title'])]
      const from = one.from
      found.push({candidate: {text, from, operations, score}, parts: one.isJudged ? [] : [one]})
    }
  }
  for (const own of headline ? headlineShapes(headline, keyphrase, doc, french) : [])
    if (titleWidthPx(own.candidate.text) <= TITLE_WIDTH_PX) found.push(own)
  const cut = headline && cutHeadline(headline, keyphrase, french)
  if (cut && plain(cut.text) !== said) found.push({candidate: cut, parts: []})
  return pickSound(found, isSound, WANTED)
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
