import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {asBytes, type Sections, writeSections} from '../src/language/packed/sections.js'
import {packWordTable} from '../src/language/packed/word-table.js'
import {expandDictionary} from './training/expand-dictionary.js'

/**
 * Build data/lexicon.bin from a folder with fr.dic and fr.aff (Dicollecte, MPL-2.0):
 * `npm run lexicon -- --dictionary DIR`.
 */
const folder = process.argv[process.argv.indexOf('--dictionary') + 1]
if (!process.argv.includes('--dictionary') || folder === undefined) {
  console.error('Usage: npm run lexicon -- --dictionary DIR   (DIR holds fr.dic and fr.aff)')
  process.exit(2)
}
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const {forms, frames} = expandDictionary(read('fr.dic'), read('fr.aff'))

/** Numbers for strings in the order they are first seen. */
function numbering() {
  const ids = new Map<string, number>()
  return {
    ids,
    of(text: string): number {
      const id = ids.get(text) ?? ids.size
      ids.set(text, id)
      return id
    },
  }
}

/** `code:strip:add` that makes `to` from `from`. */
function triple(code: string, from: string, to: string): string {
  let same = 0
  while (same < from.length && same < to.length && from[same] === to[same]) same++
  return `${code}:${from.length - same}:${to.slice(same)}`
}

const readingsOf = new Map<string, Map<string, string>>()
const paradigmOf = new Map<string, string[]>()
for (const {form, lemma, codes} of forms) {
  const readings = readingsOf.get(form) ?? new Map<string, string>()
  readingsOf.set(form, readings)
  for (const code of codes) {
    readings.set(`${code}\t${lemma}`, triple(code, form, lemma))
    if (!'VNA'.includes(code[0]!)) continue
    const key = `${lemma}\t${code[0]}`
    const list = paradigmOf.get(key) ?? []
    paradigmOf.set(key, list)
    const entry = triple(code, lemma, form)
    if (!list.includes(entry)) list.push(entry)
  }
}

const classes = numbering()
const readingSets = numbering()
const paradigms = numbering()
classes.of('')
readingSets.of('')
paradigms.of('')
const formValues = new Map<string, number>()
const setOfClass: number[] = [0]
for (const [form, readings] of readingsOf) {
  const id = classes.of([...readings.values()].join(','))
  formValues.set(form, id)
  const codes = new Set([...readings.keys()].map(key => key.split('\t')[0]!))
  setOfClass[id] = readingSets.of([...codes].sort().join(' '))
}
const lemmaValues = new Map<string, number>()
for (const [key, list] of paradigmOf) {
  const [lemma = '', letter = ''] = key.split('\t')
  lemmaValues.set(key, paradigms.of(`${letter === 'V' ? (frames.get(lemma) ?? '') : ''}|${list.join(',')}`))
}
const encode = (ids: ReadonlyMap<string, number>) => new TextEncoder().encode([...ids.keys()].join('\n'))
const sections: Sections = {
  ...packWordTable('forms', formValues),
  ...packWordTable('lemmas', lemmaValues),
  classes: encode(classes.ids),
  paradigms: encode(paradigms.ids),
  readings: asBytes(Uint16Array.from(setOfClass)),
}
const file = writeSections(sections)
writeFileSync(new URL('../data/lexicon.bin', import.meta.url), file)
for (const [key, bytes] of Object.entries(sections)) console.log(key, bytes.length)
console.log(
  `${formValues.size} forms, ${classes.ids.size} classes, ${readingSets.ids.size} sets of readings,`,
  `${lemmaValues.size} lemmas, ${paradigms.ids.size} paradigms, ${file.length} bytes`,
)
