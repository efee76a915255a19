import type {ArticleBlock, Light, Metadata, Note, SourceText} from '../../../src/document/index.js'
import type {AssessResult, CheckResult, SectionStep, SourceSentence, Understanding, Wishes} from '../api/values.js'
import type {PassagePlace} from '../editor/blocks-of-doc.js'

/** What the desk shows: one article, its source, its lights, and how it is kept. */
export interface DeskState {
  readonly phase: 'loading' | 'missing' | 'failed' | 'ready'
  /** What went wrong last, in the user's language. */
  readonly problem?: string
  readonly needsToken: boolean
  readonly name: string
  readonly source?: SourceText
  readonly sentences: readonly SourceSentence[]
  readonly wishes: Wishes
  readonly understood?: Understanding
  readonly ignored: readonly string[]
  /** Absent until something is written. */
  readonly metadata?: Metadata
  readonly blocks: readonly ArticleBlock[]
  readonly places: ReadonlyMap<string, PassagePlace>
  /** The number of the newest version; 0 before the first. */
  readonly version: number
  readonly notes: readonly Note[]
  /** There is something that no version holds. */
  readonly hasEdits: boolean
  /** `kept`: in this browser only, so far. */
  readonly saving: 'saved' | 'kept' | 'sending'
  readonly isOffline: boolean
  readonly check?: CheckResult
  /** Yoast's lights and scores as last assessed: they come later than the rest. */
  readonly yoastLights: readonly Light[]
  readonly scores?: AssessResult['scores']
  readonly isChecking: boolean
  /** The step of the writer at work. */
  readonly writingStep?: string
  /** The section that a model is at. */
  readonly writingSection?: SectionStep
  readonly activePassage?: string
  readonly activeSentence?: number
}

export const emptyDesk: DeskState = {
  phase: 'loading',
  needsToken: false,
  name: '',
  sentences: [],
  wishes: {},
  ignored: [],
  blocks: [],
  places: new Map(),
  version: 0,
  notes: [],
  hasEdits: false,
  saving: 'saved',
  isOffline: false,
  yoastLights: [],
  isChecking: false,
}

/** Words wanted when nobody has said. */
export const usualWords = 700

export function wordsWanted({wishes, understood}: Pick<DeskState, 'wishes' | 'understood'>): number {
  return wishes.words ?? understood?.words ?? usualWords
}
