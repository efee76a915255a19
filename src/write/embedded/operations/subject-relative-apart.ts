import {childWith, subtreeOf} from '../../../document/index.js'
import {clausesOf, finiteOf} from '../../../language/index.js'
import {isBound, isCertain, isContiguous, lastWordOf, range} from '../certain.js'
import type {Operation} from '../operation.js'
import {subjectPronoun} from '../subject-pronoun.js'

/**
 * Say what a relative clause comments on the subject first, then the sentence's own news: « La Russie et la Chine, qui
 * ont déclaré…, ont décidé… » becomes « La Russie et la Chine ont déclaré… Elles ont décidé… ».
 */
export const subjectRelativeApart: Operation = {
  id: 'subject-relative-apart',
  apply({doc, sentence, french}) {
    const main = clausesOf(sentence)[0]
    if (main?.subject === undefined || sentence.tokens[main.head]!.head !== -1) return undefined
    const subject = subtreeOf(sentence, main.subject)
    const relative = sentence.tokens.find(
      token => token.deprel === 'acl:relcl' && subject.includes(token.index) && token.index < main.finite,
    )
    if (!relative || subject[0] !== 0) return undefined
    const own = subtreeOf(sentence, relative.index).filter(
      index => !/^[,–—]$/.test(sentence.tokens[index]!.form) || index > relative.index,
    )
    const opens = own[0]!
    let closes = own[own.length - 1]!
    if (/^[,–—]$/.test(sentence.tokens[closes]!.form)) closes--
    const pronoun = childWith(sentence, relative.index, 'nsubj')
    if (pronoun?.index !== opens || pronoun.form.toLowerCase() !== 'qui') return undefined
    if (!isMark(sentence.tokens[opens - 1]?.form) || !isMark(sentence.tokens[closes + 1]?.form)) return undefined
    if (closes + 2 > main.finite + 2 || !isContiguous(own)) return undefined
    if (![main.head, main.subject, relative.index, pronoun.index].every(index => isCertain(sentence, index)))
      return undefined
    if (relative.head !== main.subject && sentence.tokens[relative.head]?.deprel !== 'conj') return undefined
    if (
      isBound(doc, sentence, sentence.tokens[opens]!.start) ||
      finiteOf(sentence, relative.index)?.feats.Mood !== 'Ind'
    )
      return undefined
    const taken = subjectPronoun(doc, sentence, main.subject, french)
    const named = range(0, opens - 2)
    const said = range(opens + 1, closes)
    const news = range(closes + 2, lastWordOf(sentence))
    if (!taken || said.length < 4 || news.length < 6) return undefined
    return [
      {pieces: [{kept: [...named, ...said], sentence: sentence.index}], head: relative.index},
      {pieces: [{words: taken}, {kept: news, sentence: sentence.index}], head: main.head},
    ]
  },
  examples: {
    rewrites: [
      [
        'La coopérative, qui emploie quarante salariés dans la vallée, a annoncé la construction d’un second atelier à Vaulnes.',
        [
          'La coopérative emploie quarante salariés dans la vallée.',
          'Elle a annoncé la construction d’un second atelier à Vaulnes.',
        ],
      ],
    ],
    leaves: [
      'Les habitants qui vivent près de la carrière ont écrit au préfet pour demander sa fermeture.',
      'Le maire a reçu les habitants, qui lui ont remis une pétition.',
    ],
  },
}

function isMark(form: string | undefined): boolean {
  return form !== undefined && /^[,–—-]$/.test(form)
}
