import fc from 'fast-check'
import {expect, test} from 'vitest'
import {IntertitreError, type SourceText} from '../document/index.js'
import {identifyLanguage, readSource} from './index.js'

const latin1 = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) =>
  Uint8Array.from([...text].flatMap(character => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]))
const read = (text: string, name = 'article.txt') => readSource(utf8(text), {name})
const kinds = ({blocks, text}: SourceText) => blocks.map(({kind, start, end}) => [kind, text.slice(start, end)])

const prose =
  'Le maire a coupé le ruban samedi matin devant trois cents habitants venus en famille, malgré la pluie de l’aube.'
const more = 'Les travaux ont duré vingt-six mois et coûté 3,2 millions d’euros, dont la moitié vient du département.'

test.each([
  ['UTF-8', utf8('L’été à Nîmes'), 'L’été à Nîmes', []],
  ['UTF-8 with a mark', utf8('\uFEFFL’été'), 'L’été', []],
  ['UTF-16 with a mark', utf16('\uFEFFL’été'), 'L’été', ['read/encoding']],
  ['UTF-16 without a mark', utf16('L’été à Nîmes'), 'L’été à Nîmes', ['read/encoding']],
  [
    'Windows-1252',
    latin1('L\x92\xE9t\xE9 \xE0 N\xEEmes, CAF\xC9\xBB \x80'),
    'L’été à Nîmes, CAFÉ» €',
    ['read/encoding'],
  ],
  ['UTF-8 with a stray byte', Uint8Array.of(...utf8('L’été à '), 0xe9, 0x74), 'L’été à ét', ['read/mixed-encoding']],
  ['UTF-8 cut short', utf8('L’été').subarray(0, -1), 'L’ét', ['read/cut-character']],
  ['double encoding', utf8('Lâ€™Ã©tÃ© Ã  NÃ®mes'), 'L’été à Nîmes', ['read/double-encoding']],
  ['double encoding in part', utf8('L’été Ã©tait là, cÅ“ur'), 'L’été était là, cœur', ['read/double-encoding']],
  ['triple encoding', utf8('lâ€šÃ„Ã´'), expect.any(String), expect.any(Array)],
  ['decomposed letters', utf8('e\u0301te\u0301'), 'été', []],
  ['hidden characters', utf8('com\u00ADmune\u200B'), 'commune', ['read/hidden-characters']],
  ['control characters', utf8('com\0mune\x07'), 'commune', ['read/control-characters']],
  ['no double encoding', utf8('SÃO PAULO, Â pointe'), 'SÃO PAULO, Â pointe', []],
])('decodes %s', async (_, bytes, text, codes) => {
  const source = await readSource(bytes, {name: 'a.txt'})
  expect(source.text).toEqual(text)
  expect(source.notes.map(note => note.code)).toEqual(codes)
})

test.each([
  [new Uint8Array(), 'empty-source'],
  [utf8(' \n\u200B\n '), 'empty-source'],
  [latin1('%PDF-1.7 …'), 'binary-source'],
  [latin1('PK\x03\x04word/document.xml'), 'binary-source'],
  [Uint8Array.from({length: 400}, (_, index) => (index * 7) % 40), 'binary-source'],
  [new Uint8Array(5_000_001).fill(65), 'source-too-large'],
  [utf8('mot '.repeat(250_001)), 'source-too-large'],
])('refuses bytes %#', async (bytes, code) => {
  await expect(readSource(bytes, {name: 'a.txt'})).rejects.toMatchObject({code})
})

test('no bytes throw anything but an IntertitreError, and blocks always fit the text', async () => {
  const markup = fc.array(
    fc.constantFrom(
      '<',
      '>',
      '<p>',
      '</p>',
      '<ul><li>',
      '# ',
      '> ',
      '- ',
      '| a ',
      '---\n',
      'é',
      ' ',
      '\n',
      'Mot',
      '&amp;',
      '<table><tr>',
      '"',
      '<!--',
      '\t',
    ),
  )
  const bytes = fc.oneof(
    fc.uint8Array({maxLength: 300}),
    markup.map(parts => utf8(parts.join(''))),
  )
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom('a', 'a.txt', 'a.md', 'a.html'), async (input, name) => {
      let source: SourceText
      try {
        source = await readSource(input, {name})
      } catch (error) {
        expect(error).toBeInstanceOf(IntertitreError)
        return
      }
      let at = -2
      for (const {start, end} of source.blocks) {
        expect(start).toBe(at + 2)
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(at).toBe(source.text.length)
    }),
    {numRuns: 300},
  )
})

