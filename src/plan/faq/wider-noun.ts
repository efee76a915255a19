import {isRelation, type ParsedSentence, type ParsedToken} from '../../document/index.js'
import {articleFor, joinWords, type Replacement} from '../../language/index.js'
import {descriptionKey, determinerOf, nounTokens} from './description.js'
import type {PhraseSource} from './phrase-source.js'

/** By a wide noun, the narrower ones it takes up: « le texte » for « une proposition de loi ». */
const NARROWER: ReadonlyMap<string, RegExp> = new Map([
  ['texte', /^(?:accord|loi|projet|proposition|décret|traité|convention|amendement|résolution|charte|arrêté)$/],
  ['document', /^(?:rapport|étude|texte|plan|charte|proposition)$/],
  [
    'établissement',
    /^(?:piscine|musée|école|lycée|collège|hôpital|clinique|hôtel|restaurant|bibliothèque|médiathèque|prison|banque|théâtre|cinéma|café|crèche|maternité)$/,
  ],
  [
    'bâtiment',
    /^(?:école|entrepôt|halle|musée|église|gare|usine|hangar|immeuble|lycée|collège|mairie|caserne|gymnase|piscine|théâtre)$/,
  ],
  ['édifice', /^(?:église|cathédrale|château|abbaye|halle|gare|théâtre|temple|chapelle|basilique|tour)$/],
  ['ouvrage', /^(?:pont|barrage|digue|tunnel|viaduc|écluse)$/],
  ['équipement', /^(?:piscine|gymnase|stade|médiathèque|salle|halle|patinoire)$/],
  ['site', /^(?:usine|entrepôt|carrière|mine|dépôt|centrale|fonderie|raffinerie)$/],
  ['manifestation', /^(?:festival|foire|salon|fête|carnaval|concours|tournoi)$/],
  ['organisme', /^(?:festival|association|agence|institut|fondation|office)$/],
])

/** Longest name, in characters, that a clause can hold in place of the noun. */
const LONGEST = 70

/** Sentences of the body whose nouns a text takes up by a wider one. */
const LEAD = 3

/**
 * « Le texte » by the narrower noun that it takes up, with the words that the first sentences describe it by; undefined
 * where two could be meant, or where the text describes the wide noun itself.
 */
export function narrowerName(source: PhraseSource, sentence: ParsedSentence, index: number): Replacement | undefined {
  const noun = sentence.tokens[index]
  const wanted = noun && NARROWER.get(noun.lemma)
  const determiner = noun && determinerOf(sentence, index)
  if (!noun || !wanted || !determiner || !/^(?:le|la|l[’']|ce|cet|cette)$/i.test(determiner.form)) return undefined
  if (determiner.index !== index - 1 || nounTokens(sentence, index).length !== 2) return undefined
  if (source.descriptions.has(descriptionKey(noun))) return undefined
  const {doc} = source
  const body = doc.sentences.filter(({block}) => /^(?:title|paragraph)$/.test(doc.blocks[block]?.kind ?? ''))
  const seen = new Map<string, ParsedToken>()
  for (const {tokens} of body.filter(other => other.index < sentence.index))
    for (const token of tokens) if (token.upos === 'NOUN' && wanted.test(token.lemma)) seen.set(token.lemma, token)
  const [only] = [...seen.values()]
  if (!only || seen.size !== 1) return undefined
  const lead = body[LEAD]?.index ?? sentence.index
  const described = (source.descriptions.get(descriptionKey(only)) ?? []).filter(one => one.sentence < sentence.index)
  const [first] = described
  if (!first || described.length !== 1 || first.sentence > lead || first.text.length > LONGEST) return undefined
  if (only.feats.Number === 'Plur') return undefined
  const article = articleFor(first.text.split(' ')[0]!, {definite: true, gender: only.feats.Gender}, source.french)
  if (article === undefined) return undefined
  return {first: determiner.index, last: index, words: joinWords([article, ...first.text.split(' ')], source.french)}
}

/** Whether a noun is one that a text uses for a narrower one. */
export function isWider({lemma}: ParsedToken): boolean {
  return NARROWER.has(lemma)
}

/** « les deux pays » as « le Portugal et l’Islande », when the text has so far named two, and no more. */
export function countedPair(source: PhraseSource, sentence: ParsedSentence, index: number): Replacement | undefined {
  const {doc, french} = source
  const noun = sentence.tokens[index]
  const determiner = noun && determinerOf(sentence, index)
  const number = sentence.tokens.find(other => other.head === index && other.deprel === 'nummod')
  if (!noun || !determiner || !/^deux$/i.test(number?.form ?? '') || !/^(?:les|ces)$/i.test(determiner.form))
    return undefined
  const isState = /^(?:pays|état|nation|voisin)$/.test(noun.lemma)
  const isHuman = /^(?:homme|femme|responsable|ministre|dirigeant|élu|candidat|présidente?|frère|sœur)$/.test(
    noun.lemma,
  )
  if (!isState && !isHuman) return undefined
  if (
    determiner.index !== index - 2 ||
    sentence.tokens.some(
      other => other.head === index && isRelation(other.deprel, 'nmod', 'amod', 'acl') && other.index === index + 1,
    )
  )
    return undefined
  const countries = new Map([...(french.lists['countries'] ?? [])].map(line => [line.split('\t')[0]!, line]))
  const start = noun.start
  const named = doc.entities.filter(
    ({kind, name, mentions}) =>
      (isState ? countries.has(name) : kind === 'person' && /\s/.test(name)) &&
      mentions.some(mention => mention.start < start),
  )
  if (named.length !== 2) return undefined
  if (named.some(({mentions}) => mentions.some(mention => mention.sentence === sentence.index))) return undefined
  const words = named.map(({name}) => (isState ? withArticle(source, name) : name))
  if (words.some(word => word === undefined)) return undefined
  return {first: determiner.index, last: index, words: `${words[0]} et ${words[1]}`}
}

/** The country’s article as the text itself has it. */
function withArticle({doc}: PhraseSource, name: string): string | undefined {
  for (const article of ['le ', 'la ', 'l’', "l'", 'La ', 'Le ', 'L’', "L'"])
    if (doc.text.includes(article + name)) return article.toLowerCase().replace("'", '’') + name
  return undefined
}
