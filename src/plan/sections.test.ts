import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {type Headable, sectionsOf} from './sections.js'

/** The first source paragraph of each section. */
function starts(paragraphs: readonly string[], headable: Headable = () => 2): number[] {
  const text = paragraphs.join('\n')
  let start = 0
  const blocks = paragraphs.map(one => {
    const block = {kind: 'paragraph' as const, start, end: start + one.length}
    start += one.length + 1
    return block
  })
  const doc = analyse({name: '', text, blocks, meta: {}, notes: []}, french())
  return sectionsOf(doc, new Set(), headable).map(({blocks: own}) => own[0]!.sourceBlocks[0]!)
}

const bridge =
  'Le pont de Vaulnes a rouvert à la circulation après deux ans de travaux. Les ouvriers ont changé les câbles du pont et consolidé ses quatre piles. Le pont porte de nouveau les camions de trente tonnes.'
const bridgeCost =
  'Le chantier du pont a coûté neuf millions d’euros. Le département a payé la moitié des travaux du pont, la région un tiers. Les câbles du pont viennent d’une aciérie de Lorraine.'
const school =
  'Nadia Perrin dirige l’école Jules-Ferry depuis septembre. Les classes accueillent 214 élèves et neuf enseignants. Une cantine ouvrira près de la cour des élèves au printemps.'
const schoolMore =
  'Les élèves de Nadia Perrin apprennent la musique deux heures par semaine. Un orchestre de trente élèves jouera dans la cour en juin. Les enseignants ont acheté douze violons.'

test('sections part where the subject changes', () =>
  expect(starts([bridge, bridgeCost, bridge, school, schoolMore, school])).toEqual([0, 3]))

test('a paragraph that points back opens no section', () =>
  expect(starts([bridge, bridgeCost, `Il ferme la nuit. ${school}`, schoolMore])).not.toContain(2))

test('where nothing can head a section, the text is parted elsewhere', () => {
  const all = [bridge, bridgeCost, school, schoolMore]
  // Sentences 6 to 8 are those of the school’s first paragraph.
  expect(starts(all, sentences => (sentences.some(index => index >= 9) ? 1.6 : 0))).toEqual([0])
})

test('a source’s own subheading is always a boundary, a signature none', () => {
  expect(starts([bridge, 'Une école de musique', school])).toEqual([0, 2])
  expect(starts([bridge, 'Par Nadia Perrin, à Vaulnes', bridgeCost])).toEqual([0])
})

test('long texts make sections of 40 to 200 words', () => {
  const long = [bridge, bridgeCost, school, schoolMore, bridge, bridgeCost, school, schoolMore]
  expect(starts(long).length).toBeGreaterThanOrEqual(3)
})
