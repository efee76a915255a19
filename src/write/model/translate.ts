import type {SentReport} from '../../document/index.js'
import {foreignComplaints, type NameForms, type Pair} from '../../fidelity/index.js'
import type {Say} from '../../messages/index.js'
import {type Message, matchesSchema, type Provider, ProviderError} from '../../provider/provider.js'
import {type Budget, openLedger} from './ledger.js'
import type {SectionCache} from './section-cache.js'
import {textsSchema} from './texts-schema.js'

/** One text to translate: a paragraph, a heading, a sentence of an article. */
export interface Piece {
  readonly id: string
  readonly text: string
}

/** What pieces are translated with. */
export interface TranslationDesk {
  readonly provider: Provider
  readonly budget: Budget
  readonly names: NameForms
  readonly say: Say
  /** Whether a text is in a language, as far as it can be told. */
  readonly isIn: (text: string, language: string) => Promise<boolean>
  /** The name of a language, for the prompt. */
  readonly nameOf: (language: string) => string
  readonly cache?: SectionCache
  readonly signal?: AbortSignal
}

/** The pieces that stand, by id, those that do not, and what was sent. */
export interface Translation {
  readonly texts: ReadonlyMap<string, string>
  readonly lost: readonly Piece[]
  readonly sent: SentReport
}

const schema = textsSchema('translations')

interface Answer {
  readonly translations: readonly Piece[]
}

/** What goes in one question at most: a small model loses the thread of more. */
const BATCH = {pieces: 10, characters: 1800}

/** Times that pieces which fail the guard go back. */
const MOST_REPAIRS = 2

/** Tokens of an answer for each character translated, with the JSON around it, and at least. */
const TOKENS_PER_CHARACTER = 0.8
const LEAST_TOKENS = 600

/** Failures that are about one answer only: the pieces are asked for again. */
const ABOUT_ANSWER = new Set(['broken', 'empty', 'refused', 'endless'])

/**
 * Translate pieces one batch after the other; each is held to its original by the guard across languages, and asked for
 * again with the exact complaints, twice at most. What still fails is lost, never kept.
 *
 * @throws ProviderError when the model can’t be asked, the budget does not suffice, or the user cancelled.
 */
export async function translate(pieces: readonly Piece[], pair: Pair, desk: TranslationDesk): Promise<Translation> {
  const ledger = openLedger(desk.provider, desk.budget)
  const texts = new Map<string, string>()
  for (const batch of batchesOf(pieces)) {
    const messages = messagesOf(batch, pair, desk)
    const key = JSON.stringify(['translate', desk.provider.id, desk.provider.endpoint, messages])
    for (const [id, text] of await standing(readCached(desk.cache, key), batch, pair, desk)) texts.set(id, text)
    let complaints: string[] = []
    for (let turn = 0; turn <= MOST_REPAIRS; turn++) {
      const open = batch.filter(({id}) => !texts.has(id))
      if (open.length === 0) break
      const repair: Message = {
        role: 'user',
        text: desk.say('prompt/translate-repair', {complaints: complaints.join('\n')}),
      }
      const talk = messagesOf(open, pair, desk)
      try {
        const {object} = await ledger.doAsk({
          task: 'translation',
          schema,
          messages: turn === 0 ? talk : [...talk, repair],
          maxTokens: Math.max(LEAST_TOKENS, Math.ceil(TOKENS_PER_CHARACTER * sizeOf(open))),
          ...(desk.signal && {signal: desk.signal}),
        })
        complaints = []
        for (const [id, text] of await standing(object as Answer, open, pair, desk, complaints)) texts.set(id, text)
      } catch (error) {
        if (!(error instanceof ProviderError) || !ABOUT_ANSWER.has(error.failure)) throw error
        complaints = [desk.say('prompt/complaint-shape')]
      }
    }
    const translations = batch.flatMap(({id}) => (texts.has(id) ? [{id, text: texts.get(id)!}] : []))
    if (translations.length === batch.length) desk.cache?.write(key, JSON.stringify({translations}))
  }
  return {texts, lost: pieces.filter(({id}) => !texts.has(id)), sent: ledger.sent()}
}

/** The translations that the guard lets stand; what it says of the others is added to `complaints`. */
async function standing(
  answer: Answer | undefined,
  pieces: readonly Piece[],
  pair: Pair,
  {names, say, isIn, nameOf}: TranslationDesk,
  complaints: string[] = [],
): Promise<[string, string][]> {
  const found: [string, string][] = []
  for (const {id, text: original} of answer === undefined ? [] : pieces) {
    const text =
      answer!.translations
        .find(piece => piece.id === id)
        ?.text.replace(/\s*\n\s*/g, ' ')
        .trim() ?? ''
    const wrong =
      text === ''
        ? [say('fidelity/translated-missing')]
        : foreignComplaints(original, text, pair, names).map(({detail, values}) => say(detail, values))
    if (text !== '' && (/[<>{}]|\*\*|^#|\]\(/.test(text) || text === original ? original.length > 40 : false))
      wrong.push(say('fidelity/translated-missing'))
    if (text !== '' && !(await isIn(text, pair.to)))
      wrong.push(say('fidelity/translated-language', {language: nameOf(pair.to)}))
    if (wrong.length === 0) found.push([id, text])
    else complaints.push(...wrong.map(complaint => say('prompt/translate-complaint', {id, complaint})))
  }
  return found
}

function messagesOf(pieces: readonly Piece[], {to}: Pair, {say, nameOf}: TranslationDesk): Message[] {
  const shape = '{"translations": [{"id": "1", "text": "…"}]}'
  return [
    {role: 'system', text: say('prompt/translate-system', {language: nameOf(to), shape})},
    {role: 'user', text: say('prompt/translate', {data: JSON.stringify({pieces}, null, 1)})},
  ]
}

function batchesOf(pieces: readonly Piece[]): Piece[][] {
  const batches: Piece[][] = []
  for (const piece of pieces) {
    const last = batches.at(-1)
    if (last && last.length < BATCH.pieces && sizeOf(last) + piece.text.length <= BATCH.characters) last.push(piece)
    else batches.push([piece])
  }
  return batches
}

function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, {text}) => sum + text.length, 0)
}

function readCached(cache: SectionCache | undefined, key: string): Answer | undefined {
  const text = cache?.read(key)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return matchesSchema(value, schema) ? (value as Answer) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
