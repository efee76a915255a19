import {childWith, subtreeOf} from '../../../document/index.js'
import {clausesOf, finiteOf} from '../../../language/index.js'
import {endsSentence, isBound, isCertain, isContiguous, lastWordOf, range} from '../certain.js'
import type {Operation} from '../operation.js'
import {subjectPronoun} from '../subject-pronoun.js'

/** Give the last of two coordinated predicates a sentence of its own, its subject taken up by a pronoun. */
export const predicatesApart: Operation = {
  id: 'predicates-apart',
  apply({doc, sentence, french}) {
    const [main, ...others] = clausesOf(sentence)
    const last = others
      .filter(clause => clause.sharesSubject && sentence.tokens[clause.head]!.head === main?.head)
      .pop()
    if (!main || !last || main.subject === undefined || others.length > 1) return undefined
    const tokens = subtreeOf(sentence, last.head)
    const first = tokens.find(index => sentence.tokens[index]!.form !== ',') ?? -1
    const coordinator = childWith(sentence, last.head, 'cc')
    if (!coordinator || coordinator.index !== first || !/^(et|mais)$/i.test(coordinator.form)) return undefined
    if (!isContiguous(tokens.filter(index => index <= lastWordOf(sentence))) || !endsSentence(sentence, last.head))
      return undefined
    if (![main.head, main.subject, last.head].every(index => isCertain(sentence, index))) return undefined
    if (isBound(doc, sentence, sentence.tokens[first]!.start)) return undefined
    const leading = sentence.tokens.some(
      token =>
        token.index < main.subject! && /^(advcl|obl)/.test(token.deprel) && subtreeOf(sentence, token.index)[0] === 0,
    )
    const pronoun = subjectPronoun(doc, sentence, main.subject, french)
    const mood = finiteOf(sentence, last.head)?.feats.Mood
    if (leading || !pronoun || mood === 'Sub' || mood === 'Imp') return undefined
    // « qui » makes the clauses parts of a relative, whose subject is elsewhere.
    if (/^qu/i.test(sentence.tokens[main.subject]!.form)) return undefined
    const before = range(0, /^[,–—]$/.test(sentence.tokens[first - 1]?.form ?? '') ? first - 2 : first - 1)
    const after = range(first + 1, lastWordOf(sentence))
    if (before.length < 6 || after.length < 6) return undefined
    const opener = /^mais$/i.test(coordinator.form) ? `Mais ${pronoun.toLowerCase()}` : pronoun
    return [
      {pieces: [{kept: before, sentence: sentence.index}], head: main.head},
      {pieces: [{words: opener}, {kept: after, sentence: sentence.index}], head: last.head},
    ]
  },
  examples: {
    rewrites: [
      [
        'La ministre a inauguré la nouvelle gare de Vaulnes et a promis une aide de deux millions d’euros à la région.',
        [
          'La ministre a inauguré la nouvelle gare de Vaulnes.',
          'Elle a promis une aide de deux millions d’euros à la région.',
        ],
      ],
    ],
    leaves: ['La ministre a chanté et dansé.', 'Les habitants ont marché et protesté contre le projet de carrière.'],
  },
}
