import type {Tag} from '../tag/tagger.js'

/** What the parser needs of each tag, by its index. */
export interface TagFacts {
  /** Index of the part of speech. */
  readonly upos: Int32Array
  /** Gender (bits 0-1), number (2-3) and person (4-5), 0 when unknown. */
  readonly agreement: Int32Array
  /** Kind of verb form or pronoun: finite 1, infinitive 2, present participle 3, past participle 4, relative 5, interrogative 6. */
  readonly verbForm: Int32Array
  /** 1 for a finite verb or auxiliary. */
  readonly finite: Uint8Array
  /** 1 for punctuation. */
  readonly punctuation: Uint8Array
}

/** Gather the facts of all tags. */
export function tagFacts(tags: readonly Tag[]): TagFacts {
  const uposes = [...new Set(tags.map(tag => tag.upos))]
  const verbForm = Int32Array.from(tags, verbFormOf)
  const isVerb = (tag: Tag) => tag.upos === 'VERB' || tag.upos === 'AUX'
  return {
    upos: Int32Array.from(tags, tag => uposes.indexOf(tag.upos)),
    agreement: Int32Array.from(tags, agreementOf),
    verbForm,
    finite: Uint8Array.from(tags, (tag, index) => (isVerb(tag) && verbForm[index] === 1 ? 1 : 0)),
    punctuation: Uint8Array.from(tags, tag => (tag.upos === 'PUNCT' ? 1 : 0)),
  }
}

function agreementOf({upos, feats}: Tag): number {
  const gender = feats.Gender === 'Masc' ? 1 : feats.Gender === 'Fem' ? 2 : 0
  const number = feats.Number === 'Sing' ? 1 : feats.Number === 'Plur' ? 2 : 0
  const person = feats.Person ? Number(feats.Person) : upos === 'NOUN' || upos === 'PROPN' ? 3 : 0
  return gender | (number << 2) | (person << 4)
}

function verbFormOf({feats}: Tag): number {
  if (feats.VerbForm === 'Fin') return 1
  if (feats.VerbForm === 'Inf') return 2
  if (feats.VerbForm === 'Part') return feats.Tense === 'Pres' ? 3 : 4
  return feats.PronType === 'Rel' ? 5 : feats.PronType === 'Int' ? 6 : 0
}
