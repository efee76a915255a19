import {readFileSync} from 'node:fs'

/** A treebank sentence after the treebanks' labels have been brought together. Heads are indexes, -1 for the root. */
export interface GoldSentence {
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly uposes: readonly string[]
  readonly feats: readonly Readonly<Record<string, string>>[]
  readonly heads: readonly number[]
  readonly deprels: readonly string[]
  /** Whether a space follows the token. */
  readonly spaces: readonly boolean[]
  /** Contractions: the first and last index of the words and the form as written. */
  readonly contractions: readonly {readonly first: number; readonly last: number; readonly form: string}[]
}

export const KEPT_FEATURES = ['Gender', 'Number', 'Person', 'Tense', 'Mood', 'VerbForm', 'PronType'] as const
const WITHOUT_FEATURES = new Set(['PROPN', 'X', 'SYM', 'INTJ', 'PUNCT', 'ADP', 'CCONJ', 'SCONJ'])
const KEPT_SUBTYPES = new Set(['nsubj:pass', 'aux:pass', 'aux:caus', 'acl:relcl', 'obl:agent', 'expl:subj'])

/** Read a CoNLL-U file. */
export function readTreebank(path: string): GoldSentence[] {
  const sentences: GoldSentence[] = []
  for (const text of readFileSync(path, 'utf8').split('\n\n')) {
    const sentence = readSentence(text.split('\n').filter(line => line !== '' && !line.startsWith('#')))
    if (sentence.forms.length > 0) sentences.push(sentence)
  }
  return sentences
}

function readSentence(lines: readonly string[]): GoldSentence {
  const forms: string[] = []
  const lemmas: string[] = []
  const uposes: string[] = []
  const feats: Record<string, string>[] = []
  const heads: number[] = []
  const deprels: string[] = []
  const spaces: boolean[] = []
  const contractions: {first: number; last: number; form: string}[] = []
  for (const line of lines) {
    const [id = '', form = '', lemma = '', upos = '', , features = '', head = '', deprel = '', , misc = ''] =
      line.split('\t')
    if (id.includes('.')) continue
    const range = /^(\d+)-(\d+)$/.exec(id)
    if (range) {
      contractions.push({first: Number(range[1]) - 1, last: Number(range[2]) - 1, form})
      continue
    }
    const tag = upos === 'PART' ? 'ADV' : upos === '_' ? 'X' : upos
    forms.push(form.replaceAll("'", '’'))
    lemmas.push(lemma)
    uposes.push(tag)
    feats.push(mergeFeatures(tag, features))
    heads.push(Number(head) - 1)
    deprels.push(mergeLabel(deprel))
    spaces.push(!misc.includes('SpaceAfter=No'))
  }
  return {forms, lemmas, uposes, feats, heads, deprels, spaces, contractions}
}

/** Labels that the treebanks do not give alike are brought to one: `obl:arg`, `obl:mod` to obl, `flat:*` to flat, most `expl:*` to expl. */
export function mergeLabel(label: string): string {
  if (label === 'aux') return 'aux:tense'
  if (label === 'aux:tense' || KEPT_SUBTYPES.has(label)) return label
  return label.split(':')[0]!
}

/** Features that only some treebanks give are dropped: all on names, gender and number on numerals, gender on plural articles. */
function mergeFeatures(upos: string, text: string): Record<string, string> {
  const feats: Record<string, string> = {}
  if (WITHOUT_FEATURES.has(upos) || text === '_') return upos === 'VERB' || upos === 'AUX' ? {VerbForm: 'Fin'} : feats
  const given = new Map(text.split('|').map(feat => feat.split('=') as [string, string]))
  for (const key of KEPT_FEATURES) if (given.has(key)) feats[key] = given.get(key)!
  if (upos === 'NUM') return {}
  if (upos === 'ADV' && feats['PronType'] !== 'Int') delete feats['PronType']
  if (upos === 'DET' && feats['Number'] === 'Plur') delete feats['Gender']
  if (upos !== 'VERB' && upos !== 'AUX') return feats
  delete feats['PronType']
  if (feats['VerbForm'] === 'Inf') return {VerbForm: 'Inf'}
  if (feats['VerbForm'] === 'Part' && feats['Tense'] === 'Pres') return {Tense: 'Pres', VerbForm: 'Part'}
  feats['VerbForm'] ??= 'Fin'
  return feats
}
