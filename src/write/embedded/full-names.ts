import {type AnalysedDoc, annotationsOf, type ParsedSentence} from '../../document/index.js'
import type {Replacement} from '../../language/index.js'

/**
 * Full names for the people whom a section names for the first time by a short form; outside quotations only.
 *
 * @param named  Entities already named in full in this section; those found in the sentence are added.
 */
export function fullNames(doc: AnalysedDoc, sentence: ParsedSentence, named: Set<number>): Replacement[] {
  const replacements: Replacement[] = []
  const here = annotationsOf(doc, sentence.index)
    .mentions.flatMap(mention => {
      const entity = doc.entities[mention.entity]
      return entity?.kind === 'person' ? [{entity, mention}] : []
    })
    .sort((a, b) => a.mention.start - b.mention.start)
  for (const {entity, mention} of here) {
    if (named.has(entity.id) || mention.form === 'pronoun' || mention.form === 'noun') continue
    if (
      annotationsOf(doc, sentence.index).quotations.some(
        quotation => quotation.start <= mention.start && mention.end <= quotation.end,
      )
    )
      continue
    named.add(entity.id)
    const words = doc.text.slice(mention.start, mention.end)
    // « les frères Lemerre », « la loi Garnier »: there the name is part of another.
    if (/^NOUN|ADJ$/.test(sentence.tokens[mention.first - 1]?.upos ?? '')) continue
    const around = doc.text.slice(Math.max(0, mention.start - entity.name.length), mention.end + entity.name.length)
    if (mention.form === 'short' && entity.name !== words && entity.name.includes(' ') && !around.includes(entity.name))
      replacements.push({first: mention.first, last: mention.last, words: entity.name})
  }
  return replacements
}
