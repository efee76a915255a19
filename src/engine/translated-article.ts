import {type Article, type ArticleBlock, IntertitreError, type Note, type Passage} from '../document/index.js'
import {slugOf} from '../plan/index.js'
import {translate} from '../write/index.js'
import type {Engine} from './engine.js'
import type {ModelOptions} from './model-round.js'
import {deskFor, type TranslationRun} from './translation-desk.js'

/** An article in another language, and what had to be left out. */
export interface TranslatedArticle {
  readonly article: Article
  readonly notes: readonly Note[]
}

/** The parts of the metadata that a reader sees, without which there is no page. */
const NEEDED = ['headline', 'title', 'description', 'keyphrase'] as const

/**
 * The finished article in another language, passage by passage, under the guard across languages. A passage without a
 * faithful translation is left out and named in the notes; a heading that is left out joins its section to the one before.
 *
 * @param from  The article’s language, French, and `to` the one asked for: BCP 47 tags.
 * @throws IntertitreError `untranslated` when the title, the description or too many passages can’t be translated.
 * @throws ProviderError when the model can’t be asked.
 */
export async function translatedArticle(
  article: Article,
  to: string,
  engine: Engine,
  model: ModelOptions,
  run: TranslationRun,
): Promise<TranslatedArticle> {
  const {metadata} = article
  const passages = article.blocks
    .filter(({kind}) => kind !== 'code')
    .flatMap(block => block.passages.filter(({href}) => href === undefined))
  const pieces = [
    ...NEEDED.map(id => ({id, text: metadata[id]})),
    ...passages.flatMap(({id, text, label}) => [
      ...(label === undefined ? [] : [{id: `${id}-label`, text: label}]),
      {id, text},
    ]),
  ].filter(({text}) => /\p{L}/u.test(text))
  const {texts, lost, sent} = await translate(pieces, {from: 'fr', to: to.slice(0, 2)}, deskFor(engine, model, run))
  run.sent.push(sent)
  if (NEEDED.some(id => metadata[id] !== '' && !texts.has(id)) || lost.length * 3 > pieces.length)
    throw new IntertitreError('untranslated', {
      file: metadata.headline,
      language: to,
      lost: lost.length,
      count: pieces.length,
    })
  const own = (passage: Passage): Passage[] => {
    if (passage.href !== undefined || !/\p{L}/u.test(passage.text)) return [passage]
    const [text, label] = [texts.get(passage.id), texts.get(`${passage.id}-label`)]
    if (text === undefined || (passage.label !== undefined && label === undefined)) return []
    const by = model.provider.id
    return [
      {...passage, text, by, operations: [...passage.operations, 'translated'], ...(label !== undefined && {label})},
    ]
  }
  const blocks = article.blocks
    .map((block): ArticleBlock => (block.kind === 'code' ? block : {...block, passages: block.passages.flatMap(own)}))
    .filter(({passages: left}) => left.length > 0)
  const kept = new Set(blocks.flatMap(block => block.passages.map(({id}) => id)))
  const [headline, title, description, keyphrase] = NEEDED.map(id => texts.get(id) ?? '')
  return {
    article: {
      metadata: {
        ...metadata,
        headline: headline!,
        title: title!,
        description: description!,
        keyphrase: keyphrase!,
        headlineAlternatives: [],
        titleAlternatives: [],
        descriptionAlternatives: [],
        slug: slugOf(keyphrase!, title!),
        language: to,
      },
      blocks,
      fates: article.fates.map(fate => ({...fate, usedIn: fate.usedIn.filter(id => kept.has(id))})),
    },
    notes: [
      {code: 'model/translated-to', detail: to},
      ...lost.map(({text}) => ({code: 'model/untranslated', detail: text.slice(0, 80)})),
    ],
  }
}
