import type {AnalysedDoc, Span} from '../document/index.js'

/**
 * Whether news may follow « Keyphrase : ».
 *
 * After a person's name a colon announces that person's words or deeds: there, only news from a sentence that names the
 * person and nobody else may follow. Any other keyphrase is a topic, and any news of the article may follow it.
 */
export function colonAfter(doc: AnalysedDoc, keyphrase: string): (from: Span | undefined) => boolean {
  const person = doc.entities.find(
    entity => entity.kind === 'person' && entity.name.toLowerCase() === keyphrase.toLowerCase(),
  )
  if (!person) return () => true
  const named = new Map<number, boolean>()
  for (const entity of doc.entities)
    if (entity.kind === 'person')
      for (const {sentence, form} of entity.mentions)
        if (form !== 'pronoun') named.set(sentence, (named.get(sentence) ?? true) && entity.id === person.id)
  return from => {
    const sentence = from && doc.sentences.find(other => other.start <= from.start && from.start < other.end)
    return sentence !== undefined && named.get(sentence.index) === true
  }
}
