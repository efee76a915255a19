import {childWith, type ParsedSentence, subtreeOf} from '../../../document/index.js'
import {clausesOf, finiteOf} from '../../../language/index.js'
import {endsSentence, isBound, isCertain, isContiguous, lastWordOf, range} from '../certain.js'
import type {Operation} from '../operation.js'

/** Part two coordinated clauses, each with its own subject; « mais » is kept, « et » is not needed. */
export const coordinationApart: Operation = {
  id: 'coordination-apart',
  apply({doc, sentence}) {
    const main = clausesOf(sentence)[0]
    if (!main || hasLeadingScope(sentence, main.finite)) return undefined
    const second = clausesOf(sentence)
      .filter(
        clause =>
          clause.kind === 'conjunct' && !clause.sharesSubject && sentence.tokens[clause.head]!.head === main.head,
      )
      .pop()
    if (!second) return undefined
    const tokens = subtreeOf(sentence, second.head)
    const first = tokens.find(index => sentence.tokens[index]!.form !== ',') ?? -1
    const coordinator = childWith(sentence, second.head, 'cc')
    if (!coordinator || coordinator.index !== first || !/^(et|mais)$/i.test(coordinator.form)) return undefined
    if (!isContiguous(tokens.filter(index => index <= lastWordOf(sentence))) || !endsSentence(sentence, second.head))
      return undefined
    if (![main.head, second.head, second.subject, main.subject].every(index => isCertain(sentence, index)))
      return undefined
    if (isBound(doc, sentence, sentence.tokens[first]!.start) || pointsBack(sentence, tokens)) return undefined
    const before = range(0, /^[,–—]$/.test(sentence.tokens[first - 1]?.form ?? '') ? first - 2 : first - 1)
    const after = range(first + 1, lastWordOf(sentence))
    if (before.length < 5 || after.length < 5) return undefined
    const isContrast = /^mais$/i.test(coordinator.form)
    return [
      {pieces: [{kept: before, sentence: sentence.index}], head: main.head},
      {pieces: [...(isContrast ? [{words: 'Mais'}] : []), {kept: after, sentence: sentence.index}], head: second.head},
    ]
  },
  examples: {
    rewrites: [
      [
        'La maire a présenté le projet aux habitants mardi soir, et le conseil a voté les crédits à l’unanimité.',
        ['La maire a présenté le projet aux habitants mardi soir.', 'Le conseil a voté les crédits à l’unanimité.'],
      ],
      [
        'Le syndicat a proposé une rencontre à la direction, mais la direction a refusé toute discussion.',
        ['Le syndicat a proposé une rencontre à la direction.', 'Mais la direction a refusé toute discussion.'],
      ],
    ],
    leaves: [
      'Si le conseil vote le budget, la maire lancera les travaux et les habitants seront consultés.',
      'Le maire et son adjointe ont présenté le projet.',
    ],
  },
}

/** Whether a condition, a date or another frame before the first verb holds for both clauses. */
function hasLeadingScope(sentence: ParsedSentence, finite: number): boolean {
  return sentence.tokens.some(
    token => token.index < finite && /^(advcl|obl)/.test(token.deprel) && subtreeOf(sentence, token.index)[0] === 0,
  )
}

/** Whether the second clause's own verb is subjunctive, infinitive or governed by a « que » before it. */
function pointsBack(sentence: ParsedSentence, tokens: readonly number[]): boolean {
  const head = tokens.find(index => sentence.tokens[index]!.deprel === 'conj')
  const finite = head === undefined ? undefined : finiteOf(sentence, head)
  return finite === undefined || finite.feats.Mood === 'Sub'
}
