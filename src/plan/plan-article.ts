import {type AnalysedDoc, countWords, type WriteRequest} from '../document/index.js'
import {type French, misspellingsOf} from '../language/index.js'
import {bestFrame, frameOf} from './article-frame.js'
import {alternated, attributed, quotedIntroduction, voiceOf} from './author-voice.js'
import {backgroundOf} from './background.js'
import {chooseKeyphrases} from './choose-keyphrase.js'
import {descriptionsOf, plainDescription} from './description.js'
import {genreOf} from './genre.js'
import {importanceOf} from './importance.js'
import {answeredStatements} from './interviewee.js'
import {KEY_POINTS, keyPointsOf} from './key-points.js'
import {keyphrasesOf} from './keyphrase.js'
import {leadOf} from './lead.js'
import {withMendedSpelling} from './mended-spelling.js'
import {newsOf} from './news.js'
import {partNames} from './part-names.js'
import {peopleOf} from './people.js'
import {isPersonal} from './personal.js'
import type {Genre, Plan} from './plan.js'
import {lemmasOf} from './section-headings.js'
import {slugOf} from './slug.js'
import {soundnessOf} from './soundness.js'
import {attemptsOf, statementsFrom} from './statement.js'
import {subjectPhrase} from './subject-phrase.js'
import {timelineOf} from './timeline.js'

/** Genres without timeline and who’s who: they would make the newspaper say what an author says, or name a victim (editorial.md, « The anatomy » and « Genres »). */
const WITHOUT_PEOPLE: ReadonlySet<Genre> = new Set([
  'incident',
  'opinion',
  'petition',
  'how-to',
  'interview',
  'product',
])

/** Under this many words a source is too short for parts that restate it. */
const FEWEST_FOR_PARTS = 180

/**
 * Plan an article: what goes where, from which source sentences, with candidates for each title.
 *
 * Pure and deterministic; time linear in the text but for the joint choices, which are bounded.
 *
 * @param contexts  Documents given besides, in order: sections of background are drawn from them.
 */
export function planArticle(
  doc: AnalysedDoc,
  request: WriteRequest,
  french: French,
  contexts: readonly AnalysedDoc[] = [],
): Plan {
  const words = countWords(doc.text)
  const genre = genreOf(doc, words)
  const importance = importanceOf(doc)
  const attempts = attemptsOf(doc, french)
  const all = statementsFrom(doc, attempts, importance)
  const voice = voiceOf(genre)
  const statements = all.map(list => list.filter(({isWeak, text}) => !isWeak && !isPersonal(text)))
  const isSound = soundnessOf(doc, french)
  const ranked = statements.flat()
  const news = newsOf(doc, statements, french)
  const lead = leadOf(doc, importance, french)
  const isShort = words < FEWEST_FOR_PARTS
  const people = WITHOUT_PEOPLE.has(genre) || isShort ? [] : peopleOf(doc)
  const published = request.published ?? doc.meta.published
  const timeline =
    WITHOUT_PEOPLE.has(genre) || isShort ? [] : timelineOf(doc, statements, {published, importance}, french)
  const hasPoints = genre !== 'incident' && !isShort
  const parts = [people, timeline].filter(part => part.length > 0).length + (hasPoints ? 1 : 0)
  const pointing = statementsFrom(doc, attempts, importance, true)
  const material = {statements, pointing, importance, news, lead, genre, parts, hasQuestions: !isShort}
  const frame = bestFrame(
    request.keyphrase !== undefined
      ? [request.keyphrase]
      : chooseKeyphrases(doc, genre, statements, news, lead, isSound, french),
    keyphrase => frameOf(doc, keyphrase, material, isSound, french, request.title),
  )
  const {keyphrase, headlines, headline, titles, title, standfirst, faq, sections} = frame
  const said = [headline, ...standfirst].map(candidate => lemmasOf(doc, candidate))
  const headed = sections.flatMap(({heading}) => (heading ? [heading] : []))
  const points = hasPoints
    ? keyPointsOf(
        doc,
        voice
          ? statements.map(list => list.map(one => attributed(one, voice)))
          : genre === 'interview'
            ? answeredStatements(doc, statements)
            : statements,
        {
          said,
          headings: headed,
          answers: faq.flatMap(({answers}) => answers),
          count: KEY_POINTS.most + KEY_POINTS.spare,
        },
        isSound,
        french,
      )
    : []
  const keyPoints = alternated(points)
  const led = news.filter(({rank}) => rank > 0 && rank < 4)
  const own = voice && quotedIntroduction(doc, voice, keyphrase, 121, 156, ({length}) => length)
  const descriptions = [...(own ? [own] : []), ...descriptionsOf(doc, [...ranked, ...led], keyphrase, isSound, french)]
  const plan = {
    genre,
    keyphrase,
    headline,
    headlineAlternatives: headlines.slice(1, 3),
    title,
    titleAlternatives: titles.slice(1, 3),
    description: descriptions[0] ?? plainDescription(doc) ?? standfirst[0] ?? headline,
    descriptionAlternatives: descriptions.slice(1, 3),
    slug: slugOf(keyphrase, title.text),
    standfirst,
    keyPoints,
    sections,
    background: backgroundOf(doc, contexts, {genre, request}, french),
    timeline,
    people,
    faq,
    partNames: partNames(
      subjectPhrase(doc, {keyphrase, headline: headline.text, ranked: keyphrasesOf(doc, genre)}, french),
      {
        count: frame.subheadings,
        holding: frame.reflecting,
        hasFaq: faq.length > 0,
        hasKeyPoints: keyPoints.length > 0,
      },
    ),
    dropped: [],
    notes: [],
  }
  return withMendedSpelling(plan, misspellingsOf(doc, french))
}
