import {
  type AnalysedDoc,
  annotationsOf,
  childWith,
  isRelation,
  overlaps,
  type ParsedSentence,
  type ParsedToken,
  subtreeOf,
} from '../../document/index.js'
import type {Variant} from '../../language/index.js'
import {COST, type Part, range, withCommas} from './part.js'

/** Verbs that hand something over: what was given is as true without to whom. By lemma. */
const TRANSFERS =
  /^(remettre|donner|livrer|transmettre|présenter|adresser|envoyer|rendre|annoncer|proposer|soumettre|offrir|vendre|céder|verser|confier|apporter|attribuer|décerner|demander|répondre)$/

/** Verbs that ask where: without its place « la ville sera plongée » says nothing. By lemma. */
const SETTLES =
  /^(plonger|placer|mettre|situer|répartir|classer|installer|inscrire|intégrer|impliquer|engager|enfermer|transporter|conduire|envoyer|porter|jeter|tenir|laisser|passer|faire|prendre|perdre|tomber|entrer|arriver|aller|rester)$/

/** « mardi », « dans la nuit de mardi à mercredi », « le 12 mars 2026 », with the preposition and the comma that go with it. */
export function dates(doc: AnalysedDoc, sentence: ParsedSentence, {clause}: Variant, isDenied: boolean): Part[] {
  return annotationsOf(doc, sentence.index).dates.flatMap(({kind, first, last, bound}): Part[] => {
    if (kind === 'duration' || isDenied) return []
    let from = first
    const before = (): ParsedToken | undefined => sentence.tokens[from - 1]
    if (/^(le|la|l’|ce|cette)$/i.test(before()?.form ?? '') && before()?.upos === 'DET') from--
    if (/^(en|dans|à|depuis|dès|vers|ce)$/i.test(before()?.form ?? '')) from--
    else if (bound !== undefined && !/^(depuis|dès|le|en)$/i.test(bound)) return []
    // « du 16 | au 19 octobre »: half of a span is none.
    const opens = sentence.tokens.slice(Math.max(0, from - 4), from)
    if (opens.some(({form}) => /^(de|du|d’)$/i.test(form)) && opens[opens.length - 1]?.upos === 'NUM') return []
    // « la réunion de mardi »: which one?
    if (/^(de|d’|et|ou|avant|après|jusque|jusqu’|pour|que|qu’)$/i.test(before()?.form ?? '')) return []
    const governor = sentence.tokens[first]!
    if (
      /^nsubj/.test(governor.deprel) ||
      (clause.subject !== undefined && from <= clause.subject && clause.subject <= last)
    )
      return []
    const isBarred = kind === 'relative'
    return [{tokens: withCommas(sentence, from, last), cost: isBarred ? 0 : COST.date + 0.04, isBarred}]
  })
}

/** « dans un entrepôt | de la zone industrielle |», « jusque dans sa majorité »: what narrows something that is told to exist. */
export function within(sentence: ParsedSentence, kept: ReadonlySet<number>): Part[] {
  return sentence.tokens.flatMap((token): Part[] => {
    const own = subtreeOf(sentence, token.index).filter(index => kept.has(index))
    while (own.length > 0 && sentence.tokens[own[0]!]!.form === '«') own.shift()
    while (own.length > 0 && sentence.tokens[own[own.length - 1]!]!.form === '»') own.pop()
    const isRun = own.length > 0 && own.every((index, step) => index === own[0]! + step)
    if (!isRun || sentence.tokens[own[0]!]?.upos !== 'ADP') return []
    const part: Part[] = [{tokens: own, cost: COST.vote, isBarred: false}]
    const [first, second] = [sentence.tokens[own[0]!]!, sentence.tokens[own[0]! + 1]]
    if (/^jusqu(e|’)$/i.test(first.form) && /^(dans|chez)$/i.test(second?.form ?? '')) return part
    // No end is set: « jusqu’à nouvel ordre » bounds nothing.
    if (
      /^jusqu(e|’)$/i.test(first.form) &&
      token.form === 'ordre' &&
      sentence.tokens[token.index - 1]?.form === 'nouvel'
    ) {
      const [opens, closes] = [sentence.tokens[own[0]! - 1], sentence.tokens[token.index + 1]]
      const isQuoted = opens?.form === '«' && closes?.form === '»'
      return isQuoted ? [{...part[0]!, tokens: range(opens.index, closes.index)}] : part
    }
    if (!isRelation(token.deprel, 'nmod') || !/^(de|d’)$/i.test(first.form) || token.head < 0) return []
    const determiner = childWith(sentence, token.head, 'det')
    const isPlace = /^(zone|quartier|commune|rue|région|hameau|centre|ville|avenue|boulevard|secteur|banlieue)$/.test(
      token.lemma,
    )
    return isPlace && /^(un|une|des)$/i.test(determiner?.form ?? '') ? part : []
  })
}

