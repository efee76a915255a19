import {type AnalysedDoc, annotationsOf, type ParsedSentence} from '../../document/index.js'
import type {NameOf, Replacement} from '../../language/index.js'
import {isPossessive, ownedPhrase} from '../owned-phrase.js'
import {civicName} from './central-town.js'
import {namedPhraseOf} from './named-phrase.js'
import type {PhraseSource} from './phrase-source.js'
import {countedPair, narrowerName} from './wider-noun.js'

/**
 * Names what points outside a clause by the name or the only longer description that the text gives; nothing where two
 * could be meant.
 */
export function nameBy(source: PhraseSource): NameOf {
  const {doc} = source
  return (sentence, index) => {
    const token = sentence.tokens[index]
    if (isPossessive(token)) return ownedPhrase(source, sentence, index)
    const head = token?.upos === 'DET' ? token.head : index
    const body =
      head < 0
        ? undefined
        : (bodyAt(doc, sentence, head) ??
          civicName(source, sentence, head) ??
          narrowerName(source, sentence, head) ??
          countedPair(source, sentence, head))
    if (body) return body
    const phrase = head < 0 ? undefined : namedPhraseOf(source, sentence, head)
    // A description with a clause of its own says more than which one is meant.
    // « Il porte sur… » of an accord: said by its noun, which is plain where the topic is known.
    const isTaken = token?.upos === 'PRON' && phrase?.isWeak === true && phrase.entity === undefined
    if (!phrase || (phrase.isWeak && !isTaken) || /[\s](?:qui|que|dont|où|qu’\p{L}+)\s/iu.test(phrase.text))
      return undefined
    // The preposition before a phrase is no part of what names it.
    const own = phrase.tokens.filter(place => place >= head || sentence.tokens[place]!.deprel !== 'case')
    const first = own[0]
    const last = own[own.length - 1]
    if (first === undefined || last === undefined || last - first + 1 !== own.length) return undefined
    return {first, last, words: phrase.text, ...(isTaken && phrase.number === 'Sing' ? {isBare: true} : {})}
  }
}

/** The name of the firm or club that « l’entreprise », « le club » stand for, with its article where the text gives it one. */
function bodyAt(doc: AnalysedDoc, sentence: ParsedSentence, head: number): Replacement | undefined {
  const mention = annotationsOf(doc, sentence.index).mentions.find(
    ({form, first, last}) => form === 'noun' && first === head && last === head,
  )
  const entity = mention && doc.entities[mention.entity]
  if (!entity || entity.kind === 'person' || entity.kind === 'place') return undefined
  const full = entity.mentions.find(({form}) => form === 'full')
  const article = full && doc.sentences[full.sentence]?.tokens[full.first - 1]
  const isNoun = /^\p{Ll}/u.test(entity.name)
  if (isNoun && article?.upos !== 'DET') return undefined
  const words =
    article && /^(?:le|la|l’)$/i.test(article.form) ? `${article.form.toLowerCase()} ${entity.name}` : entity.name
  return {first: head - 1, last: head, words: words.replace('’ ', '’')}
}
