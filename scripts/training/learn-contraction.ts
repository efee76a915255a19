import {CONTRACTION_BITS, contractionRows, contractionScore} from '../../src/language/tag/contraction.js'
import {NO_WORD, type WordInfo} from '../../src/language/tag/word-info.js'
import {average, makeTable, reward} from './averaged.js'
import {makeRandom, shuffle} from './random.js'
import type {GoldSentence} from './treebank.js'

const EPOCHS = 10

/** One « du » or « des » of a treebank, and whether it is a contraction. */
interface ContractionExample {
  readonly rows: Int32Array
  readonly isContraction: boolean
}

/** Every « du » and « des » of the sentences. */
export function contractionExamples(
  sentences: readonly GoldSentence[],
  infoOf: (form: string) => WordInfo,
): ContractionExample[] {
  const examples: ContractionExample[] = []
  for (const {forms, contractions} of sentences) {
    const written: {form: string; joined: boolean}[] = []
    for (let i = 0; i < forms.length; i++) {
      const contraction = contractions.find(({first}) => first === i)
      written.push({form: contraction?.form ?? forms[i]!, joined: contraction !== undefined})
      i = contraction?.last ?? i
    }
    for (const [i, {form, joined}] of written.entries()) {
      if (!/^(du|des)$/i.test(form)) continue
      const around = [-2, -1, 0, 1, 2].map(step => {
        const neighbour = written[i + step]
        return neighbour ? infoOf(neighbour.form) : NO_WORD
      })
      examples.push({rows: contractionRows(around), isContraction: joined})
    }
  }
  return examples
}

/** Learn the decision by the averaged perceptron. */
export function learnContraction(examples: readonly ContractionExample[]): Float32Array {
  const table = makeTable(2 ** CONTRACTION_BITS)
  const order = examples.map((_, index) => index)
  const random = makeRandom(1)
  let time = 1
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      time++
      const {rows, isContraction} = examples[index]!
      if (contractionScore(rows, table.weights) > 0 === isContraction) continue
      reward(table, rows, rows.length, 0, isContraction ? 1 : -1, time)
    }
  }
  return average(table, time)
}
