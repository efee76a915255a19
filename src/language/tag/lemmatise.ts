import type {Features, Upos} from '../../document/index.js'
import type {Analysis, Lexicon} from '../lexicon/lexicon.js'

/** Words whose lemma is not the dictionary's, by form then part of speech: clitics and articles as the treebanks give them. */
const FIXED: Readonly<Record<string, Readonly<Partial<Record<Upos, string>>>>> = {
  le: {DET: 'le', PRON: 'lui'},
  la: {DET: 'le', PRON: 'lui'},
  "l'": {DET: 'le', PRON: 'lui'},
  les: {DET: 'le', PRON: 'eux'},
  des: {DET: 'un'},
  du: {DET: 'du'},
  un: {DET: 'un', PRON: 'un', NUM: 'un'},
  une: {DET: 'un', PRON: 'un', NUM: 'un'},
  de: {ADP: 'de', DET: 'un'},
  "d'": {ADP: 'de', DET: 'un'},
  il: {PRON: 'lui'},
  elle: {PRON: 'lui'},
  lui: {PRON: 'lui'},
  ils: {PRON: 'eux'},
  elles: {PRON: 'eux'},
  eux: {PRON: 'eux'},
  leur: {PRON: 'eux', DET: 'son'},
  se: {PRON: 'soi'},
  "s'": {PRON: 'soi', SCONJ: 'si'},
  soi: {PRON: 'soi'},
  je: {PRON: 'moi'},
  "j'": {PRON: 'moi'},
  me: {PRON: 'moi'},
  "m'": {PRON: 'moi'},
  moi: {PRON: 'moi'},
  tu: {PRON: 'toi'},
  te: {PRON: 'toi'},
  "t'": {PRON: 'toi'},
  toi: {PRON: 'toi'},
  son: {DET: 'son'},
  sa: {DET: 'son'},
  ses: {DET: 'son'},
  mon: {DET: 'son'},
  ma: {DET: 'son'},
  mes: {DET: 'son'},
  ton: {DET: 'son'},
  ta: {DET: 'son'},
  tes: {DET: 'son'},
  notre: {DET: 'son'},
  nos: {DET: 'son'},
  votre: {DET: 'son'},
  vos: {DET: 'son'},
  leurs: {DET: 'son'},
  "qu'": {SCONJ: 'que', PRON: 'que', ADV: 'que'},
  ce: {DET: 'ce', PRON: 'ce'},
  cet: {DET: 'ce', PRON: 'ce'},
  cette: {DET: 'ce', PRON: 'ce'},
  ces: {DET: 'ce', PRON: 'ce'},
  "c'": {DET: 'ce', PRON: 'ce'},
  "n'": {ADV: 'ne'},
  quelques: {DET: 'quelque'},
  tout: {DET: 'tout', ADJ: 'tout', PRON: 'tout', ADV: 'tout'},
  toute: {DET: 'tout', ADJ: 'tout', PRON: 'tout', ADV: 'tout'},
  toutes: {DET: 'tout', ADJ: 'tout', PRON: 'tout', ADV: 'tout'},
  tous: {DET: 'tout', ADJ: 'tout', PRON: 'tout', ADV: 'tout'},
  "jusqu'": {ADP: 'jusque', SCONJ: 'jusque'},
  "lorsqu'": {SCONJ: 'lorsque'},
  "puisqu'": {SCONJ: 'puisque'},
  lesquels: {PRON: 'lequel'},
  lesquelles: {PRON: 'lequel'},
  laquelle: {PRON: 'lequel'},
  celle: {PRON: 'celui'},
  celles: {PRON: 'celui'},
  ceux: {PRON: 'celui'},
  autres: {PRON: 'autre'},
  '-là': {ADV: 'là'},
}

/** Endings of unknown verbs' forms and what the infinitive has in their stead, the longest first. */
const VERB_ENDINGS =
  /(?:eraient|erions|eriez|erais|erait|eront|erons|eras|erai|erez|era|aient|assent|èrent|ions|iez|ant|ent|ait|ais|ées|ons|ez|és|ée|ai|as|é|es|e|a|er)$/

/** The dictionary form of a word given its tag: the lexicon's reading that fits best, else a guess from the ending. */
export function lemmaOf(form: string, upos: Upos, feats: Features, lexicon: Lexicon): string {
  if (upos === 'PUNCT' || upos === 'SYM' || upos === 'X') return form
  const plain = form.includes('’') ? form.replaceAll('’', "'") : form
  if (upos === 'PROPN') return form
  const lower = plain.toLowerCase()
  const fixed = Object.hasOwn(FIXED, lower) ? FIXED[lower]?.[upos] : undefined
  if (fixed !== undefined) return fixed
  const bare = upos === 'PRON' ? lower.replace(/^-(t-)?/, '') : lower
  if (bare !== lower) return lemmaOf(bare, upos, feats, lexicon)
  const best = bestReading(lexicon.lookup(plain), lower, upos, feats)
  if (best) return best.lemma
  return guess(lower, upos, feats, lexicon)
}

/**
 * The reading of the same part of speech that shares most features; a verb's auxiliary and full readings count as one.
 * Between equals, the one that is its own lemma: « capitale » is not the feminine of « capital ».
 */
function bestReading(readings: readonly Analysis[], lower: string, upos: Upos, feats: Features): Analysis | undefined {
  let best: Analysis | undefined
  let most = -1
  for (const reading of readings) {
    const isSame = reading.upos === upos || (upos === 'AUX' && reading.upos === 'VERB')
    if (!isSame) continue
    let shared = reading.lemma === lower ? 0.5 : 0
    for (const key of ['VerbForm', 'Mood', 'Tense', 'Person', 'Number', 'Gender'] as const)
      if (reading.feats[key] !== undefined && reading.feats[key] === feats[key]) shared++
    if (shared > most) {
      most = shared
      best = reading
    }
  }
  return best
}

function guess(lower: string, upos: Upos, feats: Features, lexicon: Lexicon): string {
  if (upos === 'VERB' || upos === 'AUX') {
    const adjective = lexicon.lookup(lower).find(reading => reading.upos === 'ADJ')
    if (feats.VerbForm === 'Inf') return lower
    return (adjective?.lemma ?? lower).replace(VERB_ENDINGS, '') + 'er'
  }
  if (upos === 'ADJ' || upos === 'NOUN') {
    const participle = lexicon.lookup(lower).find(reading => reading.feats.VerbForm === 'Part')
    if (participle) {
      const masculine = lexicon
        .formsOf(participle.lemma, 'VERB')
        .find(
          ({feats: own}) =>
            own.VerbForm === 'Part' && own.Tense === 'Past' && own.Gender !== 'Fem' && own.Number !== 'Plur',
        )
      if (masculine && participle.feats.Tense === 'Past') return masculine.form
    }
    const other = lexicon.lookup(lower).find(reading => reading.upos === 'ADJ' || reading.upos === 'NOUN')
    if (other) return other.lemma
    const singular = feats.Number === 'Plur' ? lower.replace(/(?<=..[^su])s$/, '') : lower
    return upos === 'ADJ' && feats.Gender === 'Fem' ? singular.replace(/(?<=...)e$/, '') : singular
  }
  return lexicon.lookup(lower)[0]?.lemma ?? lower
}
