import type {TaggedToken} from '../../document/index.js'

/** Verbs that insert a speaker into what is said. */
const INSERTED = new Set(
  `admettre affirmer ajouter analyser annoncer argumenter arguer assurer avancer avertir avouer clamer commenter conclure
  confesser confier confirmer considérer constater crier croire déclarer demander déplorer détailler dire écrire espérer
  estimer expliquer indiquer insister ironiser juger justifier lancer marteler murmurer nuancer noter objecter observer
  penser plaider plaisanter poursuivre préciser prédire prétendre prévenir promettre proposer raconter rappeler reconnaître
  réagir réclamer rectifier redouter regretter relater relever remarquer renchérir répéter répliquer répondre résumer révéler
  rétorquer signaler soupirer souligner soutenir souffler suggérer supposer témoigner tonner tweeter`.split(/\s+/),
)
/** Of these, the ones that never take a person as their object: a person after them is their subject. */
const NOT_OF_PERSONS = new Set(
  `affirmer ajouter annoncer argumenter arguer assurer avancer avouer clamer commenter conclure confier confirmer
  constater déclarer déplorer détailler dire écrire espérer estimer expliquer indiquer insister ironiser marteler murmurer
  nuancer noter objecter observer plaider plaisanter poursuivre préciser prétendre promettre raconter réagir regretter relater
  renchérir répéter répliquer répondre résumer rétorquer signaler soupirer souligner soutenir suggérer témoigner`.split(
    /\s+/,
  ),
)
/** Who speaks in an inserted clause, and by what verb. */
export interface InsertedClause {
  readonly verb: number
  readonly subject: number
}

const CLITIC = /^-(?:t-)?(?:je|tu|il|elle|on|ils|elles|nous|vous)$/i
const BEFORE_VERB = /^(?:se|s’|me|m’|nous|lui|leur|l’|le|ne|n’|y|en)$/i
/** Persons and bodies that speak, where they are no names. */
const SPEAKER =
  /^(?:ministère|préfecture|mairie|parquet|police|gendarmerie|gouvernement|présidence|direction|région|département|entreprise|société|groupe|association|syndicat|agence|ONG|hôpital|tribunal|commission|institut|fédération|ambassade|armée|justice|intéressée?|porte-parole|élue?|maire|préfète?|ministre|présidente?|directeur|directrice|procureure?|avocate?|professeure?|chercheuse?|responsable|dirigeante?|patronne?|secrétaire|chef|cheffe|commandante?|capitaine|colonel|général|sénateur|sénatrice|députée?|témoin|habitante?|voisine?|père|mère|jeune|femme|homme|spécialiste|experte?|économiste|historienne?|sociologue|médecin|médiateur|médiatrice|trentenaire|quadragénaire|quinquagénaire|sexagénaire|septuagénaire|octogénaire|retraitée?|agriculteur|agricultrice|entraîneuse?|entraîneur|joueuse?|joueur)s?$/i

/**
 * The verb and the subject when tokens `first` to `last`, which stand between marks, say who speaks: « a-t-il ajouté »,
 * « estime Anne Petit », « s’est réjouie la maire ».
 *
 * With a pronoun after the verb that is sure. With a noun the verb must be one that has no person for its object, and
 * the noun a person's or a body's, in the verb's number; « elle écoute, explique la règle, répond » is none.
 *
 * @param partsSubject  Whether the marks part a subject from its verb: then any verb of speech and any noun will do.
 */
export function insertedClause(
  tokens: readonly TaggedToken[],
  first: number,
  last: number,
  partsSubject: boolean,
): InsertedClause | undefined {
  let at = first
  while (at <= last && at - first < 3 && BEFORE_VERB.test(tokens[at]!.form)) at++
  const isReflexive = tokens.slice(first, at).some(({form}) => /^(?:se|s’)$/i.test(form))
  const finite = tokens[at]
  if (finite === undefined || at > last || finite.feats.VerbForm !== 'Fin') return undefined
  const hasClitic = CLITIC.test(tokens[at + 1]?.form ?? '')
  let verb = at
  if (finite.upos === 'AUX' || /^(?:avoir|être)$/.test(finite.lemma)) {
    verb = hasClitic ? at + 2 : at + 1
    while (verb <= last && tokens[verb]!.upos === 'ADV') verb++
    if (verb > last || tokens[verb]!.feats.VerbForm !== 'Part') return undefined
  }
  const {lemma} = tokens[verb]!
  if (!INSERTED.has(lemma) && !(isReflexive && verb > at)) return undefined
  const next = hasClitic && verb === at ? verb + 2 : verb + 1
  if (tokens[next]?.upos === 'SCONJ' && next <= last) return undefined
  for (let i = next; i <= last; i++) if (tokens[i]!.feats.VerbForm === 'Fin') return undefined
  if (hasClitic) return {verb, subject: at + 1}
  if (!partsSubject && !NOT_OF_PERSONS.has(lemma) && !isReflexive) return undefined
  const subject = speakerAfter(tokens, next, last, finite, partsSubject)
  return subject < 0 ? undefined : {verb, subject}
}

/** The noun that names one who speaks, in the number of the verb, after adverbs, a day and « à l’agence »; -1 for none. */
function speakerAfter(
  tokens: readonly TaggedToken[],
  from: number,
  last: number,
  finite: TaggedToken,
  anyNoun: boolean,
): number {
  let at = from
  let noun = nounAfter(tokens, at, last)
  while (noun >= 0 && (tokens[at]!.upos === 'ADP' || (at === noun && tokens[at]!.upos === 'NOUN'))) {
    at = noun + 1
    noun = nounAfter(tokens, at, last)
  }
  const token = tokens[noun]
  if (token === undefined) return -1
  const number = token.feats.Number
  if (number !== undefined && finite.feats.Number !== undefined && number !== finite.feats.Number) return -1
  return token.upos === 'PROPN' || (noun > at && (anyNoun || SPEAKER.test(token.form))) ? noun : -1
}

/** The noun or name that words opening a noun phrase, a preposition or adverbs lead to; -1 when something else does. */
function nounAfter(tokens: readonly TaggedToken[], from: number, last: number): number {
  let at = from
  while (at <= last && /^(?:DET|ADJ|NUM|ADP|ADV)$/.test(tokens[at]!.upos)) at++
  return at <= last && /^(?:NOUN|PROPN)$/.test(tokens[at]!.upos) ? at : -1
}
