import type {ParsedToken} from '../../document/index.js'
import {determinerOf, nounTokens} from './description.js'
import {type Draft, draftOf, isHuman, type QuestionKind} from './draft.js'
import {complementsOf, type Fact, isOneOfSeveral} from './fact.js'
import {namedPhraseOf} from './named-phrase.js'
import type {PhraseSource} from './phrase-source.js'
import {prepositionOf} from './preposition.js'
import {askedObjects} from './what.js'

/** Verbs of which the one who does it is news, and whose object can't be mistaken for the one who does it. */
const ASKED_SUBJECT = new Set(
  'présider diriger fonder remporter créer financer organiser gérer coordonner réaliser concevoir construire posséder détenir publier signer rédiger installer fabriquer commander inaugurer animer défendre contester annoncer adopter voter lancer acheter racheter découvrir élaborer proposer déposer mener étudier évaluer ordonner imposer interdire autoriser valider approuver rejeter critiquer dénoncer révéler obtenir occuper exploiter superviser parrainer subventionner préparer développer entraîner encadrer administrer recommander'.split(
    ' ',
  ),
)

/** « Qui… ? »: the person whom the subject met, or the one who does what only one side can do. */
export const who: QuestionKind = (source, fact) => [...whom(source, fact), ...doer(source, fact)]

/** « Qui Li Shangfu a-t-il rencontré ? », « Avec qui… s’est-il entretenu ? », « À qui… a-t-il répondu ? » */
function whom(source: PhraseSource, fact: Fact): readonly Draft[] {
  for (const token of complementsOf(fact, 'obj', 'obl', 'iobj')) {
    const preposition = prepositionOf(fact, token.index)
    const isObject = token.deprel === 'obj'
    if (!isObject && !/^(?:avec|à|par|contre)$/.test(preposition)) continue
    const named = namedPhraseOf(source, fact.sentence, token.index)
    // « arracher la victoire contre Plouzané »: a side that has a name is somebody.
    const isSide = preposition === 'contre' && token.upos === 'PROPN' && named?.entity !== undefined
    const isGroup =
      (isObject ? WITH_PEOPLE.has(verbOf(fact)) : preposition !== 'par' || token.deprel === 'obl:agent') &&
      isPeople(source, fact, token)
    const isAgent = token.deprel === 'obl:agent' && named?.entity?.kind === 'organisation'
    if (!(named?.isPerson || isSide || isGroup || isAgent)) continue
    if (named !== undefined && named.entity !== undefined && named.entity === fact.subject.entity) continue
    const opening = isObject ? 'qui' : `${preposition} qui`
    return draftOf(source, fact, 'who', {opening, order: 'complex', without: [token.index]}, [token.index], 0.85)
  }
  return []
}

/** Verbs whose object is somebody met or chosen: a group of people will do as an answer. */
const WITH_PEOPLE = new Set('rencontrer recevoir affronter nommer réunir désigner rejoindre soutenir'.split(' '))

function verbOf({sentence, clause}: Fact): string {
  return sentence.tokens[clause.head]!.lemma
}

/** Roles with words that say whose they are: « les maires de la vallée », « le député Claude Jacquot ». */
function isPeople(source: PhraseSource, fact: Fact, token: ParsedToken): boolean {
  const own = nounTokens(fact.sentence, token.index)
  if (!isHuman(source, fact, token) || token.upos !== 'NOUN' || own.length < 3) return false
  const determiner = determinerOf(fact.sentence, token.index)
  return /^(?:le|la|les|l[’']|une?|des)$/i.test(determiner?.form ?? '')
}

/** What anybody may do: nobody asks who hopes. */
const WISHING = new Set(
  'espérer refuser craindre redouter souhaiter vouloir attendre regretter craindre demander'.split(' '),
)

/** « Qui préside l’association… ? », « Qui a recueilli 1 900 signatures en faveur des grévistes ? » */
export const doer: QuestionKind = (source, fact) => {
  if (fact.chain.length > 1 || (fact.subject.isWeak && !fact.isIndefinite)) return []
  const isPassive = fact.sentence.tokens.some(token => token.head === fact.clause.head && token.deprel === 'aux:pass')
  const object = complementsOf(fact, 'obj')[0]
  if (!object || isPassive || isHuman(source, fact, object)) return []
  const isAsked = ASKED_SUBJECT.has(verbOf(fact)) && fact.subject.number === 'Sing'
  if (isAsked && namedPhraseOf(source, fact.sentence, object.index)?.isWeak === false)
    return draftOf(source, fact, 'who', {opening: 'qui', order: 'subject', without: []}, [object.index], 0.7)
  return isNamedActor(fact) && isToldAtLength(source, fact, object)
    ? draftOf(source, fact, 'who', {opening: 'qui', order: 'subject', without: []}, [object.index], 0.6)
    : []
}

/** Somebody or a body with a name, in the singular: « qui » wants its verb so. */
function isNamedActor({subject, clitics, isIndefinite}: Fact): boolean {
  const {entity, number, isPerson} = subject
  return number === 'Sing' && clitics.length === 0 && !isIndefinite && (isPerson || entity?.kind === 'organisation')
}

/** Verbs of which the object is news of its own, and an object new to the reader that its words tell enough of. */
function isToldAtLength(source: PhraseSource, fact: Fact, object: ParsedToken): boolean {
  const verb = verbOf(fact)
  if (!source.french.derive(askedObjects).has(verb) || WISHING.has(verb) || isOneOfSeveral(fact)) return false
  const determiner = determinerOf(fact.sentence, object.index)
  const own = nounTokens(fact.sentence, object.index)
  return /^(?:une?|des)$/i.test(determiner?.form ?? '') && own.length >= 5 && own.length <= 12
}
