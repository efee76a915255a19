import type {Doc} from './doc.js'
import type {Span} from './span.js'
import type {ParsedToken} from './token.js'

/** A place among the tokens of one sentence: `first` to `last`, both included, indexes into `sentence.tokens`. */
export interface TokenRange {
  readonly sentence: number
  readonly first: number
  readonly last: number
}

export type EntityKind = 'person' | 'place' | 'organisation' | 'other'

/** A role the text gives to an entity, as a noun phrase without its article: « ministre chinois de la Défense ». */
export interface Role extends Span, TokenRange {
  readonly text: string
}

/** One occurrence of an entity: its full name, a short form (« Li »), a noun that stands for it (« le ministre »), or a pronoun. */
export interface Mention extends Span, TokenRange {
  readonly entity: number
  readonly form: 'full' | 'short' | 'noun' | 'pronoun'
}

/** Somebody or something named. `name` is the fullest name in the text; `shortName` the short form the text itself uses. */
export interface Entity {
  readonly id: number
  readonly kind: EntityKind
  readonly name: string
  readonly shortName?: string
  readonly gender?: 'Masc' | 'Fem'
  readonly number?: 'Sing' | 'Plur'
  readonly roles: readonly Role[]
  readonly mentions: readonly Mention[]
}

/** A calendar date as far as the text gives it: month 1 to 12, day 1 to 31, hour 0 to 23. */
export interface DateValue {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
  readonly hour?: number
  readonly minute?: number
}

/** A date or time expression. `relative` ones (« dimanche », « le mois dernier », « hier ») need the publication date. */
export interface DateMention extends Span, TokenRange {
  readonly text: string
  readonly kind: 'absolute' | 'relative' | 'duration'
  readonly value: DateValue
  /** « depuis 2018 », « jusqu’au 19 avril », « d’ici 2025 »: the preposition that makes it a bound, lower case. */
  readonly bound?: string
}

/** A number with its value (« une quinzaine » 15, « trois » 3, « 30 milliards » 3e10) and its unit or counted noun. */
export interface NumberMention extends Span, TokenRange {
  readonly text: string
  readonly value: number
  readonly unit?: string
  readonly approximate: boolean
}

/**
 * Words between quotation marks. The span holds the marks, `inner` does not. `complete` when what is quoted is one or
 * more whole sentences, else it is a fragment in the writer's sentence. Inserted clauses (« a-t-il dit ») within the
 * marks are listed in `inserts` and are not part of what was said.
 */
export interface Quotation extends Span {
  readonly sentences: readonly number[]
  readonly inner: Span
  readonly complete: boolean
  readonly inserts: readonly Span[]
  readonly speaker?: Speaker
}

/** Who said it: `entity` when known; `span` of the words that name him; `verb` the reporting verb's lemma; `clause` the whole attribution. */
export interface Speaker {
  readonly entity?: number
  readonly span: Span
  readonly verb?: string
  readonly clause: Span
}

/** Reported speech without marks: « le ministre a déclaré que… », « selon le maire, … ». `content` is what is reported. */
export interface Attribution extends Span {
  readonly sentence: number
  readonly speaker: Speaker
  readonly content: Span
}

/** A subject or object pronoun (or possessive) whose antecedent is certain. */
export interface PronounLink {
  readonly sentence: number
  readonly token: number
  readonly entity?: number
  readonly antecedent: TokenRange & Span
}

/** A parsed text with all that `language` knows about it. Lists are in text order. */
export interface AnalysedDoc extends Doc<ParsedToken> {
  readonly entities: readonly Entity[]
  readonly dates: readonly DateMention[]
  readonly numbers: readonly NumberMention[]
  readonly quotations: readonly Quotation[]
  readonly attributions: readonly Attribution[]
  readonly pronouns: readonly PronounLink[]
}
