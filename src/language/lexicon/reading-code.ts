import type {Features, Upos} from '../../document/index.js'

/** What a reading code stands for; `archaic` marks forms that are read but never written (« parlè » of « parlè-je »). */
export interface CodeMeaning {
  readonly uposes: readonly Upos[]
  readonly feats: Features
  readonly archaic: boolean
}

const TENSES: Readonly<Record<string, Features>> = {
  w: {VerbForm: 'Inf'},
  g: {Tense: 'Pres', VerbForm: 'Part'},
  k: {Tense: 'Past', VerbForm: 'Part'},
  p: {Mood: 'Ind', Tense: 'Pres', VerbForm: 'Fin'},
  s: {Mood: 'Sub', Tense: 'Pres', VerbForm: 'Fin'},
  i: {Mood: 'Ind', Tense: 'Imp', VerbForm: 'Fin'},
  j: {Mood: 'Ind', Tense: 'Past', VerbForm: 'Fin'},
  t: {Mood: 'Sub', Tense: 'Imp', VerbForm: 'Fin'},
  f: {Mood: 'Ind', Tense: 'Fut', VerbForm: 'Fin'},
  c: {Mood: 'Cnd', Tense: 'Pres', VerbForm: 'Fin'},
  y: {Mood: 'Imp', Tense: 'Pres', VerbForm: 'Fin'},
}

const LETTERS: Readonly<Record<string, Upos>> = {N: 'NOUN', A: 'ADJ', P: 'PROPN', R: 'ADV', Q: 'NUM', I: 'INTJ'}

/** The dictionary's grammar words, from its own labels. */
const GRAMMAR: readonly (readonly [RegExp, Upos])[] = [
  [/^det/, 'DET'],
  [/^pro/, 'PRON'],
  [/^(prep|prepv|loc\.prepv?)$/, 'ADP'],
  [/^(cjsub|loc\.cjsub)$/, 'SCONJ'],
  [/^(cjco|cj|loc\.cj)$/, 'CCONJ'],
  [/^(adv|negadv|advint)$/, 'ADV'],
]

/**
 * Read one code: a letter for the part of speech, then its features.
 *
 * `Nms` noun, masculine, singular; `*` for both or none; `Vk` past participle; `Vp3s` indicative present, third person
 * singular; `Mprep+adv**` a grammar word that is a preposition and an adverb.
 */
export function readCode(code: string, lemma: string): CodeMeaning {
  const letter = code[0] ?? ''
  if (letter === 'V') {
    const uposes: Upos[] = lemma === 'être' || lemma === 'avoir' ? ['AUX', 'VERB'] : ['VERB']
    const tense = TENSES[code[1] ?? ''] ?? {}
    if (code[1] === 'k') return {uposes, feats: {...genderNumber(code), ...tense}, archaic: false}
    const person = code[2] === 'i' ? '1' : code[2]
    if (person !== '1' && person !== '2' && person !== '3') return {uposes, feats: tense, archaic: false}
    const feats: Features = {Number: code[3] === 'p' ? 'Plur' : 'Sing', Person: person, ...tense}
    return {uposes, feats, archaic: code[2] === 'i'}
  }
  if (letter !== 'M') return {uposes: [LETTERS[letter] ?? 'X'], feats: genderNumber(code), archaic: false}
  const uposes: Upos[] = []
  for (const label of code.slice(1, -2).split('+'))
    for (const [pattern, upos] of GRAMMAR) if (pattern.test(label) && !uposes.includes(upos)) uposes.push(upos)
  return {uposes: uposes.length > 0 ? uposes : ['X'], feats: genderNumber(code), archaic: false}
}

/** The last two signs of a code: gender and number. */
function genderNumber(code: string): Features {
  const gender = code.at(-2)
  const number = code.at(-1)
  return {
    ...(gender === 'm' ? {Gender: 'Masc'} : gender === 'f' ? {Gender: 'Fem'} : {}),
    ...(number === 's' ? {Number: 'Sing'} : number === 'p' ? {Number: 'Plur'} : {}),
  }
}
