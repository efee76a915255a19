import {type ParsedSentence, type ParsedToken, subtreeOf} from '../../document/index.js'
import type {NamedPhrase} from './named-phrase.js'

/** Two names or nouns joined by « et ». */
export function isPair(sentence: ParsedSentence, token: ParsedToken): boolean {
  const others = sentence.tokens.filter(other => other.head === token.index && other.deprel === 'conj')
  return others.length === 1 && others[0]!.index > token.index
}

/** « la Russie et la Chine », « les élèves et leurs parents » aside: both are named by themselves. */
export function pairPhrase(
  sentence: ParsedSentence,
  token: ParsedToken,
  tokens: readonly number[],
  nameOf: (sentence: ParsedSentence, head: number) => NamedPhrase | undefined,
): NamedPhrase | undefined {
  const second = sentence.tokens.find(other => other.head === token.index && other.deprel === 'conj')!
  const link = sentence.tokens.find(other => other.head === second.index && other.deprel === 'cc')
  if (link?.form !== 'et' || !second.agreed) return undefined
  const rest = subtreeOf(sentence, second.index)
  const alone = {
    ...sentence,
    tokens: sentence.tokens.map(other => (other.index === second.index ? {...other, head: -1} : other)),
  }
  const left = nameOf(alone, token.index)
  const right = nameOf(alone, second.index)
  if (!left || !right || left.isWeak || right.isWeak || left.number === 'Plur' || right.number === 'Plur')
    return undefined
  const first = rest.find(index => index > link.index)
  if (first === undefined || left.gender === undefined || right.gender === undefined) return undefined
  const text = `${left.text} et ${right.text}`
  if (text.length > 70) return undefined
  return {
    head: token.index,
    tokens,
    text,
    again: text,
    gender: left.gender === 'Fem' && right.gender === 'Fem' ? 'Fem' : 'Masc',
    number: 'Plur',
    isPerson: false,
    isWeak: false,
  }
}
