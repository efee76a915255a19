import {IntertitreError, type TaggedToken} from '../../document/index.js'
import {asUint16, readSections, section} from '../packed/sections.js'
import type {Weights} from '../packed/weight-table.js'
import {openWeights} from '../packed/weights.js'
import {type Tag, type Tagger, tagName} from '../tag/tagger.js'
import {type Confidence, openConfidence} from './confidence.js'
import {readTemplates} from './features.js'
import {CHOICE_COUNT, type LabelChoices, makeParser, type Parser} from './parser.js'
import {tagFacts} from './tag-facts.js'

/** The two parsers: the same machine, one reading from the left and one from the right. */
export interface Parsers {
  readonly fromLeft: Parser
  readonly fromRight: Parser
  readonly confidence: Confidence
  /** Weights of the choice of a sign's head. */
  readonly punctuation: Weights
  /** The number of the tag that a token carries; the nearest known tag when it carries an unknown one. */
  tagId(token: TaggedToken): number
}

const NAME = 'parser.bin'

/** Open data/parser.bin; its tags are the tagger's. @throws IntertitreError `missing-data`, `damaged-data`. */
export function openParsers(bytes: Uint8Array | undefined, tagger: Tagger): Parsers {
  const sections = readSections(NAME, bytes)
  const decoder = new TextDecoder()
  const labels = decoder.decode(section(NAME, sections, 'relations')).split('\n')
  const templates = readTemplates(decoder.decode(section(NAME, sections, 'templates')))
  const [bits = 0] = asUint16(section(NAME, sections, 'bits'))
  const facts = tagFacts(tagger.tags)
  const open = (side: string) =>
    makeParser(labels, facts, {
      templates,
      choices: unpackChoices(section(NAME, sections, `${side}.choices`)),
      moveWeights: openWeights(NAME, sections, `${side}.moves`),
      labelWeights: openWeights(NAME, sections, `${side}.labels`),
      mask: 2 ** bits - 1,
    })
  return {
    fromLeft: open('left'),
    fromRight: open('right'),
    confidence: openConfidence(section(NAME, sections, 'confidence'), labels.length),
    punctuation: openWeights(NAME, sections, 'punctuation'),
    tagId: tagIdFinder(tagger.tags),
  }
}

/** Lists of labels, each with its length before it. */
export function packChoices(choices: LabelChoices): Uint8Array {
  return Uint8Array.from(choices.flatMap(labels => [labels.length, ...labels]))
}

function unpackChoices(bytes: Uint8Array): LabelChoices {
  const choices: Uint8Array[] = []
  for (let place = 0; place < bytes.length; place += bytes[place]! + 1)
    choices.push(bytes.subarray(place + 1, place + 1 + bytes[place]!))
  if (choices.length !== CHOICE_COUNT) throw new IntertitreError('damaged-data', {name: NAME})
  return choices
}

function tagIdFinder(tags: readonly Tag[]): (token: TaggedToken) => number {
  const byFeatures = new Map(tags.map((tag, id) => [tag.feats, id]))
  const byName = new Map(tags.map((tag, id) => [tag.name, id]))
  return token => {
    const id = byFeatures.get(token.feats)
    if (id !== undefined && tags[id]!.upos === token.upos) return id
    const named = byName.get(tagName(token.upos, token.feats)) ?? byName.get(token.upos)
    return (
      named ??
      Math.max(
        0,
        tags.findIndex(tag => tag.upos === token.upos),
      )
    )
  }
}
