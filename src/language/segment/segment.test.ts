import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import type {Block, BlockKind} from '../../document/index.js'
import {joinWords} from '../surface/join-words.js'
import {typography} from '../surface/typography.js'
import {segment} from './segment.js'

function source(text: string, kind: BlockKind = 'paragraph') {
  const blocks: Block[] = [{kind, start: 0, end: text.length}]
  return {name: 'essai', text, blocks, meta: {}, notes: []}
}

/** Tokens of the whole text, spaces between; contractions as their two words. */
function forms(text: string): string {
  return segment(source(text), french())
    .sentences.flatMap(sentence => sentence.tokens.map(token => token.form.replace(/\s/g, '_')))
    .join(' ')
}

function sentences(text: string): string[] {
  return segment(source(text), french()).sentences.map(({start, end}) => text.slice(start, end))
}

describe('tokens', () => {
  test.each([
    ["L'OTAN a-t-elle dit oui\u202F?", 'L’ OTAN a -t-elle dit oui ?'],
    ['Qu’est-ce que c’est\u202F?', 'Qu’ est -ce que c’ est ?'],
    ['Aujourd’hui, quelqu’un est venu jusqu’ici.', 'Aujourd’hui , quelqu’un est venu jusqu’ ici .'],
    ['Il va au marché, auquel il tient.', 'Il va à le marché , à lequel il tient .'],
    ['Aux armes', 'À les armes'],
    ['AU PORT', 'À LE PORT'],
    [
      'Celui-ci, peut-être, avait un rendez-vous ce week-end.',
      'Celui-ci , peut-être , avait un rendez-vous ce week-end .',
    ],
    ['Ce jour-là, dites-le-moi.', 'Ce jour -là , dites -le -moi .'],
    ['Il a payé 25\u202F000\u00A0€, soit 3,5\u00A0%.', 'Il a payé 25_000 € , soit 3,5 % .'],
    ['Rendez-vous à 20h30 ou à 20 h 30', 'Rendez-vous à 20 h 30 ou à 20 h 30'],
    [
      'Lire https://exemple.fr/a?b=c, puis écrire à jean@exemple.fr.',
      'Lire https://exemple.fr/a?b=c , puis écrire à jean@exemple.fr .',
    ],
    ['M. Duval et le Dr Petit (O.N.U.)', 'M. Duval et le Dr Petit ( O.N.U. )'],
    [
      '« Bravo » \u{1F44D}\u{1F3FD} #budget @mairie',
      '« Bravo » \u{1F44D}\u{1F3FD} # budget @mairie'.replace('# ', '#'),
    ],
    ['le XXe siècle, le 1er mai, la 2e fois', 'le XXe siècle , le 1er mai , la 2e fois'],
    ['N’Golo Kanté et M’Bappé jouent', 'N’Golo Kanté et M’Bappé jouent'],
    ['un audit, et l’on parle d’« accord »', 'un audit , et l’on parle d’ « accord »'],
    ['Allez-vous-en, va-t’en, donne-m’en', 'Allez -vous -en , va -t’en , donne -m’en'],
    ['Les élu·e·s et l’intéressé(e)', 'Les élu·e·s et l’ intéressé(e)'],
  ])('%s', (text, expected) => expect(forms(text)).toBe(expected))

  test('a contraction is two tokens with one span', () => {
    const [first, second] = segment(source('au port'), french()).sentences[0]!.tokens
    expect(first).toEqual({start: 0, end: 2, index: 0, form: 'à', spaceBefore: false, part: 1})
    expect(second).toEqual({start: 0, end: 2, index: 1, form: 'le', spaceBefore: true, part: 2})
  })
})

describe('sentences', () => {
  test.each([
    ['Il pleut. Elle sort\u202F! Où va-t-elle\u202F? Nul ne sait… On attend.', 5],
    ['M. Duval et Mme. Petit ont vu le Dr. Roy.', 1],
    ['Voir l’art. 5 et la p. 12. Fin.', 2],
    ['Il aime l’art. Elle préfère le vin.', 2],
    ['Il vend des pommes, des poires, etc. Le marché ferme à midi.', 2],
    ['Né en 52 av. J.-C. Il meurt jeune.', 2],
    ['J. Martin et A. B. Roche ont signé.', 1],
    ['La vitamine C. Elle manque.', 2],
    ['M. B. est absent selon l’article L. 121-1 du code.', 1],
    ["Est-il vrai. 'Vrai' ou faux ?", 2],
    ['Le 3 sept. 2020, il a plu. Il vit à la ligne. 3 personnes sont là.', 3],
    ['Le taux est de 3.5 points. Tant mieux.', 2],
    ['« Quoi\u202F! » dit-elle. Il se tut.', 2],
    ['« Nous avons un port. Il est ouvert », a-t-il déclaré. Il est parti.', 2],
    ['« Nous avons un port. Il est ouvert. » Il est parti.', 3],
    ['"Nous avons un port. Il est ouvert", a-t-il déclaré.', 1],
    ['Le maire (il est élu. Il gouverne) a voté.', 1],
    ['Une phrase : la suite ; la fin.', 1],
    ['1. Présentation du projet', 1],
    ['Il a fini (…) Le texte reprend.', 1],
    ['La ligne\nest coupée. Pas la phrase.', 2],
    ['Le groupe Yahoo! a vendu.', 1],
    ['', 0],
  ])('%s', (text, count) => expect(sentences(text)).toHaveLength(count))

  test('code and tables have none', () => {
    expect(segment(source('let a = 1. B', 'code'), french()).sentences).toEqual([])
    expect(segment(source('a\tb', 'table'), french()).sentences).toEqual([])
  })
})

