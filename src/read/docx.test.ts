import {Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow} from 'docx'
import {expect, test} from 'vitest'
import {isDocx} from './docx.js'
import {readSource} from './read-source.js'
import {unpacksWithin} from './zip-entries.js'

const paragraph = 'Le conseil municipal a voté mardi la rénovation de l’école, qui coûtera trois millions d’euros.'

async function docxOf(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({sections: [{children}]})))
}

test('headings, paragraphs, lists and tables of a DOCX file', async () => {
  const bytes = await docxOf([
    new Paragraph({text: 'L’école sera rénovée', heading: HeadingLevel.TITLE}),
    new Paragraph(paragraph),
    new Paragraph({text: 'Un chantier de dix-huit mois', heading: HeadingLevel.HEADING_1}),
    new Paragraph({text: 'les classes', bullet: {level: 0}}),
    new Paragraph({text: 'la cantine', bullet: {level: 0}}),
    new Table({
      rows: [
        ['Poste', 'Coût'],
        ['Toiture', '400 000 euros'],
      ].map(cells => new TableRow({children: cells.map(cell => new TableCell({children: [new Paragraph(cell)]}))})),
    }),
  ])
  expect(isDocx(bytes)).toBe(true)
  const {text, blocks, meta} = await readSource(bytes, {name: 'note.docx'})
  expect(blocks.map(({kind, level, start, end}) => [kind, level, text.slice(start, end)])).toEqual([
    ['title', undefined, 'L’école sera rénovée'],
    ['paragraph', undefined, paragraph],
    ['heading', 2, 'Un chantier de dix-huit mois'],
    ['listItem', 1, 'les classes'],
    ['listItem', 1, 'la cantine'],
    ['table', undefined, 'Poste\tCoût\nToiture\t400 000 euros'],
  ])
  expect(meta.title).toBe('L’école sera rénovée')
})

test('what is no DOCX file, or a damaged one, is refused in words', async () => {
  const bytes = await docxOf([new Paragraph(paragraph)])
  const damaged = bytes.slice()
  damaged.fill(0, 200, 700)
  await expect(readSource(damaged, {name: 'a.docx'})).rejects.toMatchObject({name: 'IntertitreError'})
  await expect(readSource(bytes.subarray(0, 900), {name: 'a.docx'})).rejects.toMatchObject({code: 'binary-source'})
  expect(isDocx(new TextEncoder().encode('PK, le journal'))).toBe(false)
})

test('an archive is measured by what it unpacks to', async () => {
  const bytes = await docxOf([new Paragraph('a'.repeat(2_000_000))])
  expect(bytes.length).toBeLessThan(100_000)
  expect(unpacksWithin(bytes, 1_000_000)).toBe(false)
  expect(unpacksWithin(bytes, 10_000_000)).toBe(true)
})
