import type {AnalysedDoc, ParsedToken, Span} from '../document/index.js'

/** A token with its form and lemma folded: they are compared over and over. */
export interface ReadToken extends ParsedToken {
  readonly key: string
  readonly base: string
}

/** A word with content: what it means (see `conceptsOf`), and where it stands. */
export interface Word extends Span {
  readonly index: number
  readonly text: string
  readonly upos: string
  readonly concepts: ReadonlySet<string>
  /** Number of the stretch between commas it stands in, from 0. */
  readonly clause: number
  /** Index of the attributed region that holds it, -1 for the writer's own words. */
  readonly region: number
  readonly isName: boolean
  /** Whether « de » or « à » ties it to what stands before: « la mère de Léa » is not Léa. */
  readonly isComplement: boolean
}

export type Mood =
  | 'past'
  | 'present'
  | 'future'
  | 'conditional'
  | 'subjunctive'
  | 'imperative'
  | 'infinitive'
  | 'participle'

/** One thing said of somebody: a verb group, or a copula with its attribute. Indexes are into the sentence's tokens. */
export interface Predicate extends Span {
  readonly first: number
  readonly head: number
  readonly text: string
  readonly lemma: string
  readonly concepts: ReadonlySet<string>
  readonly mood: Mood
  /** Classes of what governs it (« plan », « may », « accuse »…), nearest first; empty when it is said outright. */
  readonly governors: readonly string[]
  readonly negation: '' | 'pas' | 'plus' | 'jamais' | 'only'
  readonly isPassive: boolean
  readonly isCopula: boolean
  /** « avoir », « faire »: a verb that claims nothing by itself. */
  readonly isLight: boolean
  readonly region: number
  readonly agent: readonly Word[]
  readonly patient: readonly Word[]
  /** The words of its other complements (« succède à X »). */
  readonly oblique: readonly Word[]
}

/** Who speaks: the words that name him, or the pronoun that stands for him. */
export interface SpeakerWords extends Span {
  readonly words: readonly Word[]
  readonly pronoun?: {readonly gender?: 'm' | 'f'}
  /** Whether only its place beside the quotation makes it the speaker: no verb of speech does. */
  readonly isGuess?: boolean
}

/** Words that are somebody's, not the writer's. `verb` is the reporting verb's folded lemma. */
export interface Region extends Span {
  readonly kind: 'quote' | 'reported' | 'according' | 'opinion'
  readonly speaker?: SpeakerWords
  readonly verb?: string
  readonly verbSpan?: Span
}

/** A number as written: `bound` « at-least », « more », « less », « about »…, '' when exact. */
export interface Quantity extends Span {
  readonly value: number
  readonly unit: ReadonlySet<string>
  readonly unitText: string
  readonly bound: string
  readonly index: number
}

/** A part of a date (« 15 mai », « 2022 », « dimanche », « hier ») with the preposition that bounds it. */
export interface Moment extends Span {
  readonly key: string
  readonly bound: string
  readonly index: number
}

/** A hedge or connective met: its class and where. */
export interface Marker extends Span {
  readonly kind: string
  readonly index: number
  readonly last: number
  readonly text: string
}

/** A word of justice outside quotations, with the stage it names. */
export interface Stage extends Span {
  readonly stage: string
}

/** A sentence as the guard reads it. */
export interface Reading {
  readonly sentence: number
  readonly tokens: readonly ReadToken[]
  readonly start: number
  readonly end: number
  readonly words: readonly Word[]
  /** All that its words mean together. */
  readonly concepts: ReadonlySet<string>
  readonly predicates: readonly Predicate[]
  readonly regions: readonly Region[]
  readonly quantities: readonly Quantity[]
  readonly moments: readonly Moment[]
  readonly hedges: readonly Marker[]
  readonly connectives: readonly Marker[]
  readonly stages: readonly Stage[]
}

/** A document as the guard reads it. */
export interface ReadDoc {
  readonly doc: AnalysedDoc
  readonly readings: readonly Reading[]
}