describe('whatever the text', () => {
  const fragments = fc.constantFrom(
    ..."L' « » \" “ ” … ... . ! ? : ; , ( ) - – M. etc. J.-C. art. 5 25 000 3,5 % 20h30 a-t-il dis-le-moi ce jour-là aujourd’hui quelqu’un au du des auxquels https://a.fr/b?c a@b.fr #mot Paris Le il O.N.U. ’ ' l’on".split(
      ' ',
    ),
    '\u00A0',
    '\u202F',
    '\n',
    '\u{1F600}',
    ' ',
  )
  const texts = fc.oneof(
    fc.tuple(fc.array(fragments, {maxLength: 20}), fc.constantFrom('', ' ')).map(([parts, glue]) => parts.join(glue)),
    fc.string({unit: 'binary'}),
  )

  test('tokens stand in order, cover every sign, and are spelt as in the text', () => {
    fc.assert(
      fc.property(texts, text => {
        const doc = segment(source(text), french())
        let at = 0
        for (const sentence of doc.sentences) {
          expect(sentence.start).toBe(sentence.tokens[0]!.start)
          expect(sentence.end).toBe(sentence.tokens.at(-1)!.end)
          sentence.tokens.forEach((token, index) => {
            expect(token.index).toBe(index)
            const slice = text.slice(token.start, token.end)
            if (token.part === 2) expect([token.start, token.end]).toEqual([sentence.tokens[index - 1]!.start, at])
            else {
              expect(text.slice(at, token.start)).toMatch(/^[\s\u200B\u{0}-\u{20}]*$/u)
              expect(token.start).toBeGreaterThanOrEqual(at)
            }
            if (token.part === undefined) expect(token.form).toBe(slice.replace(/(?<=[\p{L}\p{N}-])['ʼ]/gu, '’'))
            at = token.end
          })
        }
        expect(text.slice(at)).toMatch(/^[\s\u200B\u{0}-\u{20}]*$/u)
      }),
      {numRuns: 2000},
    )
  })

  test('words joined again are the sentence', () => {
    const again = (text: string) => {
      const {tokens} = segment(source(text), french()).sentences[0]!
      const pronouns = new Set(
        tokens.filter(({form, part}) => /^les?$/i.test(form) && part !== 2).map(({index}) => index),
      )
      return joinWords(
        tokens.map(({form}) => form),
        french(),
        {pronouns},
      )
    }
    for (const text of SENTENCES) expect(typography(again(text), french()).text).toBe(typography(text, french()).text)
  })
})

test('time grows with the text, not with its square', () => {
  for (const piece of ['a-', 'a.', "l'", '"', '(', '« ', 'A. ', '1 000 ', 'a@', '-il', 'https://a']) {
    const began = performance.now()
    segment(source(piece.repeat(40_000 / piece.length)), french())
    expect(performance.now() - began).toBeLessThan(5000)
  }
})

const SENTENCES = [
  "« Nous ouvrirons l'école lundi », a-t-il dit aux parents d'élèves.",
  "Qu'est-ce que la mairie a décidé pour les élèves du lycée ?",
  "Jusqu'à présent, l'hôpital n'avait reçu que 25 000 euros ; il en attend davantage.",
  "Le héros de l'histoire s'est enfui, lorsqu'il a vu le maire du Havre arriver.",
  "C'est à Lyon (Rhône) que les deux équipes se sont affrontées : 3 buts à 1 !",
  "Le taux est passé de 3,5 % à 4 % depuis l'automne, d'après l'Insee.",
  "Cet accord, auquel tient la ville, doit-il être voté par l'assemblée des élus ?",
  "Au cours de la séance, l'opposition l'a refusé…",
  'Les pompiers sont arrivés à 20 h 30 ce jour-là.',
]
