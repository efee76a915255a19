import type {Features, Upos} from '../../document/index.js'

/** One reading of a form: its dictionary form, part of speech and features. */
export interface Analysis {
  readonly lemma: string
  readonly upos: Upos
  readonly feats: Features
}

/** One form of a lemma with the features it has. */
export interface InflectedForm {
  readonly form: string
  readonly feats: Features
}

/** A full-form French lexicon over packed bytes: 500,000 forms, each question answered in about a microsecond. */
export interface Lexicon {
  /** All readings of the form as spelt, then of its lower case; both apostrophes do. Empty when unknown. */
  lookup(form: string): readonly Analysis[]
  /** Whether the form, or its lower case, has a reading. */
  isKnown(form: string): boolean
  /** Every form of a lemma as VERB, NOUN or ADJ (a verb's moods, tenses and participles); empty when unknown. */
  formsOf(lemma: string, upos: Upos): readonly InflectedForm[]
  /** How the verb builds: a set of `i` intransitive, `t` transitive, `n` indirect, `q`/`p` pronominal, `e` with être; '' when unknown. */
  verbFrame(lemma: string): string
  /** A number for the form's set of readings (0 when unknown), the same for all forms with the same readings but for the lemma. */
  readingsId(form: string): number
}