test.each<[string, string, unknown[]]>([
  [
    'a title and paragraphs',
    `La piscine rouvre\n\n${prose}\n\n${more}`,
    [
      ['title', 'La piscine rouvre'],
      ['paragraph', prose],
      ['paragraph', more],
    ],
  ],
  [
    'single line breaks',
    `La piscine rouvre\n${prose}\n${more}`,
    [
      ['title', 'La piscine rouvre'],
      ['paragraph', prose],
      ['paragraph', more],
    ],
  ],
  [
    'no title',
    `${prose}\n${more}`,
    [
      ['paragraph', prose],
      ['paragraph', more],
    ],
  ],
  [
    'a first line with a full stop',
    `La piscine rouvre.\n\n${prose}`,
    [
      ['paragraph', 'La piscine rouvre.'],
      ['paragraph', prose],
    ],
  ],
  [
    'a standfirst without a stop',
    `La piscine rouvre\n\nUn bassin neuf pour trois communes\n\n${prose}`,
    [
      ['title', 'La piscine rouvre'],
      ['paragraph', 'Un bassin neuf pour trois communes'],
      ['paragraph', prose],
    ],
  ],
  [
    'headings',
    `La piscine rouvre\n\n${prose}\n\nUn chantier long\n\n${more}\n\nLE PRIX DU BILLET\n\n${prose}`,
    [
      ['title', 'La piscine rouvre'],
      ['paragraph', prose],
      ['heading', 'Un chantier long'],
      ['paragraph', more],
      ['heading', 'LE PRIX DU BILLET'],
      ['paragraph', prose],
    ],
  ],
  [
    'lists',
    `${prose}\n- un bassin ;\n- une pataugeoire.\n1. ouvrir\n2. fermer`,
    [
      ['paragraph', prose],
      ['listItem', 'un bassin ;'],
      ['listItem', 'une pataugeoire.'],
      ['listItem', 'ouvrir'],
      ['listItem', 'fermer'],
    ],
  ],
  [
    'an interview',
    `Le maire répond\n\n${prose}\n\nPourquoi ce choix ?\n\n${more}\n\nEt le prix ?\n\n${prose}\n\nEt après ?\n\n${more}`,
    [
      ['title', 'Le maire répond'],
      ['paragraph', prose],
      ['paragraph', 'Pourquoi ce choix ?'],
      ['paragraph', more],
      ['paragraph', 'Et le prix ?'],
      ['paragraph', prose],
      ['paragraph', 'Et après ?'],
      ['paragraph', more],
    ],
  ],
  [
    'a signature at the end',
    `La piscine rouvre\n\n${prose}\n\nAnne Le Goff`,
    [
      ['title', 'La piscine rouvre'],
      ['paragraph', prose],
    ],
  ],
  [
    'a table by tabs',
    `${prose}\nAdulte\t4 €\nEnfant\t2 €`,
    [
      ['paragraph', prose],
      ['table', 'Adulte\t4 €\nEnfant\t2 €'],
    ],
  ],
  [
    'a press release',
    `COMMUNIQUE DE PRESSE\n\nValbrune, le 9 avril 2026\n\nLA PISCINE ROUVRE\n\n${prose}`,
    [
      ['title', 'LA PISCINE ROUVRE'],
      ['paragraph', prose],
    ],
  ],
  [
    'a list without marks',
    `La piscine rouvre\n\n${prose}\n\nLes horaires\nLundi : fermé\nMardi : 9 h à 20 h\nDimanche : 9 h à 18 h\nLes écoles ont leurs heures.\n\n${more}\n\n${prose}`,
    [
      ['title', 'La piscine rouvre'],
      ['paragraph', prose],
      ['heading', 'Les horaires'],
      ['listItem', 'Lundi : fermé'],
      ['listItem', 'Mardi : 9 h à 20 h'],
      ['listItem', 'Dimanche : 9 h à 18 h'],
      ['paragraph', 'Les écoles ont leurs heures.'],
      ['paragraph', more],
      ['paragraph', prose],
    ],
  ],
  [
    'a credit',
    `La piscine rouvre\n\n${prose}\n\nPhoto : A. Le Goff\n\n${more}`,
    [
      ['title', 'La piscine rouvre'],
      ['paragraph', prose],
      ['caption', 'Photo : A. Le Goff'],
      ['paragraph', more],
    ],
  ],
])('reads %s', async (_, text, expected) => {
  expect(kinds(await read(text))).toEqual(expected)
})

