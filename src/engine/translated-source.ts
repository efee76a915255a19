import {type Block, IntertitreError, type SourceText} from '../document/index.js'
import {typography} from '../language/index.js'
import {identifyLanguage} from '../read/index.js'
import {translate} from '../write/index.js'
import type {Engine} from './engine.js'
import type {ModelOptions} from './model-round.js'
import {deskFor, type TranslationRun} from './translation-desk.js'

/** A source in French: as it was given, or as a model translated it. */
export interface FrenchSource {
  readonly source: SourceText
  /** The language it was written in, when a model translated it. */
  readonly from?: string
}

/** Share of a source’s characters that may be lost before there is no article to write, 0 to 1. */
const MOST_LOST = 0.34

/**
 * The source in French: a text in another language is translated by the model, block by block, under the guard across
 * languages; without a model it stays what it is, and is refused later.
 *
 * What has no faithful translation is left out, and said so in the notes.
 *
 * @throws IntertitreError `untranslated` when too much is lost.
 * @throws ProviderError when the model can’t be asked.
 */
export async function translatedSource(
  source: SourceText,
  engine: Engine,
  model: ModelOptions | undefined,
  run: TranslationRun,
): Promise<FrenchSource> {
  const {language, reliable} = await identifyLanguage(source.text)
  if (model === undefined || !reliable || language === 'fr') return {source}
  const pieces = source.blocks.flatMap(({kind, start, end}, index) =>
    kind === 'code' || !/\p{L}/u.test(source.text.slice(start, end))
      ? []
      : [{id: `${index + 1}`, text: source.text.slice(start, end)}],
  )
  const title = source.meta.title
  const asked = title === undefined ? pieces : [{id: 'title', text: title}, ...pieces]
  const {texts, lost, sent} = await translate(asked, {from: language, to: 'fr'}, deskFor(engine, model, run))
  run.sent.push(sent)
  const size = (list: readonly {readonly text: string}[]) => list.reduce((sum, {text}) => sum + text.length, 0)
  if (size(lost) > MOST_LOST * size(asked))
    throw new IntertitreError('untranslated', {file: source.name, language, lost: lost.length, count: asked.length})
  let text = ''
  const blocks: Block[] = []
  source.blocks.forEach((block, index) => {
    const own = source.text.slice(block.start, block.end)
    const piece = texts.get(`${index + 1}`) ?? (pieces.some(({id}) => id === `${index + 1}`) ? undefined : own)
    if (piece === undefined) return
    if (text !== '') text += '\n\n'
    const start = text.length
    text += block.kind === 'code' ? piece : typography(piece, engine.french).text
    blocks.push({...block, start, end: text.length})
  })
  const translatedTitle = texts.get('title')
  const {title: _, ...meta} = source.meta
  return {
    from: language,
    source: {
      ...source,
      text,
      blocks,
      meta: {...meta, ...(translatedTitle !== undefined && {title: translatedTitle})},
      notes: [
        ...source.notes,
        {code: 'model/translated-from', detail: language},
        ...lost.map(piece => ({code: 'model/untranslated', detail: piece.text.slice(0, 80)})),
      ],
    },
  }
}
