import {childWith, isRelation, type ParsedSentence, rootOf, subtreeOf} from '../../../document/index.js'
import {conjugate, type Piece} from '../../../language/index.js'
import {isEnclosed} from '../attribution-scope.js'
import {isCertain, isContiguous, lastWordOf} from '../certain.js'
import type {Operation} from '../operation.js'
import {keep, say} from '../pieces.js'
import {tenseOf} from '../verb-tense.js'

/**
 * Say a passive with its doer first: « X a été reçu mardi par la ministre » becomes « La ministre a reçu X mardi ».
 */
export const agentFirst: Operation = {
  id: 'agent-first',
  apply({doc, sentence, french}) {
    const root = rootOf(sentence)
    const verb = sentence.tokens[root]
    const subject = sentence.tokens.find(({head, deprel}) => head === root && deprel === 'nsubj:pass')
    const agent = sentence.tokens.find(({head, deprel}) => head === root && deprel === 'obl:agent')
    const case_ = agent && childWith(sentence, agent.index, 'case')
    if (!verb || !subject || !agent || case_?.form !== 'par' || !childWith(sentence, root, 'aux:pass')) return undefined
    if (![subject.index, agent.index].every(index => isCertain(sentence, index))) return undefined
    if (!/NOUN|PROPN/.test(subject.upos) || !/NOUN|PROPN/.test(agent.upos)) return undefined
    const patient = plain(sentence, subject.index)
    const doer = plain(sentence, agent.index)?.filter(index => index !== case_.index)
    if (!patient || !doer || doer.length === 0 || isEnclosed(doc, sentence, verb.start)) return undefined
    if (!isFrame(sentence, patient[0]!) || keepsTopic(sentence, subject.index, agent.index)) return undefined
    // « reçu par A et décoré par B »; « par deux ponts : le premier… »: what follows hangs on the doer's place.
    const after = sentence.tokens[doer[doer.length - 1]! + 1]?.form ?? ''
    if (childWith(sentence, root, 'conj') || /^[:(–—]$/.test(after)) return undefined
    // « ne » and clitics between the auxiliaries would have to be set in order; an adverb follows the conjugated word.
    const first = patient[patient.length - 1]! + 1
    const group = sentence.tokens.slice(first, root)
    const adverbs = group.filter(({upos, form}) => upos === 'ADV' && !/^(ne|n’|pas|plus|jamais)$/i.test(form))
    if (!group.every(token => token.head === root && (isRelation(token.deprel, 'aux') || adverbs.includes(token))))
      return undefined
    // « prise en charge », « mis en examen »: the words of the verb stay with it.
    const isIdiom = sentence.tokens[root + 1]?.form === 'en' && sentence.tokens[root + 2]?.upos === 'NOUN'
    const idiom = isIdiom ? root + 2 : root
    const rest = [...sentence.tokens.keys()].filter(
      index => index > idiom && index <= lastWordOf(sentence) && !doer.includes(index) && index !== case_.index,
    )
    // The doer's own possessive (« par son avocat ») points back to who would then stand after him.
    if (doer.some(index => /^(son|sa|ses|leur|leurs)$/i.test(sentence.tokens[index]!.form))) return undefined
    const tense = tenseOf(sentence, root)
    const number = childWith(sentence, agent.index, 'conj') ? 'Plur' : (agent.feats.Number ?? 'Sing')
    const words = tense && conjugate(french, verb.lemma, {tense, person: 3, number, transitive: true})
    if (!words) return undefined
    return [
      {
        pieces: [
          ...keep(sentence, 0, patient[0]! - 1),
          ...keep(sentence, doer[0]!, doer[doer.length - 1]!),
          ...say(words[0]!),
          ...adverbs.flatMap(({index}) => keep(sentence, index, index)),
          ...say(...words.slice(1)),
          ...keep(sentence, root + 1, idiom),
          ...lowered(sentence, patient, doc.text),
          ...(rest.length > 0 ? [{kept: rest, sentence: sentence.index}] : []),
        ],
        head: root,
        lemma: verb.lemma,
        subject: agent.index,
      },
    ]
  },
  examples: {
    rewrites: [
      [
        'Un recours a été déposé devant le tribunal de Vaulnes par l’association des riverains.',
        ['L’association des riverains a déposé un recours devant le tribunal de Vaulnes.'],
      ],
      [
        'Mardi, une réunion a aussi été organisée à Vaulnes par la préfète.',
        ['Mardi, la préfète a aussi organisé une réunion à Vaulnes.'],
      ],
      ['Le solde sera financé par les deux communes.', ['Les deux communes financeront le solde.']],
    ],
    leaves: [
      'La collection a été dessinée par une artiste de Vaulnes.',
      'Le ministre a été reçu mardi après-midi.',
      'Le projet n’a pas été voté par le conseil de Vaulnes.',
    ],
  },
}

/** Whether nothing but a circumstance and its comma stands before the phrase that begins at `first`. */
function isFrame({tokens}: ParsedSentence, first: number): boolean {
  if (first === 0) return true
  const before = tokens.slice(0, first)
  return (
    tokens[first - 1]!.form === ',' &&
    before.every(({feats, upos}) => feats.VerbForm === undefined && upos !== 'SCONJ' && upos !== 'CCONJ') &&
    before.filter(({form}) => form === ',').length === 1
  )
}

/**
 * Whether the passive is there to keep the one spoken of in front: « La collection a été dessinée par une artiste » tells of
 * the collection, and somebody new does it.
 */
function keepsTopic(sentence: ParsedSentence, patient: number, doer: number): boolean {
  const article = (noun: number): string => childWith(sentence, noun, 'det')?.form.toLowerCase() ?? ''
  const isNew = /^(un|une|des|plusieurs|quelques|certains|certaines)$/
  const isDoerNew = isNew.test(article(doer)) || (sentence.tokens[doer]!.upos === 'NOUN' && article(doer) === '')
  return isDoerNew && !isNew.test(article(patient))
}

/** A noun phrase that can be moved as it stands: contiguous, with neither marks nor verbs. */
function plain(sentence: ParsedSentence, head: number): number[] | undefined {
  const phrase = subtreeOf(sentence, head)
  const isPlain = phrase.every(index => !/^(PUNCT|VERB|AUX|SCONJ|PRON)$/.test(sentence.tokens[index]!.upos))
  return isPlain && isContiguous(phrase) && phrase.length <= 12 ? phrase : undefined
}

/** The phrase that opened the sentence, its determiner small again. */
function lowered(sentence: ParsedSentence, phrase: readonly number[], text: string): Piece[] {
  const [first, last] = [sentence.tokens[phrase[0]!]!, sentence.tokens[phrase[phrase.length - 1]!]!]
  if (first.upos === 'PROPN' || first.index > 0) return keep(sentence, first.index, last.index)
  return [...say(text.slice(first.start, first.end).toLowerCase()), ...keep(sentence, first.index + 1, last.index)]
}
