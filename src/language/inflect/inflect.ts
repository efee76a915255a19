import type {Features, Upos} from '../../document/index.js'
import type {French} from '../french.js'

type Wanted = Pick<Features, 'Gender' | 'Number'>

/** Forms that only stand before a vowel sound; `joinWords` makes them. */
const BEFORE_VOWEL = new Set(['bel', 'bels', 'nouvel', 'nouvels', 'vieil', 'vieils', 'fol', 'fols', 'mol', 'mols'])

/** Plurals that the lexicon keeps under a lemma of their own, or beside a rarer one. */
const PLURALS: Readonly<Record<string, string>> = {
  œil: 'yeux',
  ciel: 'cieux',
  monsieur: 'messieurs',
  madame: 'mesdames',
  mademoiselle: 'mesdemoiselles',
  bonhomme: 'bonshommes',
  gentilhomme: 'gentilshommes',
}

/** Feminines that the lexicon keeps under a lemma of their own, by the masculine. */
const FEMININES: Readonly<Record<string, string>> = {
  favori: 'favorite',
  coi: 'coite',
  andalou: 'andalouse',
  franc: 'franche',
  dû: 'due',
  rigolo: 'rigolote',
  métis: 'métisse',
}

/**
 * A noun or adjective in the gender and number asked for: « national », {Fem, Plur} gives « nationales ».
 *
 * The lexicon's forms first, the rules of spelling for words it does not know. A feature not asked for stays as the word
 * has it. A noun of one gender keeps it (« personne »).
 *
 * @param word  A lemma or any form of it.
 */
export function inflect(french: French, word: string, upos: Upos, wanted: Wanted): string {
  if (upos === 'NOUN' && wanted.Number === 'Plur' && Object.hasOwn(PLURALS, word)) return PLURALS[word]!
  if (upos === 'ADJ' && wanted.Gender === 'Fem' && Object.hasOwn(FEMININES, word))
    return wanted.Number === 'Plur' ? plural(FEMININES[word]!) : FEMININES[word]!
  const readings = french.lexicon.lookup(word).filter(reading => reading.upos === upos)
  const reading = readings.find(({lemma}) => lemma === word) ?? readings[0]
  if (reading === undefined) return byRule(word, wanted)
  const goal: Wanted = {Gender: wanted.Gender ?? reading.feats.Gender, Number: wanted.Number ?? reading.feats.Number}
  const forms = french.lexicon.formsOf(reading.lemma, upos).filter(({form}) => !BEFORE_VOWEL.has(form))
  const fits = (feats: Features, strict: boolean): boolean =>
    matches(feats.Gender, goal.Gender, strict) && matches(feats.Number, goal.Number, strict)
  const found =
    forms.find(({form, feats}) => form === word && fits(feats, true)) ??
    forms.find(({feats}) => fits(feats, true)) ??
    forms.find(({feats}) => fits(feats, false)) ??
    forms.find(({feats}) => matches(feats.Number, goal.Number, false))
  return found?.form ?? word
}

/** An adjective or participle agreed with a noun's gender and number. */
export function agree(french: French, word: string, noun: Wanted): string {
  const readings = french.lexicon.lookup(word)
  if (readings.some(({upos}) => upos === 'ADJ')) return inflect(french, word, 'ADJ', noun)
  const participle = readings.find(({feats}) => feats.VerbForm === 'Part' && feats.Tense === 'Past')
  if (participle === undefined) return inflect(french, word, 'ADJ', noun)
  const wanted = {Gender: noun.Gender ?? participle.feats.Gender, Number: noun.Number ?? participle.feats.Number}
  const forms = french.lexicon
    .formsOf(participle.lemma, 'VERB')
    .filter(({feats}) => feats.VerbForm === 'Part' && feats.Tense === 'Past')
  const found = forms.find(
    ({feats}) => matches(feats.Gender, wanted.Gender, false) && matches(feats.Number, wanted.Number, false),
  )
  return found?.form ?? word
}

/** A feature that a form does not have matches any, unless `strict`. */
function matches(own: string | undefined, goal: string | undefined, strict: boolean): boolean {
  return goal === undefined || own === goal || (!strict && own === undefined)
}

/** The regular spelling of feminine and plural, for words out of the lexicon. */
function byRule(word: string, wanted: Wanted): string {
  const gendered = wanted.Gender === 'Fem' ? feminine(word) : word
  return wanted.Number === 'Plur' ? plural(gendered) : gendered
}

function feminine(word: string): string {
  if (/e$/.test(word)) return word
  if (/er$/.test(word)) return word.replace(/er$/, 'ère')
  if (/eux$/.test(word)) return word.replace(/x$/, 'se')
  if (/f$/.test(word)) return word.replace(/f$/, 've')
  if (/(?:en|on|el|et)$/.test(word)) return `${word}${word.at(-1)}e`
  return `${word}e`
}

function plural(word: string): string {
  if (/[sxz]$/.test(word)) return word
  if (/(?:eau|eu)$/.test(word)) return `${word}x`
  if (/al$/.test(word)) return word.replace(/al$/, 'aux')
  return `${word}s`
}
