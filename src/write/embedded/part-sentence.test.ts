import {describe, expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {partSentence} from './part-sentence.js'
import {analyseAlone} from './reanalysis.js'

/** The halves of a sentence that somebody reports, each with its attribution. */
const REPORTED: readonly (readonly [before: string, after: readonly string[]])[] = [
  [
    'Le syndicat a proposé une rencontre à la direction, mais la direction a refusé toute discussion, a indiqué le parquet de Vaulnes.',
    [
      'Le syndicat a proposé une rencontre à la direction, a indiqué le parquet de Vaulnes.',
      'Mais la direction a refusé toute discussion, selon le parquet.',
    ],
  ],
  [
    'Le prix du blé a progressé de deux pour cent mercredi, et plusieurs barges étaient bloquées au port, d’après une source portuaire.',
    [
      'Le prix du blé a progressé de deux pour cent mercredi, d’après une source portuaire.',
      'Selon cette source, plusieurs barges étaient bloquées au port.',
    ],
  ],
]

describe('partSentence', () => {
  test('what opens the sentence stays before the words that take it up', () => {
    expect(
      part(
        'Née en 2005 d’un pari de Paul Roux, la fête du quartier attire trois mille personnes chaque été, et ce dernier n’a pas caché sa joie mardi soir.',
      ),
    ).toBeUndefined()
  })

  test.each(REPORTED.map(([before, after]) => [before, after] as const))(
    'attributes both halves of « %s »',
    (before, after) => {
      expect(part(before)?.texts).toEqual(after)
    },
  )

  test.each([
    [
      'La carrière fermera-t-elle au printemps prochain, et les habitants retrouveront-ils enfin le calme de la vallée ?',
    ],
    ['Le maire a affirmé que la carrière fermerait au printemps et les habitants attendent une date depuis deux ans.'],
    ['Le conseil a voté, et la séance a pris fin.'],
  ])('leaves « %s »', text => {
    expect(part(text)).toBeUndefined()
  })

  test('parts what is still long once more', () => {
    const texts = part(
      'Réuni jeudi 12 mars à la salle des fêtes de Vaulnes devant une centaine d’habitants, le conseil municipal a adopté par 21 voix contre 6 le projet, dont le coût est estimé à trois millions d’euros par les services de la région et du département.',
    )?.texts
    expect(texts?.length).toBe(3)
    expect(texts?.[2]).toBe(
      'Le coût de ce projet est estimé à trois millions d’euros par les services de la région et du département.',
    )
  })
})

function part(text: string) {
  const doc = analyseAlone(text, french())
  return partSentence(doc, doc.sentences[0]!, french())
}