test('joins hard-wrapped lines and leaves the text as it is', async () => {
  const wrap = (text: string) => text.replace(/(?=(.{1,58}))\1(?: |$)/g, '$1\n').trim()
  const wrapped = `${wrap(`${prose} ${more}`)}\n\n${wrap(`${more} ${prose}`)}`
  const source = await read(wrapped)
  expect(source.text).toBe(wrapped)
  expect(source.blocks.map(({kind}) => kind)).toEqual(['paragraph', 'paragraph'])
})

test('reads who signed and when', async () => {
  const source = await read(`La piscine rouvre\n\nPar Anne Le Goff\nPublié le 1er août 2026 à 9 h 05\n\n${prose}`)
  expect(source.meta).toEqual({title: 'La piscine rouvre', author: 'Anne Le Goff', published: '2026-08-01T09:05'})
  expect(kinds(source)).toEqual([
    ['title', 'La piscine rouvre'],
    ['paragraph', prose],
  ])
})

test.each([
  ['Par Julie Perrault - Publié le 21 avril 2026 à 18h42', {author: 'Julie Perrault', published: '2026-04-21T18:42'}],
  ['Par Anne Le Goff et Marc Oyono', {author: 'Anne Le Goff et Marc Oyono'}],
  ['Publié le 07/08 à 18h42', {}],
  ['Publié le 4 décembre à 06h15, mis à jour à 07h02', {}],
  ['J.-F. B.', {credit: 'J.-F. B.'}],
  ['Lormes, le 18 novembre', {}],
  ['Vérifié le 12 février - Service population, mairie de Lormes', {credit: 'Service population, mairie de Lormes'}],
  ['Publié le 12/03/2026 à 10:30 | Temps de lecture : 3 min', {published: '2026-03-12T10:30'}],
])('reads the byline %j', async (line, meta) => {
  expect((await read(`La piscine rouvre\n\n${line}\n\n${prose}`)).meta).toEqual({title: 'La piscine rouvre', ...meta})
})

test.each([
  'Par ici la sortie',
  'Par Toutatis, quelle histoire',
  'Le 12 mars, la ville fête ses arbres',
  'Par Anne Le Goff, maire',
])('leaves %j in the text', async line =>
  expect((await read(`La piscine rouvre\n\n${line}\n\n${prose}`)).text).toContain(line),
)

test('reads Markdown', async () => {
  const source = await read(
    `---\ntitle: Titre court\nauthor: Anne Le Goff\ndate: 2026-03-12\nmetaDescription: Elle rouvre.\nslug: piscine\nkeyphrase: piscine\n---\n# La piscine\n\nLe *maire* a coupé le [ruban](https://exemple.fr)\nsamedi.\n\n## Un chantier\n\n1. Un\n2. Deux\n   - trois\n\n> Une citation.\n\n| Tarif | Prix |\n|---|---|\n| Adulte | 4 € |\n\n\`\`\`\nlet x\n\`\`\`\n![image](x.png)`,
    'article.md',
  )
  expect(source.meta).toEqual({
    title: 'Titre court',
    author: 'Anne Le Goff',
    published: '2026-03-12',
    pageTitle: 'Titre court',
    description: 'Elle rouvre.',
    slug: 'piscine',
    keyphrase: 'piscine',
  })
  expect(kinds(source)).toEqual([
    ['title', 'La piscine'],
    ['paragraph', 'Le maire a coupé le ruban samedi.'],
    ['heading', 'Un chantier'],
    ['listItem', 'Un'],
    ['listItem', 'Deux'],
    ['listItem', 'trois'],
    ['quote', 'Une citation.'],
    ['table', 'Tarif\tPrix\nAdulte\t4 €'],
    ['code', 'let x'],
  ])
  expect(source.blocks.map(block => block.level)).toEqual([
    undefined,
    undefined,
    2,
    1,
    1,
    2,
    undefined,
    undefined,
    undefined,
  ])
})