/** « une visite de trois jours | au cours de laquelle il signera un accord |»: what a relative adds to something new. */
export function additions(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  kept: ReadonlySet<number>,
  finite: number,
): Part[] {
  return sentence.tokens.flatMap((verb): Part[] => {
    if (verb.deprel !== 'acl:relcl' || verb.head < finite || !verb.agreed) return []
    const noun = sentence.tokens[verb.head]!
    const own = subtreeOf(sentence, verb.index).filter(index => kept.has(index))
    const isRun = own.every((index, step) => index === own[0]! + step)
    const isNew = /^(un|une|des)$/i.test(childWith(sentence, noun.index, 'det')?.form ?? '')
    if (!isNew || !isRun || own.length < 3 || own[0]! < noun.index || sentence.tokens[own[0]! - 1]?.form === ',')
      return []
    // Only who says it may follow: « …, a annoncé le ministère ».
    const next = sentence.tokens.find(
      ({index, upos}) => index > own[own.length - 1]! && kept.has(index) && upos !== 'PUNCT',
    )
    const {attributions} = annotationsOf(doc, sentence.index)
    const isLast = !next || attributions.some(({speaker}) => overlaps(next, speaker.clause))
    return isLast ? [{tokens: own, cost: COST.tail, isBarred: false}] : []
  })
}

/** Votes, places and recipients of what was really done: a clause in the indicative that has its object, or a passive. */
export function circumstances(doc: AnalysedDoc, sentence: ParsedSentence, {clause}: Variant): Part[] {
  const head = sentence.tokens[clause.head]!
  const object = childWith(sentence, clause.head, 'obj')
  const isPassive = childWith(sentence, clause.head, 'aux:pass') !== undefined
  const isModal = /^(pouvoir|devoir|vouloir|falloir)$/.test(head.lemma)
  if (
    (!object && !isPassive) ||
    isModal ||
    SETTLES.test(head.lemma) ||
    sentence.tokens[clause.finite]!.feats.Mood !== 'Ind'
  )
    return []
  const places = new Set(
    annotationsOf(doc, sentence.index)
      .mentions.filter(({entity}) => doc.entities[entity]!.kind === 'place')
      .flatMap(({first, last}) => range(first, last)),
  )
  return sentence.tokens.flatMap((token): Part[] => {
    if (token.head !== clause.head || !isRelation(token.deprel, 'obl', 'nmod') || token.index < clause.finite) return []
    const own = subtreeOf(sentence, token.index)
    const preposition = childWith(sentence, token.index, 'case')?.lemma ?? ''
    // « dans un entrepôt, à Lormes »: what follows the comma leans on what stands before it.
    if (sentence.tokens[own[own.length - 1]! + 1]?.form === ',' && sentence.tokens[own[0]! - 1]?.form !== ',') return []
    const part = (cost: number): Part[] => [
      {tokens: withCommas(sentence, own[0]!, own[own.length - 1]!), cost, isBarred: false},
    ]
    if (own.some((index, step) => index !== own[0]! + step)) return []
    if (followsLoneNoun(sentence, clause.finite, own[0]!)) return []
    if (/^(par|à)$/.test(preposition) && own.some(index => /^(voix|unanimité)$/i.test(sentence.tokens[index]!.form)))
      return part(COST.vote)
    if (token.deprel === 'obl:agent') return []
    // « donner lieu à », « rendre hommage à »: a bare object makes one verb with what follows.
    const isWhole = sentence.tokens.some(
      ({head: verb, deprel, index}) =>
        verb === clause.head && isRelation(deprel, 'obj') && childWith(sentence, index, 'det') !== undefined,
    )
    if (preposition === 'à' && isWhole && TRANSFERS.test(head.lemma)) return part(COST.recipient)
    if (/^(dans|devant|lors|pendant|chez|auprès)$/.test(preposition)) return part(COST.place)
    if (/^(à|en|sur)$/.test(preposition) && places.has(token.index)) return part(COST.place)
    return head.lemma === 'avoir' && object?.form === 'lieu' && preposition === 'sur' ? part(COST.place + 0.1) : []
  })
}

/** « fêtent leurs vingt ans | les pieds dans l’eau »: a second noun without preposition, which the circumstance is all about. */
export function followsLoneNoun({tokens}: ParsedSentence, verb: number, first: number): boolean {
  const nouns = tokens.filter(
    ({upos, index, deprel}) =>
      upos === 'NOUN' &&
      verb < index &&
      index < first &&
      !/^(?:nsubj|conj|appos)/.test(deprel) &&
      !tokens.some(({head, deprel: own}) => head === index && own === 'case'),
  )
  return (
    nouns.length > 1 &&
    nouns[nouns.length - 1]!.index === first - 1 &&
    /^(?:les?|la|l[’'])$/i.test(tokens[first - 2]?.form ?? '')
  )
}
