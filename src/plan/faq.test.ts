import fc from 'fast-check'
import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {faqOf, QUESTIONS} from './faq.js'
import type {Genre} from './plan.js'
import {timelineOf} from './timeline.js'

function docOf(paragraphs: readonly string[]) {
  let text = ''
  const blocks = paragraphs.map(paragraph => {
    const start = text.length
    text += `${paragraph}\n\n`
    return {kind: 'paragraph' as const, start, end: start + paragraph.length}
  })
  return analyse({name: '', text, blocks, meta: {}, notes: []}, french())
}

function faq(paragraphs: readonly string[], keyphrase = 'pont de Sète', genre: Genre = 'news') {
  return faqOf(docOf(paragraphs), [], {keyphrase, genre, importance: []}, french())
}

const NEWS = [
  'Le pont de Sète a fermé le 12 mars 2024. Le conseil départemental de l’Hérault a lancé les travaux en raison de la corrosion.',
  'Le coût du pont de Sète est estimé à 3,4 millions d’euros. L’association des pêcheurs de Thau demande une navette gratuite.',
  'La maire de Lormes, Claire Dubosc, a rencontré le préfet Hugues Marchal à Nevers.',
]

test('three questions or more, of one source sentence each, within 110 characters', () => {
  const entries = faq(NEWS)
  expect(entries.length).toBeGreaterThanOrEqual(QUESTIONS.least)
  expect(entries.every(({question}) => question.text.length <= 110 && question.text.endsWith('\u202F?'))).toBe(true)
  const places = entries.map(({question}) => question.from[0]?.start)
  expect(new Set(places).size).toBe(places.length)
})

test('fewer than three good questions: none at all', () => expect(faq(NEWS.slice(0, 1))).toEqual([]))

test('an answer is carried on by what the source says next of its subject', () => {
  const entries = faq([
    'L’association des pêcheurs de Thau demande une navette gratuite. Elle soigne aussi les oiseaux blessés de la lagune.',
    ...NEWS.slice(0, 1),
    NEWS[2]!,
  ])
  const answer = entries.find(({question}) => question.text.startsWith('Que demande'))?.answers[0]
  expect(answer?.text).toBe(
    'Cette association demande une navette gratuite. Elle soigne aussi les oiseaux blessés de la lagune.',
  )
  expect(answer?.from).toHaveLength(2)
})

test('never a topic and a colon before a question', () =>
  expect(faq(NEWS).some(({question}) => question.text.includes(':'))).toBe(false))

test('who somebody is comes last, with what the person did', () => {
  const entries = faq([
    'Le pont de Sète a fermé le 12 mars 2024. Le coût du pont de Sète est estimé à 3,4 millions d’euros.',
    'Claire Dubosc, présidente de l’association des pêcheurs de Thau, habite Sète. Claire Dubosc a signé la lettre des riverains du port.',
  ])
  const last = entries[entries.length - 1]
  expect(last?.question.text.replace(/[\u00A0\u202F]/g, ' ')).toBe('Qui est Claire Dubosc ?')
  expect(last?.answers[0]?.text).toMatch(/^Claire Dubosc est présidente de l’association des pêcheurs de Thau\./)
})

test.each(['incident', 'opinion', 'petition', 'how-to', 'interview'] as const)('no questions in %s', genre =>
  expect(faq(NEWS, 'pont de Sète', genre)).toEqual([]),
)

test('any text will do', () => {
  const words = fc.constantFrom(
    ...'Le la préfet pont de Sète a fermé est dit que qui dont , . « » : 2024 en mars 12 plus 300 personnes ouvert ne pas d’ l’ il elle selon Claire Dubosc ( ) — ?'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(words, {maxLength: 40}), fc.string({maxLength: 30}), (list, noise) => {
      const text = `${list.join(' ')} ${noise}.`
      const doc = docOf([text])
      faqOf(doc, [], {keyphrase: noise, genre: 'news', importance: []}, french())
      timelineOf(doc, [], {published: noise}, french())
    }),
    {numRuns: 60, seed: 7},
  )
})
