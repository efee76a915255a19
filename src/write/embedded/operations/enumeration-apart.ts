import {childWith, type ParsedSentence} from '../../../document/index.js'
import {clausesOf, type French, genderOf} from '../../../language/index.js'
import {lastWordOf} from '../certain.js'
import type {Operation, Part} from '../operation.js'
import {keep, say} from '../pieces.js'

/** Fewest members of an enumeration that reads better as a list. */
const LEAST_MEMBERS = 4

/**
 * Make a long enumeration parted by semicolons a list: the words up to the colon lead in, each member is an item. Without a
 * colon « Les membres sont A ; B ; C ; D » leads in with « Les membres sont les suivants : ».
 */
export const enumerationApart: Operation = {
  id: 'enumeration-apart',
  apply({sentence, french}) {
    const last = lastWordOf(sentence)
    const marks = sentence.tokens.filter(({form}) => form === ';').map(({index}) => index)
    if (marks.length < LEAST_MEMBERS - 1 || sentence.tokens.some(({form}) => form === '(')) return undefined
    const lead = colonLead(sentence) ?? naming(sentence, french)
    if (!lead || marks[0]! < lead.end) return undefined
    const bounds = [lead.end, ...marks, last + 1]
    const members = bounds.slice(1).map((end, step) => member(sentence, bounds[step]! + 1, end - 1))
    if (members.some(pieces => pieces === undefined)) return undefined
    return [
      {pieces: lead.pieces, head: lead.head, list: 'intro' as const},
      ...members.map(pieces => ({pieces: pieces!, head: lead.head, list: 'item' as const})),
    ]
  },
  examples: {
    rewrites: [
      [
        'Quatre associations siègent au conseil : la Mutuelle de la vallée ; le Secours de Vaulnes ; les Amis de la Claire ; et la Ligue des pêcheurs.',
        [
          'Quatre associations siègent au conseil :',
          'La Mutuelle de la vallée',
          'Le Secours de Vaulnes',
          'Les Amis de la Claire',
          'La Ligue des pêcheurs',
        ],
      ],
      [
        'Les associations représentées au conseil sont la Mutuelle de la vallée ; puis le Secours de Vaulnes ; les Amis de la Claire ; enfin, la Ligue des pêcheurs.',
        [
          'Les associations représentées au conseil sont les suivantes :',
          'La Mutuelle de la vallée',
          'Le Secours de Vaulnes',
          'Les Amis de la Claire',
          'La Ligue des pêcheurs',
        ],
      ],
    ],
    leaves: [
      'Deux associations siègent au conseil : la Mutuelle de la vallée ; le Secours de Vaulnes.',
      'Les pompiers sont venus à minuit ; la route était fermée ; le pont a cédé ; la rivière montait encore.',
    ],
  },
}

interface Lead {
  readonly pieces: Part['pieces']
  readonly head: number
  /** The last token of the words that lead in, as the source has them. */
  readonly end: number
}

/** The words up to the only colon. */
function colonLead(sentence: ParsedSentence): Lead | undefined {
  const colons = sentence.tokens.filter(({form}) => form === ':')
  const colon = colons[0]?.index
  const main = clausesOf(sentence)[0]
  if (colon === undefined || colons.length > 1 || colon < 3 || !main || main.finite > colon) return undefined
  if (sentence.tokens.some(({form}) => /[«»"“”]/.test(form))) return undefined
  return {pieces: keep(sentence, 0, colon - 1), head: main.head, end: colon}
}

/** « Les membres sont A ; B ; C ; D », where each member is a noun phrase. */
function naming(sentence: ParsedSentence, french: French): Lead | undefined {
  const verb = sentence.tokens.find(({feats}) => feats.VerbForm === 'Fin')
  const subject = sentence.tokens.find(({upos}) => upos === 'NOUN')
  if (verb?.form !== 'sont' || !subject || subject.index > 2 || subject.feats.Number !== 'Plur') return undefined
  if (sentence.tokens[0]!.upos !== 'DET' || sentence.tokens.some(({form}) => form === ':')) return undefined
  const determined = childWith(sentence, subject.index, 'det')
  const gender = genderOf(subject.form, french)
  if (!gender || !determined || sentence.tokens[verb.index + 1]?.upos !== 'DET') return undefined
  const before = sentence.tokens.slice(0, verb.index)
  if (before.some(({upos, form}) => upos === 'SCONJ' || /^(qui|que|qu’|dont|où|,)$/i.test(form))) return undefined
  const pieces = [...keep(sentence, 0, verb.index), ...say(gender === 'Fem' ? 'les suivantes' : 'les suivants')]
  return {pieces, head: verb.index, end: verb.index}
}

/** One member without « et », « puis », « enfin, » before it; undefined when it holds a sentence or half a quotation. */
function member({tokens, ...sentence}: ParsedSentence, from: number, last: number): Part['pieces'] | undefined {
  let first = from
  while (/^(et|puis|enfin|ensuite|,)$/i.test(tokens[first]?.form ?? '')) first++
  const own = tokens.slice(first, last + 1)
  if (own.length === 0) return undefined
  const marks = own.filter(({form}) => /[«»"“”]/.test(form)).length
  const isSentence = own.some(({feats}) => feats.VerbForm === 'Fin') && !/^(DET|NOUN|PROPN)$/.test(own[0]!.upos)
  return marks % 2 === 1 || isSentence ? undefined : keep({tokens, ...sentence}, first, last)
}
