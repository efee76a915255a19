import {defineCheck} from '../check.js'

/** Articles and numerals, after which the next word is the one that repeats. */
const passedOver = /^(?:l[’']|les?|la|une?|des|du|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)$/iu

/** Ask that no three sentences in a row open with the same word; after an article, the next word counts too. */
export const sameOpening = defineCheck({
  id: 'reading/same-opening',
  severity: 'warning',
  source: 'yoast: 3.6.0, consecutive sentences; lists and tables are left out here',
  defaults: {running: 3},
  *run({doc}, {running}) {
    let word = ''
    let group: {start: number; end: number}[] = []
    for (const sentence of [...doc.sentences, undefined]) {
      const kind = sentence && doc.blocks[sentence.block]?.kind
      const isProse = kind === 'paragraph' || kind === 'heading'
      const tokens = sentence
        ? sentence.tokens.filter(token => /[\p{L}\p{N}]/u.test(token.form) && token.part !== 2)
        : []
      const [first, second] = tokens.map(token => doc.text.slice(token.start, token.end).toLowerCase())
      const opening = first && passedOver.test(first) ? `${first} ${second ?? ''}` : (first ?? '')
      if (sentence && isProse && opening !== '' && opening === word) {
        group.push(sentence)
        continue
      }
      if (group.length >= running) {
        yield {
          start: group[0]!.start,
          end: group[group.length - 1]!.end,
          actual: group.length,
          expected: running - 1,
          values: {word},
        }
      }
      word = isProse ? opening : ''
      group = sentence && isProse ? [sentence] : []
    }
  },
  examples: {
    flags: ['{{Elle a vu le pont. Elle a pris la route. Elle a attendu le bac.}}'],
    passes: [
      'Elle a vu le pont. Elle a pris la route. Puis elle a attendu.',
      'Le pont ouvre. Le bac ferme. Le maire parle.',
    ],
  },
})
