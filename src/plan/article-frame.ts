import {type AnalysedDoc, countWords, type WriteRequest} from '../document/index.js'
import type {French} from '../language/index.js'
import {quotedIntroduction, quotedTitle, voiceOf} from './author-voice.js'
import {faqOf} from './faq.js'
import {headlinesOf} from './headline.js'
import {shortTitle} from './headline-as-title.js'
import type {LeadSentence} from './lead.js'
import type {News} from './news.js'
import {isPersonal} from './personal.js'
import type {Candidate, Genre, QuestionEntry, SectionPlan} from './plan.js'
import {planSections} from './plan-sections.js'
import {reflectsPhrase} from './reflects-phrase.js'
import {lemmasOf} from './section-headings.js'
import {seoTitlesOf} from './seo-title.js'
import type {Soundness} from './soundness.js'
import {standfirstOf} from './standfirst.js'
import type {Statement} from './statement.js'

/** Questions that an article shows at most (editorial.md, « The anatomy »). */
const ASKED = 5

/** Share of the subheadings from which a keyphrase is held well: Yoast’s 30 % (rules.md §1), less one fixed part that can name it. */
const HELD = 0.25

/** What of an article hangs on its keyphrase. */
export interface ArticleFrame {
  readonly keyphrase: string
  readonly headlines: readonly Candidate[]
  readonly headline: Candidate
  readonly titles: readonly Candidate[]
  readonly title: Candidate
  readonly standfirst: readonly Candidate[]
  readonly faq: readonly QuestionEntry[]
  readonly sections: readonly SectionPlan[]
  /** Subheadings of the page, fixed parts and questions included, and how many speak of the keyphrase. */
  readonly subheadings: number
  readonly reflecting: number
}

/** What a frame is made from; `pointing` are the statements that are clear under a headline, `parts` the number of fixed parts but questions. */
export interface FrameMaterial {
  readonly statements: readonly (readonly Statement[])[]
  readonly pointing: readonly (readonly Statement[])[]
  readonly importance: readonly number[]
  readonly news: readonly News[]
  readonly lead: readonly LeadSentence[]
  readonly genre: Genre
  readonly parts: number
  readonly hasQuestions: boolean
}

/** Headline, standfirst, questions and sections of an article with this keyphrase. */
export function frameOf(
  doc: AnalysedDoc,
  keyphrase: string,
  {statements, pointing, importance, news, lead, genre, parts, hasQuestions}: FrameMaterial,
  isSound: Soundness,
  french: French,
  asked: WriteRequest['title'],
): ArticleFrame {
  const voice = voiceOf(genre)
  const headlines = headlinesOf(doc, news, keyphrase, isSound, french, asked)
  const found = headlines[0] ?? fallbackHeadline(doc)
  const isAuthors = voice !== undefined && (found.operations.length === 0 || isPersonal(found.text))
  const headline = inVoice(found, isAuthors)
  const quoted = voice && quotedIntroduction(doc, voice, keyphrase, 25, 60, countWords)
  const standfirst = voice
    ? {sentences: quoted ? [quoted] : [], taken: []}
    : standfirstOf(doc, {statements, lead, keyphrase, headline}, isSound, french)
  const faq = hasQuestions ? faqOf(doc, statements, {keyphrase, genre, importance}, french) : []
  const questions = faq.slice(0, ASKED).map(({question}) => question.text)
  const others = parts + questions.length + (questions.length > 0 ? 1 : 0)
  const othersHolding = questions.filter(text => reflectsPhrase(text, keyphrase)).length
  const titles = seoTitlesOf(doc, news, keyphrase, headline, isSound, french)
  const title =
    (voice && quotedTitle(headline, keyphrase, voice)) ?? titles[0] ?? shortTitle(headline, keyphrase, french)
  const told = [title, ...standfirst.sentences].map(candidate => lemmasOf(doc, candidate))
  const material = {statements: pointing, importance, skip: new Set(standfirst.taken), ...(voice ? {voice} : {})}
  const {sections} = planSections(doc, material, {headline, keyphrase, told, others, othersHolding}, isSound, french)
  const headed = sections.flatMap(({heading}) => (heading ? [heading.text] : []))
  return {
    keyphrase,
    headlines,
    headline,
    titles,
    title: title,
    standfirst: standfirst.sentences,
    faq,
    sections,
    subheadings: headed.length + others,
    reflecting: othersHolding + headed.filter(text => reflectsPhrase(text, keyphrase)).length,
  }
}

/**
 * The frame of the first keyphrase that enough subheadings speak of; of the first of all where none has enough.
 *
 * @param keyphrases  At least one, best first.
 */
export function bestFrame(keyphrases: readonly string[], make: (keyphrase: string) => ArticleFrame): ArticleFrame {
  const [first, ...others] = keyphrases
  const frame = make(first ?? '')
  if (isHeld(frame)) return frame
  for (const keyphrase of others) {
    const other = make(keyphrase)
    if (isHeld(other)) return other
  }
  return frame
}

function isHeld({subheadings, reflecting}: ArticleFrame): boolean {
  return reflecting >= HELD * subheadings
}

/** An author's title stands between guillemets: its judgement is not the newspaper's. */
function inVoice(headline: Candidate, isAuthors: boolean): Candidate {
  return isAuthors && !/[«»]/.test(headline.text) ? {...headline, text: `« ${headline.text} »`} : headline
}

/** The first sentence, cut at nothing: better a long headline than none. */
function fallbackHeadline(doc: AnalysedDoc): Candidate {
  const first = doc.sentences[0]
  const text = first ? doc.text.slice(first.start, first.end).replace(/\s+/g, ' ').replace(/\.$/, '') : ''
  return {text, from: first ? [{file: 0, start: first.start, end: first.end}] : [], operations: [], score: 0}
}
