import {type AnalysedDoc, childWith, type ParsedSentence, rootOf, subtreeOf} from '../../../document/index.js'
import {type French, genderOf, type Piece} from '../../../language/index.js'
import {endsSentence, isBound, isCertain, isContiguous, lastWordOf, range} from '../certain.js'
import type {Operation} from '../operation.js'

/**
 * Give a commented relative clause at the end of a sentence (« …, qui… ») a sentence of its own: « Ce texte institue… ».
 *
 * The antecedent is taken up by its name, or by its noun with a demonstrative.
 */
export const relativeApart: Operation = {
  id: 'relative-apart',
  apply({doc, sentence, french}) {
    const relative = sentence.tokens.filter(token => token.deprel === 'acl:relcl').pop()
    if (!relative || !endsSentence(sentence, relative.index)) return undefined
    const tokens = subtreeOf(sentence, relative.index)
    const first = tokens[0]!
    const pronoun = childWith(sentence, relative.index, 'nsubj')
    const opens = sentence.tokens[first]?.form === ',' ? first + 1 : first
    if (pronoun?.form.toLowerCase() !== 'qui' || pronoun.index !== opens) return undefined
    if (
      sentence.tokens[opens - 1]?.form !== ',' ||
      !isContiguous(tokens.filter(index => index <= lastWordOf(sentence)))
    )
      return undefined
    const antecedent = relative.head
    if (![relative.index, antecedent, pronoun.index].every(index => isCertain(sentence, index))) return undefined
    // Nothing may stand between the antecedent's phrase and the comma: « qui » could be someone else.
    if (isBound(doc, sentence, sentence.tokens[opens]!.start) || opens - antecedent > 8) return undefined
    const taken = takeUp(doc, sentence, antecedent, french)
    const after = range(opens + 1, lastWordOf(sentence))
    const before = range(0, opens - 2)
    if (!taken || after.length < 6 || before.length < 6) return undefined
    return [
      {pieces: [{kept: before, sentence: sentence.index}], head: rootOf(sentence)},
      {pieces: [...taken, {kept: after, sentence: sentence.index}], head: relative.index},
    ]
  },
  examples: {
    rewrites: [
      [
        'La mairie de Vaulnes a signé une convention avec l’association, qui gère le refuge de la vallée depuis dix ans.',
        [
          'La mairie de Vaulnes a signé une convention avec l’association.',
          'Cette association gère le refuge de la vallée depuis dix ans.',
        ],
      ],
    ],
    leaves: [
      'Les habitants qui vivent près de la carrière ont écrit au préfet.',
      'Elle remercie ceux qui l’ont aidée.',
    ],
  },
}

/** The words that take up an antecedent as a subject. */
function takeUp(doc: AnalysedDoc, sentence: ParsedSentence, antecedent: number, french: French): Piece[] | undefined {
  const token = sentence.tokens[antecedent]!
  const entity = doc.entities.find(other =>
    other.mentions.some(
      mention =>
        mention.sentence === sentence.index &&
        mention.form !== 'noun' &&
        mention.first <= antecedent &&
        antecedent <= mention.last,
    ),
  )
  if (entity?.kind === 'person') return [{words: entity.name}]
  if (token.upos !== 'NOUN' || childWith(sentence, antecedent, 'conj')) return undefined
  const number = token.feats.Number
  if (number === 'Plur') return [{words: 'Ces'}, {words: token.form}]
  const gender = genderOf(token.form, french)
  if (!gender) return undefined
  return [{words: gender === 'Fem' ? 'Cette' : 'Ce'}, {words: token.form}]
}
