import {describe, expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse, asSentence} from '../language/index.js'
import {formsOf} from './point-forms.js'
import {flawOf} from './soundness.js'
import {statementsOf} from './statement.js'

/** What else the last sentence of a paragraph can be said as. */
function forms(text: string): string[] {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const doc = analyse({name: '', text, blocks, meta: {}, notes: []}, french())
  const statements = statementsOf(
    doc,
    doc.sentences.map(() => 1),
    french(),
  )
  return statements[doc.sentences.length - 1]!.flatMap(one => formsOf(doc, one, french()).slice(1))
    .filter(one => !flawOf(doc, one, french()))
    .map(one => asSentence(one.text))
}

describe('says the same in another form', () => {
  test.each([
    [
      'Le maire de Brissac, Paul Roux, a indiqué que le pont rouvrira en mai.',
      'Selon le maire de Brissac, le pont rouvrira en mai.',
    ],
    [
      'Paul Roux affirme que la ville était prête à payer les travaux.',
      'Selon Paul Roux, la ville était prête à payer les travaux.',
    ],
    ['Le pont rouvrira en mai, a indiqué la préfecture.', 'Selon la préfecture, le pont rouvrira en mai.'],
    [
      'Les travaux ont coûté 3 millions d’euros, selon la préfecture du Cher.',
      'Selon la préfecture du Cher, les travaux ont coûté 3 millions d’euros.',
    ],
    [
      'Anne Petit est maire de Brissac. Elle a ajouté que la ville paiera les travaux.',
      'Selon Anne Petit, la ville de Brissac paiera les travaux.',
    ],
    ['En 2019, la commune de Brissac a acheté le château.', 'La commune de Brissac a acheté le château en 2019.'],
    ['La commune de Brissac a acheté le château en 2019.', 'En 2019, la commune de Brissac a acheté le château.'],
  ])('%s', (text, expected) => expect(forms(text)).toContain(expected))
})

describe('has no other form where the meaning could change', () => {
  test.each([
    // The tense may be that of the report.
    'Paul Roux a dit que la ville était prête à payer.',
    'Le préfet n’a pas dit que le pont rouvrira en mai.',
    'Paul Roux a promis que le pont rouvrira en mai.',
    'Paul Roux a indiqué que le pont rouvrira en mai et que la ville paiera.',
    // Whose spokesman he is would come after him.
    'Le diplomate Henrik Dahl est attendu à Oslo, a indiqué son porte-parole.',
    // The date is the news, or may belong to the second verb, or to what is denied.
    'Le vote solennel est prévu le 3 février 2027.',
    'La commune de Brissac a promis d’acheter le château en 2029.',
    'La commune de Brissac n’achètera pas le château en 2029.',
  ])('%s', text => expect(forms(text)).toEqual([]))
})
