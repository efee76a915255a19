import {isRelation, type ParsedSentence, subtreeOf} from '../../document/index.js'
import type {Variant} from '../../language/index.js'
import {COST, isParticiple, type Part, range} from './part.js'

/** Between two commas before the verb: « dont le siège est à Lormes », « construite en 1967 », « 63 ans ». */
export function comments(sentence: ParsedSentence, tokens: readonly number[], finite: number): Part[] {
  const commas = tokens.filter(index => sentence.tokens[index]!.form === ',')
  return commas.flatMap((from, place): Part[] => {
    const first = sentence.tokens[from + 1]
    if (!first || from === tokens[0]) return []
    const isAge = first.upos === 'NUM' && /^ans$/i.test(sentence.tokens[from + 2]?.form ?? '')
    if (!isAge && !/^(dont|qui|que|qu’|où)$/i.test(first.form) && !isParticiple(first)) return []
    const to = commas.slice(place + 1).find(index => index < finite || isAge)
    return to === undefined || (to > finite && !isAge)
      ? []
      : [{tokens: range(from, to), cost: COST.comment, isBarred: false}]
  })
}

/** « Deux hommes | de 24 et 31 ans |». */
export function ages(sentence: ParsedSentence, kept: ReadonlySet<number>): Part[] {
  return sentence.tokens.flatMap(({index, form, upos}): Part[] => {
    if (!/^(de|d’)$/i.test(form) || !kept.has(index) || upos !== 'ADP') return []
    let last = index + 1
    while (
      /^(NUM|CCONJ)$/.test(sentence.tokens[last]?.upos ?? '') ||
      /^(à|et)$/.test(sentence.tokens[last]?.form ?? '')
    )
      last++
    const isAge = last > index + 1 && /^ans$/i.test(sentence.tokens[last]?.form ?? '')
    const isOfPerson =
      /^(hommes?|femmes?|garçons?|filles?|jeunes?|adolescente?s?|personnes?|automobilistes?|randonneurs?|randonneuses?)$/i.test(
        sentence.tokens[index - 1]?.form ?? '',
      )
    return isAge && isOfPerson ? [{tokens: range(index, last), cost: COST.comment, isBarred: false}] : []
  })
}

/** What a sentence may end without: after a comma, a comment, a comparison or a circumstance. */
const TAIL =
  /^(dont|qui|où|ce|soit|contre|après|avant|alors|tandis|lorsque|lorsqu’|quand|en|avec|devant|lors|notamment|dans|à|pour|un|une|le|la)$/i

/** What a sentence may end without: what trails after its last commas. */
export function tails(sentence: ParsedSentence, tokens: readonly number[], finite: number): Part[] {
  const last = tokens[tokens.length - 1]!
  return tokens.flatMap((at): Part[] => {
    if (sentence.tokens[at]!.form !== ',' || at < finite || at + 1 >= last) return []
    const [first, second, third] = sentence.tokens.slice(at + 1)
    const isDelay = first?.upos === 'NUM' && second?.upos === 'NOUN' && /^(après|avant)$/i.test(third?.form ?? '')
    // « , a annoncé le maire »: who says so stays; « , une mesure… »: an apposition with its own verb would not.
    if (!first || !(TAIL.test(first.form) || isParticiple(first) || isDelay)) return []
    const own = tokens.filter(index => index >= at)
    // « de la farine, de l’eau, un bocal »: a list is not cut.
    const joins = own.findIndex(index => /^(et|ou)$/i.test(sentence.tokens[index]!.form))
    const verb = own.findIndex(index => /^(VERB|AUX)$/.test(sentence.tokens[index]!.upos))
    if (/^(un|une|des|du|de|la|le|les|à)$/i.test(first.form) && joins >= 0 && (verb < 0 || joins < verb)) return []
    const isList = own.some(index => sentence.tokens[index]!.deprel === 'conj' && sentence.tokens[index]!.head < at)
    // « …d’avoir détourné, entre 2016 et 2023, | au moins deux millions »: what the verb asks for stays.
    const isAsked = own.some(index => {
      const {deprel, head} = sentence.tokens[index]!
      return head < at && isRelation(deprel, 'obj', 'iobj', 'xcomp', 'ccomp')
    })
    return isList || isAsked ? [] : [{tokens: own, cost: COST.tail, isBarred: false}]
  })
}

/** « Malgré le froid, », « Réuni à la salle des fêtes, »: what stands before the subject and its comma; never a source or a condition. */
export function opening(sentence: ParsedSentence, {clause, tokens}: Variant): Part[] {
  const first = sentence.tokens[tokens[0]!]!
  if (clause.subject === undefined) return []
  // The comma right before the subject’s phrase, else the first one.
  const begin = subtreeOf(sentence, clause.subject)[0]!
  const comma =
    sentence.tokens[begin - 1]?.form === ',' && tokens.includes(begin - 1)
      ? begin - 1
      : tokens.find(index => sentence.tokens[index]!.form === ',')
  if (comma === undefined || comma > clause.subject) return []
  const isOpener =
    /^(malgré|après|avant|à|au|aux|en|dans|depuis|pendant|durant|lors|avec|devant|sur|chez|dès|face|grâce|hier)$/i.test(
      first.form,
    )
  if (
    (!isOpener && !isParticiple(first)) ||
    /^(cas|fonction|attendant)$/i.test(sentence.tokens[first.index + 1]?.form ?? '')
  )
    return []
  const own = tokens.filter(index => index <= comma)
  const next = sentence.tokens[comma + 1]
  const isMeasured = /^(?:plus|moins|près|environ|quelque|au)$/i.test(next?.form ?? '')
  return next && (/^(DET|PROPN|NOUN|NUM)$/.test(next.upos) || isMeasured)
    ? [{tokens: own, cost: COST.comment + 0.02, isBarred: false}]
    : []
}
