import type {Doc, ParsedToken} from '../../document/index.js'
import type {NamedEntity} from './entities.js'

/** Nouns that a text uses for the one firm or club it is about. */
const BODY =
  /^(?:entreprise|société|groupe|firme|compagnie|constructeur|fabricant|industriel|enseigne|start-up|startup|éditeur|exploitant|opérateur|distributeur|club|transporteur)$/i

/** Mentions that make a body the one a text is about, where others are named too. */
const LEAST_MENTIONS = 3

/** Sentences of the body that name what a text is about. */
const LEAD = 2

/**
 * Tells which body « l’entreprise », « le groupe », « le club » stand for: the one that the title or the first sentences
 * name, when no other firm is named as near, nor half as often before.
 *
 * @returns From a noun and its sentence to the entity's place in the list.
 */
export function centralBodyIn(
  doc: Doc<ParsedToken>,
  entities: readonly NamedEntity[],
): (noun: string, sentence: number) => number | undefined {
  const bodies = entities.filter(
    ({kind, name}) => (kind === 'other' || kind === 'organisation') && !isInstitution(name),
  )
  const paragraphs = doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'paragraph')
  const lead = paragraphs[LEAD - 1]?.index ?? -1
  const opening = bodies.filter(({mentions}) => mentions.some(({sentence}) => sentence <= lead))
  return (noun, sentence) => {
    if (!BODY.test(noun)) return undefined
    const counted = bodies
      .map(body => ({body, before: body.mentions.filter(mention => mention.sentence <= sentence)}))
      .filter(({before}) => before.length > 0)
    const central = counted.find(
      ({body, before}) => opening.includes(body) && (opening.length === 1 || before.length >= LEAST_MENTIONS),
    )
    if (central === undefined) return undefined
    const hasRival = counted.some(
      ({body, before}) =>
        body !== central.body &&
        (2 * before.length > central.before.length || before.some(mention => mention.sentence >= sentence - 1)),
    )
    return hasRival ? undefined : central.body.id
  }
}

/** Bodies that nobody calls a firm: « Conseil d’État », « ministère de la Santé », letters of a union. */
function isInstitution(name: string): boolean {
  return /^(?:conseil|ministère|préfecture|parlement|assemblée|sénat|cour|tribunal|commission|état|syndicat|union|confédération|fédération|université|école|mairie|direction|police|gendarmerie|parquet|agence|autorité|banque|bourse|comité|parti|front|usine|cgt|cfdt|fo|unsa|afp|onu|ue|otan)(?![\p{L}-])/iu.test(
    name,
  )
}
