import {annotationsOf, type ParsedSentence, subtreeOf} from '../../document/index.js'
import {compose, joinWords} from '../../language/index.js'
import {determinerOf, isRun, nounTokens, plain, pointsElsewhere} from './description.js'
import {isSure} from './fact.js'
import type {NamedPhrase} from './named-phrase.js'
import {nounGender} from './phrase-gender.js'
import type {PhraseSource} from './phrase-source.js'

/**
 * A thing that the article tells of for the first time (« une réunion publique »): it can be asked when, where and for
 * how much, once the topic is named. Never a person, a part or a pronoun (« un tiers », « l’un »).
 */
export function indefinitePhraseOf(
  source: PhraseSource,
  sentence: ParsedSentence,
  head: number,
): NamedPhrase | undefined {
  const {doc, french} = source
  const token = sentence.tokens[head]!
  const determiner = determinerOf(sentence, head)
  if (token.upos !== 'NOUN' || !determiner || !/^une?$/i.test(determiner.form)) return undefined
  if (source.roles.has(token.lemma.toLowerCase()) || /^\p{Lu}/u.test(token.form)) return undefined
  const own = nounTokens(sentence, head)
  if (
    own[0] !== determiner.index ||
    !isRun(own) ||
    own.some(index => !isSure(sentence.tokens[index]!) && index !== head)
  )
    return undefined
  const {quotations} = annotationsOf(doc, sentence.index)
  if (quotations.some(({start, end}) => start < token.end && token.start < end)) return undefined
  const text = plain(compose([{kept: own, sentence: sentence.index}], doc, french))
  const gender = nounGender(source, sentence, token, determiner) ?? (/e$/i.test(determiner.form) ? 'Fem' : 'Masc')
  const [, ...rest] = text.split(' ')
  if (pointsElsewhere(rest.join(' ')) || /[«»"“”()\d,]/.test(text) || text.length > 50) return undefined
  if (/^(?:partie|nombre|autre|nouveau|nouvelle)$/i.test(rest[0] ?? '')) return undefined
  return {
    head,
    tokens: subtreeOf(sentence, head),
    text: text.charAt(0).toLowerCase() + text.slice(1),
    again: gender === 'Fem' ? `cette ${token.form}` : joinWords(['ce', token.form], french),
    gender,
    number: 'Sing',
    isPerson: false,
    isWeak: true,
  }
}