test('damaged front matter is dropped with a note', async () => {
  const source = await read(`---\ntitle: [\n---\n\n${prose}`, 'article.md')
  expect(source.text).toBe(prose)
  expect(source.notes).toEqual([{code: 'read/front-matter', detail: ''}])
})

test('picks the article out of a page', async () => {
  const source = await read(
    `<!doctype html><html lang="fr"><head><title>La piscine | Le Journal</title><meta property="og:site_name" content="Le Journal"><link rel="canonical" href="https://exemple.fr/piscine">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2026-03-12T10:30:00+01:00","author":[{"name":"Anne Le Goff"}]}]}</script><script type="application/ld+json">{damaged</script></head>
<body><nav><a href="/">Accueil</a></nav><div class="cookie-banner"><p>${more}</p></div><main><article><h1>La piscine rouvre</h1><p>Par Anne Le Goff</p>
<figure><img src="x.jpg" alt="bassin"><figcaption>Photo : A. Le Goff</figcaption></figure><p>${prose}</p><h2>Un chantier</h2><p>${more}<br><br>« Enfin ! »</p>
<ul><li>un bassin</li><li>une pataugeoire</li></ul><p style="display: none">Caché.</p><script>alert(1)</script><!-- non -->
<p>Lire aussi : <a href="/x">Un chat sauvé des eaux par les pompiers de Valbrune</a></p><div class="newsletter"><p>Abonnez-vous.</p></div></article>
<aside><p>${more}</p></aside></main><footer><p>Mentions légales.</p></footer></body></html>`,
    'page.html',
  )
  expect(source.meta).toEqual({
    pageTitle: 'La piscine | Le Journal',
    title: 'La piscine rouvre',
    author: 'Anne Le Goff',
    published: '2026-03-12T10:30:00+01:00',
    canonical: 'https://exemple.fr/piscine',
    siteName: 'Le Journal',
    language: 'fr',
  })
  expect(kinds(source)).toEqual([
    ['title', 'La piscine rouvre'],
    ['caption', 'Photo : A. Le Goff'],
    ['paragraph', prose],
    ['heading', 'Un chantier'],
    ['paragraph', more],
    ['paragraph', '« Enfin ! »'],
    ['listItem', 'un bassin'],
    ['listItem', 'une pataugeoire'],
  ])
})

test('reads a fragment of HTML whole, whatever it is called', async () => {
  const source = await read(`<h2>Un chantier</h2><p>${prose}</p><script>x()</script><div>Fin&nbsp;&hellip;</div>`, '-')
  expect(kinds(source)).toEqual([
    ['heading', 'Un chantier'],
    ['paragraph', prose],
    ['paragraph', 'Fin\u00A0…'],
  ])
})

test.each([
  [`${prose} ${more}`, 'fr', true],
  [
    'The mayor cut the ribbon on Saturday in front of three hundred people who had come with their children, and the rain did not stop them from having fun.',
    'en',
    true,
  ],
  [
    'El alcalde cortó la cinta el sábado por la mañana ante trescientos vecinos que habían venido en familia, a pesar de la lluvia que caía sobre la ciudad.',
    'es',
    true,
  ],
  [
    'Il sindaco ha tagliato il nastro sabato mattina davanti a trecento abitanti venuti con le famiglie, nonostante la pioggia che cadeva sulla città dall’alba.',
    'it',
    true,
  ],
  [
    'L’alcalde va tallar la cinta dissabte al matí davant de tres-cents veïns que havien vingut en família, malgrat la pluja que queia sobre la ciutat des de l’alba.',
    'ca',
    true,
  ],
  [
    'Primarul a tăiat panglica sâmbătă dimineață în fața a trei sute de locuitori veniți cu familia, în ciuda ploii care cădea peste oraș din zori de zi.',
    'ro',
    true,
  ],
  [
    'Préchauffez le four. Battez les œufs et le sucre, ajoutez la farine puis le lait tiède. Versez dans un moule beurré. Laissez cuire trente minutes à feu moyen, puis démoulez.',
    'fr',
    true,
  ],
  ['Bonjour', 'fr', false],
  ['1 234', '', false],
] as const)('identifies the language of %j', async (text, language, reliable) => {
  const found = await identifyLanguage(text)
  if (language) expect(found.reliable).toBe(reliable)
  if (reliable) expect(found.language).toBe(language)
})
