/** One form that a dictionary entry gives, with the codes of its readings (see reading-code.ts). */
export interface DictionaryForm {
  readonly form: string
  readonly lemma: string
  readonly codes: readonly string[]
}

/** A dictionary expanded: its forms in file order, and how each verb builds (`itnqpe` letters). */
export interface Expansion {
  readonly forms: readonly DictionaryForm[]
  readonly frames: ReadonlyMap<string, string>
}

interface Rule {
  readonly strip: string
  readonly add: string
  readonly condition: RegExp | null
  readonly labels: readonly string[]
}

const TENSE_LETTERS: Readonly<Record<string, string>> = {
  infi: 'w',
  ppre: 'g',
  ppas: 'k',
  ipre: 'p',
  spre: 's',
  iimp: 'i',
  ipsi: 'j',
  simp: 't',
  ifut: 'f',
  cond: 'c',
  impe: 'y',
}
const NAMES = new Set(['npr', 'prn', 'patr'])
const NOT_WORDS = /^(pfx|sfx|err|ponc|sign|div)$/

/** Expand a hunspell dictionary with `po:` and `is:` fields by its suffix rules; prefixes (elided articles) are left out. */
export function expandDictionary(dictionary: string, affixes: string): Expansion {
  const rules = readRules(affixes)
  const forms: DictionaryForm[] = []
  const frames = new Map<string, string>()
  for (const line of dictionary.split('\n').slice(1)) {
    const [head, ...fields] = line.trim().split(/\s+/)
    if (!head || fields.length === 0) continue
    const [word = '', flagText = ''] = head.split('/')
    const flags: readonly string[] = flagText.match(/../gu) ?? []
    if (flags.includes('{}')) continue
    const lemma = fields.find(field => field.startsWith('st:'))?.slice(3) ?? word
    const verb = fields.find(field => /^po:v[0-3]/.test(field))
    if (verb && !frames.has(lemma)) frames.set(lemma, frameLetters(verb))
    const emit = (form: string, labels: readonly string[]) => {
      const codes = codesOf(labels)
      if (codes.length > 0 && form !== '' && new TextEncoder().encode(form).length < 200)
        forms.push({form, lemma, codes})
    }
    if (!flags.includes('()')) emit(word, fields)
    for (const flag of flags)
      for (const rule of rules.get(flag) ?? []) {
        if (!word.endsWith(rule.strip) || (rule.condition && !rule.condition.test(word))) continue
        const own = rule.labels.some(label => label.startsWith('po:'))
        const kept = own ? fields.filter(field => /^po:v\d/.test(field)) : fields
        emit(word.slice(0, word.length - rule.strip.length) + rule.add, [...kept, ...rule.labels])
      }
  }
  return {forms, frames}
}

function readRules(affixes: string): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>()
  for (const line of affixes.split('\n')) {
    const [kind, flag = '', strip = '', add = '', condition = '.', ...labels] = line.trim().split(/\s+/)
    if (kind !== 'SFX' || (labels.length === 0 && condition === '.' && /^[YN]$/.test(strip))) continue
    const list = rules.get(flag) ?? []
    rules.set(flag, list)
    const ending = add.split('/')[0] ?? ''
    list.push({
      strip: strip === '0' ? '' : strip,
      add: ending === '0' ? '' : ending,
      condition: condition === '.' ? null : new RegExp(`(?:${condition})$`, 'u'),
      labels,
    })
  }
  return rules
}

/** « po:v1_it_q__a »: the letters i, t, n, q, p and e, in order. */
function frameLetters(label: string): string {
  return label.slice(5).replace(/[^itnqpe]/g, '')
}

function codesOf(fields: readonly string[]): string[] {
  const labels = fields.filter(field => field.startsWith('po:')).map(field => field.slice(3))
  const marks = fields.filter(field => field.startsWith('is:')).map(field => field.slice(3))
  const gender = marks.includes('mas') ? 'm' : marks.includes('fem') ? 'f' : '*'
  const number = marks.includes('sg') ? 's' : marks.includes('pl') ? 'p' : '*'
  const ending = gender + number
  if (labels.includes('mg')) return [`M${labels.filter(label => label !== 'mg').join('+')}${ending}`]
  const isVerb = labels.some(label => /^v[0-3]/.test(label))
  const tenses = labels.filter(label => TENSE_LETTERS[label])
  if (isVerb && tenses.length > 0) return verbCodes(labels, marks, tenses, ending)
  if (isVerb && !labels.includes('nom') && !labels.includes('adj')) return []
  const codes: string[] = []
  for (const label of labels) {
    if (label === 'nom' || label === 'titr') codes.push(`N${ending}`)
    else if (label === 'adj') codes.push(`A${ending}`)
    else if (NAMES.has(label)) codes.push(`P${label[0] === 'n' ? 'n' : label === 'prn' ? 'p' : 's'}${ending}`)
    else if (/^(adv|loc\.adv)$/.test(label)) codes.push('R**')
    else if (/^nb/.test(label)) codes.push('Q**')
    else if (label === 'interj') codes.push('I**')
    else if (!/^v\d/.test(label) && !TENSE_LETTERS[label] && !NOT_WORDS.test(label)) codes.push(`X${label}**`)
  }
  return codes
}

function verbCodes(labels: readonly string[], marks: readonly string[], tenses: readonly string[], ending: string) {
  const persons: string[] = []
  for (const label of [...labels, ...marks]) {
    const person = /^([123])([ij]?)(sg|pl)/.exec(label)
    if (person) persons.push((person[2] ? 'i' : person[1]!) + person[3]![0])
  }
  const codes: string[] = []
  for (const tense of tenses) {
    const letter = TENSE_LETTERS[tense]!
    if (letter === 'k') codes.push(`Vk${ending}`)
    else if (letter === 'w' || letter === 'g') codes.push(`V${letter}`)
    else for (const person of persons.length > 0 ? persons : ['?']) codes.push(`V${letter}${person}`)
  }
  return codes
}
