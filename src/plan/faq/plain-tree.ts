import {
  type AnalysedDoc,
  annotationsOf,
  isRelation,
  type ParsedSentence,
  type ParsedToken,
} from '../../document/index.js'

/**
 * The sentence with two arcs put right that a parser alone gets wrong: a date is no subject or object of its verb (« se
 * produira le mercredi 11 août »), a name beside the subject stands in apposition to it (« la ministre, Ilona Brasek, a »).
 */
export function plainTree(doc: AnalysedDoc, sentence: ParsedSentence): ParsedSentence {
  const {dates, mentions} = annotationsOf(doc, sentence.index)
  const subjectBefore = (token: ParsedToken): ParsedToken | undefined =>
    sentence.tokens.find(
      other =>
        other.head === token.head && other.index < token.index && isRelation(other.deprel, 'nsubj') && other.agreed,
    )
  let isChanged = false
  const tokens = sentence.tokens.map(token => {
    // « La ministre s’est, elle, montrée prudente »: the pronoun between commas stresses the subject.
    const isStress =
      token.upos === 'PRON' &&
      /^(?:lui|elle|eux|elles)$/i.test(token.form) &&
      sentence.tokens[token.index - 1]?.form === ',' &&
      sentence.tokens[token.index + 1]?.form === ','
    if (isStress) {
      isChanged = true
      return {...token, deprel: 'dislocated', upos: 'X' as const}
    }
    const isSecond =
      isRelation(token.deprel, 'nsubj') &&
      sentence.tokens.some(other => other !== token && other.head === token.head && isRelation(other.deprel, 'nsubj'))
    if ((token.agreed && !isSecond) || !isRelation(token.deprel, 'nsubj', 'obj', 'appos', 'dislocated')) return token
    const isDate = dates.some(
      date =>
        date.kind !== 'duration' &&
        date.first <= token.index &&
        token.index <= date.last &&
        date.first < token.index + 2,
    )
    if (isDate && token.upos !== 'PROPN') {
      isChanged = true
      return {...token, deprel: 'obl', agreed: true}
    }
    const subject = isRelation(token.deprel, 'nsubj') ? subjectBefore(token) : undefined
    const isName = token.upos === 'PROPN' && mentions.some(({first}) => first === token.index)
    if (!subject || !isName || !isBeside(sentence, token)) return token
    isChanged = true
    return {...token, head: subject.index, deprel: 'appos', agreed: true}
  })
  return isChanged ? {...sentence, tokens} : sentence
}

/** Right after the noun or after a comma that follows it. */
function isBeside({tokens}: ParsedSentence, name: ParsedToken): boolean {
  const before = tokens[name.index - 1]
  return before !== undefined && (before.form === ',' || /^(?:NOUN|ADJ|PROPN)$/.test(before.upos))
}
