import {annotationsOf, type Entity, isRelation, type ParsedSentence} from '../../document/index.js'
import {type French, joinWords, type Replacement} from '../../language/index.js'
import {determinerOf, nounTokens} from './description.js'
import type {PhraseSource} from './phrase-source.js'

/** Nouns for a town and its powers: of a text on one town, they are that town's. */
const CIVIC = /^(?:commune|mairie|municipalité|ville|maire|conseil|conseiller)$/

/** Sentences of the body that tell where the news is. */
const LEAD = 2

/**
 * « La mairie promet un bilan » as « la mairie de Lormes promet un bilan », in a text that names one town as such.
 *
 * @param index  The noun, with « le, la » and nothing else.
 */
export function civicName(source: PhraseSource, sentence: ParsedSentence, index: number): Replacement | undefined {
  const noun = sentence.tokens[index]
  const determiner = noun && determinerOf(sentence, index)
  if (!noun || !determiner || !CIVIC.test(noun.lemma) || !/^(?:le|la|l[’'])$/i.test(determiner.form)) return undefined
  const own = nounTokens(sentence, index)
  const isCouncil = noun.lemma === 'conseil'
  const last = isCouncil ? index + 1 : index
  if (isCouncil && !/^municipal$/i.test(sentence.tokens[last]?.form ?? '')) return undefined
  // A name beside it says who (« le maire, Paul Roux, »), an adjective which one (« la ville haute »).
  if (own.length !== last - determiner.index + 1 || determiner.index !== index - 1) return undefined
  if (sentence.tokens.some(other => other.head === index && isRelation(other.deprel, 'appos', 'flat'))) return undefined
  const town = townOf(source)
  if (!town || annotationsOf(source.doc, sentence.index).mentions.some(({entity}) => entity === town.id))
    return undefined
  const words = sentence.tokens.slice(determiner.index, last + 1).map(({form}) => form.replace("'", '’'))
  return {
    first: determiner.index,
    last,
    words: joinWords([words[0]!.toLowerCase(), ...words.slice(1), 'de', ...town.name.split(' ')], source.french),
  }
}

/** Countries, regions and departments, which have no mayor. */
function farNames({lists}: French): ReadonlySet<string> {
  return new Set(
    ['countries', 'territories'].flatMap(list => [...(lists[list] ?? [])].map(line => line.split('\t')[0]!)),
  )
}

/** The one town whose mayor, council or hall the text names; else the one place that its first sentences name. */
function townOf({doc, french}: PhraseSource): Entity | undefined {
  const far = french.derive(farNames)
  const places = doc.entities.filter(({kind, name}) => (kind === 'place' || kind === 'other') && !far.has(name))
  const civic = places.filter(({mentions}) =>
    mentions.some(({sentence, first}) => {
      const tokens = doc.sentences[sentence]!.tokens
      const before = tokens.slice(Math.max(0, first - 3), first).map(({form}) => form.toLowerCase())
      return (
        /^(?:de|d’|d')$/.test(before[before.length - 1] ?? '') &&
        before.some(form => CIVIC.test(form) || form === 'municipal')
      )
    }),
  )
  if (civic.length > 0) return civic.length === 1 ? civic[0] : undefined
  const body = doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'paragraph')
  const last = body[LEAD - 1]?.index ?? -1
  const near = places.filter(({kind, mentions}) => kind === 'place' && mentions.some(({sentence}) => sentence <= last))
  const [only] = near
  const isMost = places.every(other => other === only || other.mentions.length <= (only?.mentions.length ?? 0))
  return near.length === 1 && isMost ? only : undefined
}
