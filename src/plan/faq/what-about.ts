import {determinerOf} from './description.js'
import {draftOf, isHuman, type QuestionKind} from './draft.js'
import {complementsOf, isOneOfSeveral} from './fact.js'
import {prepositionOf} from './preposition.js'

/** Verbs whose complement after a preposition is the news, with that preposition. */
const COMPLETED_BY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    porter: 'sur',
    reposer: 'sur',
    déboucher: 'sur',
    miser: 'sur',
    insister: 'sur',
    alerter: 'sur',
    consister: 'en',
    protester: 'contre',
    lutter: 'contre',
    voter: 'contre',
    servir: 'à',
    renoncer: 'à',
    opposer: 'à',
    conduire: 'à',
    aboutir: 'à',
    appeler: 'à',
    dépendre: 'de',
    souffrir: 'de',
    provenir: 'de',
    disposer: 'de',
    composer: 'de',
    accuser: 'de',
    réfléchir: 'à',
    participer: 'à',
    répondre: 'à',
    travailler: 'sur',
    bénéficier: 'de',
    manquer: 'de',
    témoigner: 'de',
    profiter: 'de',
    plaindre: 'de',
    inquiéter: 'de',
    réjouir: 'de',
    traduire: 'par',
    expliquer: 'par',
    doter: 'de',
    attribuer: 'à',
    engager: 'à',
    consacrer: 'à',
    limiter: 'à',
    attendre: 'à',
    préparer: 'à',
    heurter: 'à',
    appuyer: 'sur',
    concentrer: 'sur',
    ouvrir: 'sur',
    inspirer: 'de',
    priver: 'de',
    équiper: 'de',
    opter: 'pour',
    plaider: 'pour',
    militer: 'pour',
    passer: 'par',
  }),
)

/** « Sur quoi porte l’accord ? », « Contre quoi les agents protestent-ils ? » */
export const whatAbout: QuestionKind = (source, fact) => {
  // « À quoi les ports devront-ils s’engager ? »: what must or may be done.
  const isModal = fact.chain.length === 2 && /^(?:devoir|pouvoir)$/.test(fact.sentence.tokens[fact.clause.head]!.lemma)
  const verb = fact.sentence.tokens[isModal ? fact.chain[1]! : fact.clause.head]!
  const wanted = COMPLETED_BY.get(verb.lemma)
  if (wanted === undefined || (fact.chain.length > 1 && !isModal) || isOneOfSeveral(fact)) return []
  const found = complementsOf(fact, 'obl', 'iobj').find(
    token =>
      token.head === verb.index && token.index > verb.index && sameStart(prepositionOf(fact, token.index), wanted),
  )
  const owned = found && /^(?:son|sa|ses|leurs?)$/i.test(determinerOf(fact.sentence, found.index)?.form ?? '')
  if (!found || owned || isHuman(source, fact, found) || found.upos === 'PRON') return []
  const isPlain =
    complementsOf(fact, 'obj').length === 0 && fact.clitics.length === 0 && fact.finite.index === verb.index
  return draftOf(
    source,
    fact,
    'what-about',
    {opening: `${wanted} quoi`, order: isPlain ? 'stylistic' : 'complex', without: [found.index]},
    [found.index],
    0.75,
  )
}

/** « en quoi » asks for « en », « à quoi » for « à », « de quoi » for « de » in all its forms. */
function sameStart(preposition: string, wanted: string): boolean {
  return preposition === wanted
}
