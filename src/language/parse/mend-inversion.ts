import type {TaggedToken} from '../../document/index.js'

/** Verbs that insert a speaker after what is said. */
const REPORTING = new Set(
  `affirmer ajouter analyser annoncer argumenter assurer avancer avertir avouer clamer commenter conclure confier
  confirmer considérer constater crier déclarer demander déplorer dire estimer expliquer indiquer insister juger
  lancer marteler noter observer plaider poursuivre préciser prévenir promettre raconter rappeler reconnaître
  regretter relever répéter répliquer répondre résumer soupirer souligner soutenir témoigner`.split(/\s+/),
)
const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'expl:subj', 'csubj'])
/** A verb's subject or object is looked for this many tokens off, so that time stays linear. */
const FURTHEST = 60
const BEFORE_INSERTED = new Set([',', '»', '”', '"', '?', '!', '…', '–', '—'])

/**
 * Put right the subject of an inserted reporting verb: in « …, a déclaré le ministre », the noun after the verb is the
 * one who speaks, though a parser may take it for an object.
 *
 * Only where the verb follows a comma, a dash or a closing mark and has no subject; `relations` is changed in place.
 *
 * @param heads  Heads of the sentence's tokens, -1 for the root.
 */
export function mendInversion(tokens: readonly TaggedToken[], heads: Int32Array, relations: string[]): void {
  for (const [verb, {upos, lemma}] of tokens.entries()) {
    if (upos !== 'VERB') continue
    const first = clauseStart(tokens, heads, verb)
    // « …, s’est réjouie la maire »: a verb that has its « se » already takes no object after it.
    if (first < 1 || !(REPORTING.has(lemma) || tokens[first]!.lemma === 'soi')) continue
    if (!BEFORE_INSERTED.has(tokens[first - 1]!.form)) continue
    let noun = -1
    let hasSubject = false
    const last = Math.min(tokens.length, verb + FURTHEST)
    for (let i = Math.max(0, verb - FURTHEST); i < last; i++) {
      if (heads[i] !== verb) continue
      if (SUBJECTS.has(relations[i]!)) hasSubject = true
      if (noun < 0 && i > verb && relations[i] === 'obj') noun = i
    }
    if (!hasSubject && noun > verb && follows(tokens, verb, noun)) relations[noun] = 'nsubj'
  }
}

/** The first token of a finite verb with its auxiliaries and clitics; -1 when the verb is not finite. */
function clauseStart(tokens: readonly TaggedToken[], heads: Int32Array, verb: number): number {
  let first = verb
  let hasFinite = tokens[verb]!.feats.VerbForm === 'Fin'
  while (first > 0 && heads[first - 1] === verb && /^(AUX|PRON|ADV)$/.test(tokens[first - 1]!.upos)) {
    first--
    if (tokens[first]!.upos === 'AUX' && tokens[first]!.feats.VerbForm === 'Fin') hasFinite = true
  }
  return hasFinite ? first : -1
}

/** Whether only the words that open a noun phrase stand between the verb and a noun or name. */
function follows(tokens: readonly TaggedToken[], verb: number, noun: number): boolean {
  if (!/^(NOUN|PROPN)$/.test(tokens[noun]!.upos)) return false
  for (let i = verb + 1; i < noun; i++) if (!/^(DET|ADJ|NUM|ADV|NOUN|PROPN)$/.test(tokens[i]!.upos)) return false
  return true
}
