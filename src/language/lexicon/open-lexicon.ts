import {IntertitreError, type Upos} from '../../document/index.js'
import {asUint16, readSections, section} from '../packed/sections.js'
import {openWordTable} from '../packed/word-table.js'
import type {Analysis, InflectedForm, Lexicon} from './lexicon.js'
import {readCode} from './reading-code.js'

const NAME = 'lexicon.bin'
const PARADIGM_LETTERS: Readonly<Partial<Record<Upos, string>>> = {VERB: 'V', AUX: 'V', NOUN: 'N', ADJ: 'A'}
/** Past this the memory of forms is emptied, so that a long run stays small. */
const MOST_REMEMBERED = 50_000

/**
 * Open the packed lexicon. Readings are decoded when first asked for.
 *
 * Each form has a class: its readings as `code:strip:add` triples, by which the lemma is made from the form; each lemma
 * has a paradigm, the same triples the other way round.
 *
 * @throws IntertitreError `missing-data`, `damaged-data`.
 */
export function openLexicon(bytes: Uint8Array | undefined): Lexicon {
  const sections = readSections(NAME, bytes)
  const forms = openWordTable(NAME, sections, 'forms')
  const lemmas = openWordTable(NAME, sections, 'lemmas')
  const decoder = new TextDecoder()
  const classes = decoder.decode(section(NAME, sections, 'classes')).split('\n')
  const paradigms = decoder.decode(section(NAME, sections, 'paradigms')).split('\n')
  const readings = asUint16(section(NAME, sections, 'readings'))
  if (readings.length !== classes.length) throw new IntertitreError('damaged-data', {name: NAME})
  const remembered = new Map<string, readonly Analysis[]>()

  function lookup(form: string): readonly Analysis[] {
    const known = remembered.get(form)
    if (known) return known
    const spelt = plain(form)
    const lower = spelt.toLowerCase()
    const analyses = analysesOf(spelt, classes[forms.find(spelt)])
    if (lower !== spelt) analyses.push(...analysesOf(lower, classes[forms.find(lower)]))
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(form, analyses)
    return analyses
  }

  function paradigm(lemma: string, letter: string): string {
    return paradigms[lemmas.find(`${plain(lemma)}\t${letter}`)] ?? ''
  }

  return {
    lookup,
    isKnown: form => forms.find(plain(form)) >= 0 || forms.find(plain(form).toLowerCase()) >= 0,
    formsOf: (lemma, upos) => inflect(plain(lemma), paradigm(lemma, PARADIGM_LETTERS[upos] ?? '')),
    verbFrame: lemma => paradigm(lemma, 'V').split('|')[0] ?? '',
    readingsId: form => readings[forms.find(form)] ?? 0,
  }
}

/** The lexicon's apostrophe is the straight one. */
function plain(form: string): string {
  return form.includes('’') ? form.replaceAll('’', "'") : form
}

function analysesOf(form: string, readings: string | undefined): Analysis[] {
  const analyses: Analysis[] = []
  if (!readings) return analyses
  for (const triple of readings.split(',')) {
    const [code = '', strip = '0', add = ''] = triple.split(':')
    const lemma = form.slice(0, form.length - Number(strip)) + add
    const {uposes, feats} = readCode(code, lemma)
    for (const upos of uposes) analyses.push({lemma, upos, feats})
  }
  return analyses
}

function inflect(lemma: string, paradigm: string): InflectedForm[] {
  const forms: InflectedForm[] = []
  const triples = paradigm.slice(paradigm.indexOf('|') + 1)
  if (triples === '') return forms
  for (const triple of triples.split(',')) {
    const [code = '', strip = '0', add = ''] = triple.split(':')
    const {feats, archaic} = readCode(code, lemma)
    if (!archaic) forms.push({form: lemma.slice(0, lemma.length - Number(strip)) + add, feats})
  }
  return forms
}
