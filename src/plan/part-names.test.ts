import {describe, expect, test} from 'vitest'
import {partNames} from './part-names.js'

const strike = {text: 'la grève au port', isTopic: true}
const page = {count: 10, holding: 2, hasFaq: true, hasKeyPoints: true}

describe('partNames', () => {
  test('the questions are named first, the key points only where that is not enough', () => {
    expect(partNames(strike, {...page, holding: 3})).toEqual({faq: 'la grève au port'})
    expect(partNames(strike, page)).toEqual({faq: 'la grève au port', keyPoints: 'la grève au port'})
  })

  test('nothing is named where enough of the subheadings speak of the keyphrase', () => {
    expect(partNames(strike, {...page, holding: 4})).toEqual({})
  })

  test('only parts that are there are named', () => {
    expect(partNames(strike, {...page, hasFaq: false})).toEqual({keyPoints: 'la grève au port'})
  })

  test('a person is not summed up', () => {
    expect(partNames({text: 'Claire Morel', isTopic: false}, page)).toEqual({faq: 'Claire Morel'})
  })

  test('without a phrase, the parts keep their names', () => {
    expect(partNames(undefined, page)).toEqual({})
  })
})
