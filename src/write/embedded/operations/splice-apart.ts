import {annotationsOf, type ParsedSentence} from '../../../document/index.js'
import {clausesOf, finiteOf} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {isCertain, lastWordOf} from '../certain.js'
import {frameCarriesOver} from '../leading-frame.js'
import type {Operation} from '../operation.js'
import {keep, opening} from '../pieces.js'

/** Subjects that open a clause of their own and look back to the one before. */
const LOOKS_BACK = /^(il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|celles-ci)$/i

/** Words in the first clause that announce a second one, or that it answers. */
const ANSWERED = /^(ne|n’|plus|moins|mieux|tant|autant|à peine|peine|tantôt|soit|certes|seulement|si|sinon)$/i

/** Part two full clauses that only a comma joins: « …, elle a coûté… ». */
export const spliceApart: Operation = {
  id: 'splice-apart',
  apply({doc, sentence, french}) {
    const [main] = clausesOf(sentence)
    const {quotations} = annotationsOf(doc, sentence.index)
    if (main?.subject === undefined || main.finite < main.subject || quotations.some(({complete}) => complete))
      return undefined
    const marks = sentence.tokens.filter(({form, index}) => form === ',' && opensClause(sentence, index))
    const [mark] = marks
    if (!mark || marks.length > 1 || mark.index < main.finite + 4) return undefined
    const subject = sentence.tokens[mark.index + 1]!
    if (!isCertain(sentence, main.subject) || !isIndependent(sentence, mark.index)) return undefined
    if (!frameCarriesOver(doc, sentence, main.subject, subject.head)) return undefined
    const carried = attributionAfter(doc, sentence, subject.start, french)
    if (carried === undefined) return undefined
    return [
      {pieces: keep(sentence, 0, mark.index - 1), head: main.head},
      {
        pieces: [...opening(carried), ...keep(sentence, mark.index + 1, lastWordOf(sentence))],
        head: subject.head,
        subject: subject.index,
      },
    ]
  },
  examples: {
    rewrites: [
      [
        'La nouvelle passerelle a été inaugurée mardi matin par la maire de Vaulnes, elle a coûté trois millions d’euros.',
        [
          'La nouvelle passerelle a été inaugurée mardi matin par la maire de Vaulnes.',
          'Elle a coûté trois millions d’euros.',
        ],
      ],
    ],
    leaves: [
      'La passerelle n’est pas un pont pour les habitants de la vallée, elle est un long chemin au-dessus de l’eau.',
      'Les usages de cette passerelle sont nombreux et, au-delà des promenades du dimanche, elle peut servir aux pompiers de la vallée.',
      'Si la passerelle est inaugurée mardi matin par la maire de Vaulnes, elle aura coûté trois millions d’euros.',
      'La passerelle, elle le répète depuis mardi matin, a coûté trois millions d’euros à la commune de Vaulnes.',
    ],
  },
}

/** Whether right after a comma a pronoun opens a clause in the indicative or conditional. */
function opensClause(sentence: ParsedSentence, mark: number): boolean {
  const subject = sentence.tokens[mark + 1]
  if (!subject || !LOOKS_BACK.test(subject.form) || !subject.deprel.startsWith('nsubj')) return false
  const finite = finiteOf(sentence, subject.head)
  return (
    finite !== undefined &&
    finite.index > subject.index &&
    finite.index < subject.index + 5 &&
    /^(Ind|Cnd)$/.test(finite.feats.Mood ?? '') &&
    isCertain(sentence, subject.index)
  )
}

/** Whether nothing before the comma subordinates, announces or opposes, or belongs to what follows it. */
function isIndependent({tokens}: ParsedSentence, mark: number): boolean {
  return tokens
    .slice(0, mark)
    .every(
      ({upos, form, head}) =>
        head < mark &&
        upos !== 'SCONJ' &&
        !ANSWERED.test(form) &&
        !/^(qui|que|qu’|dont|où|quand|comme|[:(–])$/i.test(form),
    )
}
