import {childWith} from '../../document/index.js'
import {draftOf, type QuestionKind} from './draft.js'
import {complementsOf, isOneOfSeveral} from './fact.js'

/** Verbs by which somebody has others do something: « inviter les habitants à… ». */
const URGING = new Set('inviter appeler encourager obliger autoriser contraindre exhorter inciter conduire'.split(' '))

/** « À quoi la mairie invite-t-elle les habitants ? »: what others are asked to do. */
export const toDo: QuestionKind = (source, fact) => {
  const {sentence, clause} = fact
  const verb = sentence.tokens[clause.head]!
  if (!URGING.has(verb.lemma) || fact.clitics.length > 0 || isOneOfSeveral(fact)) return []
  const object = complementsOf(fact, 'obj')[0]
  const done = sentence.tokens.find(
    token =>
      token.feats.VerbForm === 'Inf' &&
      ((token.head === verb.index && /^(?:xcomp|advcl|obl)/.test(token.deprel)) ||
        (token.head === object?.index && token.deprel === 'acl')),
  )
  if (!object || !done || done.index < object.index || childWith(sentence, done.index, 'mark')?.form !== 'à') return []
  return draftOf(
    source,
    {...fact, chain: [verb.index]},
    'what-about',
    {opening: 'à quoi', order: 'complex', without: [done.index]},
    [done.index],
    0.8,
  )
}
