import {rootOf, subtreeOf} from '../../../document/index.js'
import {finiteOf} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {isCertain, isMark, lastWordOf} from '../certain.js'
import type {Operation} from '../operation.js'
import {keep, opening, say} from '../pieces.js'

/** Give a comment on the whole sentence (« …, ce qui… ») a sentence of its own: « Cela… ». */
export const resultApart: Operation = {
  id: 'result-apart',
  apply({doc, sentence, french}) {
    const first = sentence.tokens.find(
      ({form, index}) =>
        form.toLowerCase() === 'ce' && isMark(sentence, index - 1) && sentence.tokens[index + 1]?.form === 'qui',
    )?.index
    if (first === undefined || first < 7) return undefined
    const relative = sentence.tokens[first + 1]!
    const mood = finiteOf(sentence, relative.head)?.feats.Mood
    if (!isCertain(sentence, relative.index) || !relative.deprel.startsWith('nsubj') || mood === 'Sub' || !mood)
      return undefined
    // « ce qui, à certains moments, peut… »: « cela » wants its verb.
    if (/^(ADP|PUNCT|SCONJ)$/.test(sentence.tokens[first + 2]?.upos ?? '')) return undefined
    const own = subtreeOf(sentence, relative.head).filter(index => index > first)
    if (own[own.length - 1]! < lastWordOf(sentence)) return undefined
    // « il dit que…, ce qui… », « si…, ce qui… »: what it comments on may be only what is said or supposed.
    const isScoped = sentence.tokens.some(
      token =>
        token.index < first && /^(que|qu’|si|s’|lorsque|lorsqu’|quand)$/i.test(token.form) && token.upos === 'SCONJ',
    )
    const carried = attributionAfter(doc, sentence, sentence.tokens[first]!.start, french)
    if (carried !== '' || isScoped || /^(être|sembler)$/.test(sentence.tokens[relative.head]!.lemma)) return undefined
    return [
      {pieces: keep(sentence, 0, first - 2), head: rootOf(sentence)},
      {
        pieces: [...opening(carried), ...say('cela'), ...keep(sentence, first + 2, lastWordOf(sentence))],
        head: relative.head,
      },
    ]
  },
  examples: {
    rewrites: [
      [
        'La commune a fermé la carrière de la Combe en octobre, ce qui prive d’emploi une vingtaine d’habitants.',
        ['La commune a fermé la carrière de la Combe en octobre.', 'Cela prive d’emploi une vingtaine d’habitants.'],
      ],
    ],
    leaves: [
      'Si le niveau monte encore, les vannes du barrage seront ouvertes, ce qui inonderait les cultures de la vallée.',
      'Le maire craint que la carrière ferme, ce qui priverait d’emploi une vingtaine d’habitants.',
    ],
  },
}
