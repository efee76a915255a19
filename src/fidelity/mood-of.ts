import type {Lexis} from './lexis.js'
import type {Mood, ReadToken} from './reading.js'

/** Tense and mood of a verb group, by its first word; `group` are the indexes of auxiliaries and participle. */
export function moodOf(tokens: readonly ReadToken[], group: readonly number[], lexis: Lexis): Mood {
  if (opensAsParticiple(tokens, group, lexis)) return 'participle'
  const {feats} = tokens[group[0]!]!
  if (feats.VerbForm === 'Inf') return 'infinitive'
  if (feats.VerbForm === 'Part') return 'participle'
  if (feats.Mood === 'Cnd') return 'conditional'
  if (feats.Mood === 'Sub') return 'subjunctive'
  if (feats.Mood === 'Imp') return 'imperative'
  if (feats.Tense === 'Fut') return 'future'
  if (group.length > 1 || feats.Tense === 'Past' || feats.Tense === 'Imp') return 'past'
  return 'present'
}

/** « Éteint depuis 1998, le phare… »: at the head of a sentence, before its comma, a form that may be a participle is one. */
function opensAsParticiple(tokens: readonly ReadToken[], group: readonly number[], lexis: Lexis): boolean {
  const token = tokens[group[0]!]!
  if (
    group.length > 1 ||
    token.index > 0 ||
    token.feats.VerbForm !== 'Fin' ||
    !isPastParticiple({...token, feats: {}}, lexis)
  )
    return false
  const comma = tokens.findIndex(({form}) => form === ',')
  return comma > 0 && tokens.slice(comma).some(({feats}) => feats.VerbForm === 'Fin')
}

/** Whether the tagger calls the token a verb. */
export function isVerb(token: {readonly upos: string}): boolean {
  return token.upos === 'VERB' || token.upos === 'AUX'
}

/** By the tagger, or, after an auxiliary, by any reading the form has (« agi », « dit »). */
export function isPastParticiple(token: ReadToken, lexis: Lexis): boolean {
  if (!isVerb(token) && token.upos !== 'ADJ') return false
  if (token.feats.VerbForm === 'Part') return token.feats.Tense !== 'Pres'
  return lexis.french.lexicon
    .lookup(token.form)
    .some(({upos, feats}) => (upos === 'VERB' || upos === 'AUX') && feats.VerbForm === 'Part' && feats.Tense !== 'Pres')
}
