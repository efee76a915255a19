import type {Span} from './span.js'

/** Universal Dependencies' part-of-speech tags. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** Universal Dependencies' features that the tagger gives; absent when unknown or not applicable. */
export interface Features {
  readonly Gender?: 'Masc' | 'Fem'
  readonly Number?: 'Sing' | 'Plur'
  readonly Person?: '1' | '2' | '3'
  readonly Tense?: 'Pres' | 'Past' | 'Imp' | 'Fut'
  readonly Mood?: 'Ind' | 'Cnd' | 'Sub' | 'Imp'
  readonly VerbForm?: 'Fin' | 'Inf' | 'Part'
  readonly PronType?: string
}

/**
 * One syntactic word. A contraction (« du », « aux », « duquel ») makes two tokens that share one span:
 * `part` is 1 for the preposition and 2 for the article or pronoun; `form` is the syntactic word (« de », « le »),
 * with the typographic apostrophe U+2019 as in « l’ ».
 */
export interface Token extends Span {
  readonly index: number
  readonly form: string
  readonly spaceBefore: boolean
  readonly part?: 1 | 2
}

/** A token with its tag, features and lemma (lower case but for names). */
export interface TaggedToken extends Token {
  readonly upos: Upos
  readonly feats: Features
  readonly lemma: string
}

/**
 * A token in a dependency tree. `head` is an index into the sentence's tokens, -1 for the root.
 * `deprel` is a UD relation, with the subtypes nsubj:pass, aux:pass, aux:caus, aux:tense, acl:relcl, obl:agent, expl:subj.
 * `confidence` is the estimated probability, 0 to 1, that head and relation are right
 * (`agreed` tells whether the two differently built parsers gave the same head and relation).
 */
export interface ParsedToken extends TaggedToken {
  readonly head: number
  readonly deprel: string
  readonly confidence: number
  readonly agreed: boolean
}
