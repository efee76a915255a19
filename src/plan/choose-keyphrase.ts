import type {AnalysedDoc} from '../document/index.js'
import type {French} from '../language/index.js'
import {descriptionsOf} from './description.js'
import {holdsPhrase} from './headings.js'
import {sourceTitle} from './headline.js'
import {keyphrasesOf} from './keyphrase.js'
import type {LeadSentence} from './lead.js'
import type {News} from './news.js'
import type {Candidate, Genre} from './plan.js'
import {seoTitlesOf} from './seo-title.js'
import type {Soundness} from './soundness.js'
import {standfirstOf} from './standfirst.js'
import type {Statement} from './statement.js'

/** What it costs a keyphrase that title, standfirst or description can't hold it, against its score of up to about 3. */
const UNHELD = {title: 0.3, poorTitle: 0.2, lead: 0.15, standfirst: 0.06, description: 0.06}

/** Below this a title is a fact from far down. */
const POOR_TITLE = 2.4

/** The headline of a text without one, while its keyphrase is sought. */
const UNTITLED: Candidate = {text: '', from: [], operations: [], score: 0}

/** Share of the best one’s worth from which another keyphrase may take its place. */
const NEAR = 0.82

/** Keyphrases that the article may be planned for, at most. */
const MOST = 3

/**
 * The keyphrases that name the subject best, best first, among those that title, standfirst and description can hold:
 * at most three, each nearly as good as the first.
 */
export function chooseKeyphrases(
  doc: AnalysedDoc,
  genre: Genre,
  statements: readonly (readonly Statement[])[],
  news: readonly News[],
  lead: readonly LeadSentence[],
  isSound: Soundness,
  french: French,
): readonly string[] {
  const ranked = statements.flat()
  const headline = sourceTitle(doc, french)
  const led = news.filter(({rank}) => rank <= 1)
  const valued: {phrase: string; value: number}[] = []
  const best = (): number => Math.max(-1, ...valued.map(({value}) => value))
  for (const {text: phrase, score} of keyphrasesOf(doc, genre)) {
    if (score <= NEAR * best()) break
    const [title] = seoTitlesOf(doc, news, phrase, headline, isSound, french)
    const titleCost = title === undefined ? UNHELD.title : title.score < POOR_TITLE ? UNHELD.poorTitle : 0
    const [description] = descriptionsOf(doc, ranked, phrase, isSound, french)
    const isDescribed = description !== undefined && holdsPhrase(description.text, phrase)
    const material = {statements, lead, keyphrase: phrase, headline: headline ?? UNTITLED}
    const isIntroduced = standfirstOf(doc, material, isSound, french).sentences.some(({text}) =>
      holdsPhrase(text, phrase),
    )
    const cost =
      titleCost +
      (led.some(({text}) => holdsPhrase(text, phrase)) || holdsPhrase(headline?.text ?? '', phrase) ? 0 : UNHELD.lead) +
      (isIntroduced ? 0 : UNHELD.standfirst) +
      (isDescribed ? 0 : UNHELD.description)
    valued.push({phrase, value: score * (1 - cost)})
  }
  const [first, ...others] = valued.sort((a, b) => b.value - a.value)
  if (!first) return []
  // « pont » for « pont de Kazungula » would only say less.
  const near = others.filter(({phrase, value}) => value >= NEAR * first.value && !holdsPhrase(first.phrase, phrase))
  return [first, ...near].slice(0, MOST).map(({phrase}) => phrase)
}
