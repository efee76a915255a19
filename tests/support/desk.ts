import type {SourceText, WriteRequest} from '../../src/document/index.js'
import {readMessages} from '../../src/engine/load.js'
import {openSources} from '../../src/fidelity/index.js'
import {analyse, withMemory} from '../../src/language/index.js'
import {openMessages} from '../../src/messages/index.js'
import {planArticle} from '../../src/plan/index.js'
import {openProvider, type Provider} from '../../src/provider/index.js'
import {
  type Assignment,
  embeddedWriter,
  type ModelDesk,
  type ModelWritten,
  writeWithModel,
} from '../../src/write/index.js'
import {french} from './french.js'

/** A short story of our own in five sentences, which makes one section. */
export const STORY =
  'La bibliothèque de Corvigny fermera le 3 mars pour six mois de travaux. La mairie a annoncé mardi un budget de 240 000 euros. « Le toit fuit depuis deux ans », a déclaré l’adjointe à la culture, Solange Périer. Les 1 800 abonnés pourraient emprunter des livres à Tournelle. Selon Solange Périer, aucune convention n’est encore signée.'

/** The key that every test provider has: it must show nowhere. */
export const KEY = 'clef-secrete-0123456789'

const request: WriteRequest = {words: 200, lang: 'fr', profile: 'presse', understood: [], notUnderstood: []}

/** A plan and the embedded writer’s article, made once for many models. */
export function openDesk(text: string): {
  readonly embedded: readonly string[]
  readonly write: (provider: Provider, more?: Partial<ModelDesk>) => Promise<ModelWritten>
} {
  const model = withMemory(french())
  const source: SourceText = {
    name: 'source.txt',
    text,
    blocks: [{kind: 'paragraph', start: 0, end: text.length}],
    meta: {},
    notes: [],
  }
  const sources = [analyse(source, model)]
  const assignment: Assignment = {
    plan: planArticle(sources[0]!, request, model),
    sources,
    request,
    french: model,
    say: openMessages(readMessages(), 'fr'),
    effort: {longShare: 1, voice: false, whole: new Set(), keyPoints: 3, timeline: false, people: false, faq: 0},
  }
  const written = embeddedWriter.write(assignment)
  const opened = openSources(sources, model, {allowsParaphrase: true})
  return {
    embedded: bodyOf(written),
    write: (provider, more = {}) => writeWithModel(assignment, written, {provider, sources: opened, ...more}),
  }
}

/** The sentences of the body. */
export function bodyOf({article}: Pick<ModelWritten, 'article'>): string[] {
  return article.blocks
    .filter(({part, kind}) => part === 'body' && kind !== 'heading')
    .flatMap(({passages}) => passages.map(({text}) => text))
}

/** Open the model of a test server, impatient; waits are noted, not waited. */
export function openTest(baseUrl: string, waits: number[] = []): Promise<Provider> {
  return openProvider(
    {vendor: 'compatible', model: 'essai'},
    {
      baseUrl,
      env: {INTERTITRE_API_KEY: KEY},
      fetch: globalThis.fetch,
      wait: async ms => void waits.push(ms),
      patience: {totalMs: 5000, pieceMs: 700},
    },
  )
}
