import type {TaggedToken} from '../../document/index.js'
import {asUint16, readSections, section} from '../packed/sections.js'
import {openWeights} from '../packed/weights.js'
import {type Tag, type Tagger, tagName} from '../tag/tagger.js'
import {makeParser, type Parser} from './parser.js'
import {tagFacts} from './tag-facts.js'

/** The two parsers: the same machine, one reading from the left and one from the right. */
export interface Parsers {
  readonly fromLeft: Parser
  readonly fromRight: Parser
  /** The number of the tag that a token carries; the nearest known tag when it carries an unknown one. */
  tagId(token: TaggedToken): number
}

const NAME = 'parser.bin'

/** Open data/parser.bin; its tags are the tagger's. @throws IntertitreError `missing-data`, `damaged-data`. */
export function openParsers(bytes: Uint8Array | undefined, tagger: Tagger): Parsers {
  const sections = readSections(NAME, bytes)
  const labels = new TextDecoder().decode(section(NAME, sections, 'labels')).split('\n')
  const [bits = 0] = asUint16(section(NAME, sections, 'bits'))
  const facts = tagFacts(tagger.tags)
  const open = (side: string) => {
    const weights = (table: string) => openWeights(NAME, sections, `${side}.${table}`)
    return makeParser(labels, facts, weights('moves'), weights('labels'), 2 ** bits - 1)
  }
  return {
    fromLeft: open('left'),
    fromRight: open('right'),
    tagId: tagIdFinder(tagger.tags),
  }
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
