import type {AnalysedDoc} from '../../document/index.js'
import {clausesOf} from '../../language/index.js'
import {holdsPhrase} from '../headings.js'
import {determinerOf, nounTokens, plain} from './description.js'
import type {Draft} from './draft.js'
import {complementsOf, type Fact} from './fact.js'

/** Longest topic before a question, in characters. */
const LONGEST = 40

/**
 * What the article is about, in words that can stand before a question: « Bibliothèques de Bréville ».
 *
 * The keyphrase when it holds a name or two content words, else what the source's title has before its colon.
 */
export function topicOf(doc: AnalysedDoc, keyphrase: string): string | undefined {
  // Somebody’s name before a question would lay at his door whatever it asks.
  const isPerson = doc.entities.some(entity => entity.kind === 'person' && entity.name.includes(keyphrase))
  const words = keyphrase.split(/[\s’]+/).filter(word => word.length > 3)
  const title = doc.blocks.find(block => block.kind === 'title')
  const headline = title && plain(doc.text.slice(title.start, title.end))
  const isTelling = /\p{Lu}/u.test(keyphrase.slice(1)) || words.length >= 2
  const isEverywhere =
    isTelling && (headline === undefined || /\p{Lu}/u.test(keyphrase) || holdsPhrase(headline, keyphrase))
  if (!isPerson && isTelling && isEverywhere) return capital(plain(keyphrase))
  const before = headline === undefined ? undefined : TITLED.exec(headline)?.[1]
  const isName = before !== undefined && doc.entities.some(({kind, name}) => kind === 'person' && before.includes(name))
  if (before !== undefined && !isName) return before === before.toUpperCase() ? asInBody(doc, before) : before
  return titleSubject(doc) ?? (!isPerson && isTelling ? capital(plain(keyphrase)) : undefined)
}

/** What the title, all in capitals, has before its colon, as the body writes it. */
function asInBody(doc: AnalysedDoc, before: string): string | undefined {
  const body = plain(
    doc.blocks.flatMap(({kind, start, end}) => (kind === 'paragraph' ? [doc.text.slice(start, end)] : [])).join(' '),
  )
  const at = bare(body).indexOf(bare(before))
  return at < 0 || bare(body).length !== body.length ? undefined : capital(body.slice(at, at + before.length))
}

/** Lower case without accents: « DECHETS » and « déchets » are one word. */
function bare(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

/** The plural noun that the title is about, without its article: « Les bourdons changent… » → « Bourdons ». */
function titleSubject(doc: AnalysedDoc): string | undefined {
  const sentence = doc.sentences.find(({block}) => doc.blocks[block]?.kind === 'title')
  const clause = sentence && clausesOf(sentence)[0]
  const head = clause?.subject === undefined ? undefined : sentence?.tokens[clause.subject]
  if (!sentence || head?.upos !== 'NOUN' || head.feats.Number !== 'Plur' || !head.agreed) return undefined
  const own = nounTokens(sentence, head.index)
  const determiner = determinerOf(sentence, head.index)
  const isPlain = own.length === 2 && /^les$/i.test(determiner?.form ?? '')
  return isPlain ? capital(head.form) : undefined
}

/** What stands before the colon of a title: « Grève au port : les dockers votent la reprise ». */
const TITLED = new RegExp(`^([^:«»?!]{5,${LONGEST}}?)\\s*:`, 'u')

/** Whether the first sentences already tell of the subject: « un accord sur la pêche », then « Que prévoit l’accord ? ». */
export function isInLead({source, origin, sentence, subject}: Fact): boolean {
  const doc = source.whole
  const noun = sentence.tokens[subject.head]
  const lead = doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'paragraph').slice(0, 2)
  return lead.some(
    ({index, tokens}) =>
      index < origin.index && tokens.some(token => token.upos === 'NOUN' && token.lemma === noun?.lemma),
  )
}

/** Sentences of an article that speak of one thing before its bare noun is plain. */
const PLAIN = 3

/** « la filature » of an article on it: a thing that many sentences name, one of them before this. */
export function isRecurrent({source, sentence, origin, subject}: Fact, least = PLAIN): boolean {
  const noun = sentence.tokens[subject.head]
  if (noun?.upos !== 'NOUN') return false
  const named = source.whole.sentences.filter(({tokens}) =>
    tokens.some(
      token => token.lemma === noun.lemma && token.upos === 'NOUN' && token.feats.Number === noun.feats.Number,
    ),
  )
  return named.length >= least && named.some(({index}) => index < origin.index)
}

/** Bodies and groups of which an article has one: « la direction », « les syndicats » of the thing that it tells of. */
const ACTORS = new Set(
  'direction mairie commune municipalité préfecture opposition gouvernement région département syndicat salarié gréviste élu habitant riverain chercheur scientifique auteur équipe groupe entreprise société club association collectif établissement étude projet texte accord loi rapport parquet tribunal police pompier gendarme enseignant parent élève organisateur participant visiteur usager agent conseil ministère intersyndicale rectorat hôpital port festival exposition match réforme plan opposant actionnaire producteur agriculteur pêcheur commerçant locataire étudiant médecin soignant patient'.split(
    ' ',
  ),
)

/** Whether the subject is such a body or group, named by « le, la, les » and a noun. */
export function isActor({sentence, subject}: Fact): boolean {
  const noun = sentence.tokens[subject.head]
  return noun?.upos === 'NOUN' && ACTORS.has(noun.lemma)
}

/** Whether the question’s object is a bare noun (« l’offre »), which only the article before it explains. */
export function hasVagueObject({fact, question}: Draft): boolean {
  return complementsOf(fact, 'obj').some(object => {
    const determiner = determinerOf(fact.sentence, object.index)
    const isBare = nounTokens(fact.sentence, object.index).length === 2
    return isBare && /^(?:le|la|les|l’)$/i.test(determiner?.form ?? '') && question.includes(object.form)
  })
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
