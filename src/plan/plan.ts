import type {Note, SourceSpan} from '../document/index.js'

/** What kind of text the source is; it decides which parts an article may have and how freely its words may be touched. */
export type Genre =
  | 'news'
  | 'incident'
  | 'interview'
  | 'how-to'
  | 'opinion'
  | 'petition'
  | 'notice'
  | 'match'
  | 'release'
  | 'product'
  | 'report'

/** A text proposed for a place, with what carries it. `score` orders the candidates for one place; higher is better. */
export interface Candidate {
  readonly text: string
  readonly from: readonly SourceSpan[]
  readonly operations: readonly string[]
  readonly score: number
}

/** One block of a section: the indexes of the source sentences it holds, in order; blocks without sentences (code) keep their source block. */
export interface SectionBlock {
  readonly kind: 'paragraph' | 'list' | 'table' | 'code' | 'quote'
  readonly ordered?: boolean
  readonly sentences: readonly number[]
  readonly sourceBlocks: readonly number[]
}

/** A section of the body: blocks under one subheading. `level` is 3 under an H2 that holds several. */
export interface SectionPlan {
  readonly level: 2 | 3
  readonly heading?: Candidate
  readonly candidates: readonly Candidate[]
  readonly fromSource: boolean
  readonly blocks: readonly SectionBlock[]
}

/** A dated event: `label` is the date as printed, `text` the clause in the present. */
export interface TimelineEntry extends Candidate {
  readonly label: string
}

/** Somebody or something named, with the role that the source gives. */
export interface PersonEntry extends Candidate {
  readonly name: string
}

/** A question and the sentences that answer it. */
export interface QuestionEntry {
  readonly kind: string
  readonly question: Candidate
  readonly answers: readonly Candidate[]
}

/** What a document given as context says of the article’s subject: a section of its own, attributed in each paragraph. */
export interface Background {
  /** The number of its file among the sources, from 1. */
  readonly file: number
  readonly heading: Candidate
  readonly paragraphs: readonly (readonly Candidate[])[]
  readonly title: string
  /** Its address, when the document says it. */
  readonly url?: string
}

/** The subject that a fixed part names in its heading (« Questions fréquentes sur la grève »); absent: its bare name. */
export interface PartNames {
  readonly keyPoints?: string
  readonly faq?: string
}

/** All that a writer needs to write the article; made once, read only. Candidates are in order of preference. */
export interface Plan {
  readonly genre: Genre
  readonly keyphrase: string
  readonly headline: Candidate
  readonly headlineAlternatives: readonly Candidate[]
  readonly title: Candidate
  readonly titleAlternatives: readonly Candidate[]
  readonly description: Candidate
  readonly descriptionAlternatives: readonly Candidate[]
  readonly slug: string
  readonly standfirst: readonly Candidate[]
  readonly keyPoints: readonly Candidate[]
  readonly sections: readonly SectionPlan[]
  readonly background: readonly Background[]
  readonly timeline: readonly TimelineEntry[]
  readonly people: readonly PersonEntry[]
  readonly faq: readonly QuestionEntry[]
  readonly partNames: PartNames
  /** Source sentences that the body leaves out on purpose (index in the article's document), with the reason's message key. */
  readonly dropped: readonly {readonly sentence: number; readonly reason: string}[]
  readonly notes: readonly Note[]
}
