import type {ReadToken, Region, Stage} from './reading.js'

/** The stages of justice a sentence names outside quotations; « mise en examen » and « garde à vue » by their phrase. */
export function findStages(
  tokens: readonly ReadToken[],
  regions: readonly Region[],
  stages: ReadonlyMap<string, string>,
): Stage[] {
  const found: Stage[] = []
  const forms = tokens.map(({key}) => key)
  tokens.forEach((token, i) => {
    if (regions.some(({kind, start, end}) => kind === 'quote' && start <= token.start && token.end <= end)) return
    const phrase = forms.slice(i, i + 3).join(' ')
    const stage = /^(?:mise?s?|mettre) en examen/.test(phrase)
      ? 'indicted'
      : /^gardee?s? a vue/.test(phrase)
        ? 'custody'
        : phrase.startsWith('detention provisoire')
          ? 'detention'
          : token.upos === 'NOUN' || ((token.upos === 'VERB' || token.upos === 'ADJ') && token.base !== 'prevenir')
            ? (stages.get(token.base) ?? stages.get(forms[i]!))
            : undefined
    if (stage !== undefined && stage !== 'guilt') found.push({stage, start: token.start, end: token.end})
  })
  return found
}
