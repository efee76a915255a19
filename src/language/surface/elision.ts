import type {French} from '../french.js'
import {genderOf} from '../inflect/gender-of.js'
import {beginsWithVowelSound} from './vowel-sound.js'

/** What a word becomes before a vowel sound. « si », « ce » and the adjectives have conditions of their own. */
const ELIDED: Readonly<Record<string, string>> = {
  le: 'l’',
  la: 'l’',
  de: 'd’',
  que: 'qu’',
  ne: 'n’',
  se: 's’',
  je: 'j’',
  me: 'm’',
  te: 't’',
  jusque: 'jusqu’',
  lorsque: 'lorsqu’',
  puisque: 'puisqu’',
  quoique: 'quoiqu’',
}

/** What an elided word is before a consonant; « l’ » needs the gender, « s’ » may be « si ». */
const RESTORED: Readonly<Record<string, string>> = {
  'd’': 'de',
  'qu’': 'que',
  'n’': 'ne',
  's’': 'se',
  'j’': 'je',
  'm’': 'me',
  't’': 'te',
  'c’': 'ce',
  'jusqu’': 'jusque',
  'lorsqu’': 'lorsque',
  'puisqu’': 'puisque',
  'quoiqu’': 'quoique',
}

/** Adjectives and determiners: before a consonant, before a vowel sound, and the gender of the noun that asks for it. */
const EUPHONIC: readonly (readonly [string, string])[] = [
  ['beau', 'bel'],
  ['nouveau', 'nouvel'],
  ['vieux', 'vieil'],
  ['fou', 'fol'],
  ['mou', 'mol'],
]
const POSSESSIVE: Readonly<Record<string, string>> = {ma: 'mon', ta: 'ton', sa: 'son'}
const MASCULINE_POSSESSIVE: Readonly<Record<string, string>> = {mon: 'ma', ton: 'ta', son: 'sa'}

/** What the caller knows and the words alone do not tell. */
export interface ElisionHint {
  /** Gender of the noun that an « l’ » or a possessive before it belongs to. */
  readonly gender?: 'Masc' | 'Fem'
}

/**
 * The form a word takes before the next one: elided, restored or euphonic (« le » before « accord » is « l’ », « d’ »
 * before « Poutine » is « de », « ce » before « accord » is « cet »); the word as it is when nothing asks for a change.
 */
export function formBefore(word: string, next: string, french: French, hint: ElisionHint = {}): string {
  const lower = word.toLowerCase().replace(/'/g, '’')
  if (!/[\p{L}\p{N}]/u.test(next)) return word
  const isVowel = beginsWithVowelSound(next, french)
  const form = isVowel ? beforeVowel(lower, next, french) : beforeConsonant(lower, next, french, hint)
  return form === undefined || form === lower ? word : likeCase(form, word)
}

function beforeVowel(word: string, next: string, french: French): string | undefined {
  if (word === 'si') return /^[«“"\s\u00A0]*ils?$/iu.test(next) ? 's’' : undefined
  if (word === 'ce') return beforeCe(next, french)
  if (Object.hasOwn(ELIDED, word)) return ELIDED[word]
  if (Object.hasOwn(POSSESSIVE, word) && !isOnly(next, french, 'Plur')) return POSSESSIVE[word]
  const euphonic = EUPHONIC.find(([plain]) => plain === word)
  return euphonic !== undefined && isSingularMasculineNoun(next, french) ? euphonic[1] : undefined
}

/** « ce » is « c’ » before forms of « être » in e- and « en », « ç’ » before « avoir », « cet » before a noun or adjective. */
function beforeCe(next: string, french: French): string | undefined {
  const lower = next.toLowerCase()
  if (/^(?:est|es|était|étaient|étant|eût|en)$/.test(lower)) return 'c’'
  if (/^(?:a|aurait|auraient|aura|avait|eut|ait)$/.test(lower)) return 'ç’'
  const readings = french.lexicon.lookup(next.replace(/^[«“"\s\u00A0]+/u, ''))
  if (readings.length === 0) return 'cet'
  return readings.some(({upos}) => upos === 'NOUN' || upos === 'ADJ' || upos === 'PROPN' || upos === 'NUM') &&
    !readings.some(({upos}) => upos === 'ADP' || upos === 'PRON')
    ? 'cet'
    : undefined
}

function beforeConsonant(word: string, next: string, french: French, hint: ElisionHint): string | undefined {
  if (word === 's’' && /^ils?$/i.test(next)) return word
  if (Object.hasOwn(RESTORED, word)) return word === 'c’' && /^(?:est|était)/i.test(next) ? word : RESTORED[word]
  const gender = hint.gender ?? genderOf(next.replace(/^[«“"\s\u00A0]+/u, ''), french, ['NOUN', 'ADJ'])
  if (word === 'l’') return gender === 'Fem' ? 'la' : 'le'
  if (word === 'cet') return gender === 'Fem' ? 'cette' : 'ce'
  const isNoun = gender === 'Fem' && (hint.gender !== undefined || genderOf(next, french) === 'Fem')
  if (isNoun && Object.hasOwn(MASCULINE_POSSESSIVE, word)) return MASCULINE_POSSESSIVE[word]
  const euphonic = EUPHONIC.find(([, vowel]) => vowel === word)
  return euphonic !== undefined && /^\p{L}/u.test(next) && !/^(?:et|ou)$/i.test(next) ? euphonic[0] : undefined
}

/** Whether every reading of the form is of that number. */
function isOnly(form: string, french: French, number: 'Sing' | 'Plur'): boolean {
  const readings = french.lexicon.lookup(form)
  return readings.length > 0 && readings.every(({feats}) => feats.Number === number)
}

/** A noun in the singular that may be masculine: « ami », « élève »; a word that is first of all something else is none. */
function isSingularMasculineNoun(form: string, french: French): boolean {
  if (/^(?:et|ou|à|en|il|on|est|a)$/i.test(form)) return false
  const nouns = french.lexicon.lookup(form).filter(({upos}) => upos === 'NOUN')
  return nouns.some(({feats}) => feats.Gender !== 'Fem' && feats.Number !== 'Plur')
}

/** Give `form` the capitals of `model`: « Le » gives « L’ », « LE » « L’ », « DE » « D’ ». */
export function likeCase(form: string, model: string): string {
  const letters = model.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase()) return form.toUpperCase()
  return /^\p{Lu}/u.test(letters) ? form[0]!.toUpperCase() + form.slice(1) : form
}
