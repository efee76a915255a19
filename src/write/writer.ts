import type {AnalysedDoc, Article, Note, WriteRequest} from '../document/index.js'
import type {French} from '../language/index.js'
import type {Say} from '../messages/index.js'
import type {Plan} from '../plan/index.js'

/** What a writer works from: the plan and the analysed source files (0 is the article). */
export interface Assignment {
  readonly plan: Plan
  readonly sources: readonly AnalysedDoc[]
  readonly request: WriteRequest
  readonly french: French
  /** Messages in the language of the article, for the headings of the fixed parts. */
  readonly say: Say
  readonly effort: Effort
}

/** How far the writer goes: raised or lowered by the engine between two rounds. */
export interface Effort {
  /** Most long sentences on the page, 0 to 1, as the profile counts them; 1 leaves all but the overlong as they are. */
  readonly longShare: number
  /** Say passives whose doer is named with the doer first: for a page that has too many passives. */
  readonly voice: boolean
  /** Starts of source sentences that must stay whole: what was made of them departed from the source. */
  readonly whole: ReadonlySet<number>
  /** Restated parts to include, and how many entries of each. */
  readonly keyPoints: number
  readonly timeline: boolean
  readonly people: boolean
  readonly faq: number
}

/** What a writer hands over. */
export interface Written {
  readonly article: Article
  readonly notes: readonly Note[]
}

/** Plan in, article out; the embedded writer and the model writer stand behind the same contract. */
export interface Writer {
  readonly id: string
  write(assignment: Assignment): Written
}
