import type {Note} from '../../document/index.js'
import type {Message} from '../../provider/provider.js'
import {matchesSchema, ProviderError} from '../../provider/provider.js'
import {type GuardedDraft, guardDraft} from './guard-draft.js'
import type {SectionBrief} from './section-brief.js'
import {type SectionDraft, tidyDraft} from './section-draft.js'
import {textsSchema} from './texts-schema.js'
import type {SectionDesk} from './write-section.js'

/** One section by the model: as it gave it, and as the guard let it pass. */
export interface DraftedSection {
  readonly brief: SectionBrief
  readonly heading: string
  readonly raw: SectionDraft
  readonly draft: GuardedDraft
}

/** The sections after the last pass, and what is to be told of it. */
export interface LastPass {
  readonly sections: readonly DraftedSection[]
  /** Sentences that were changed. */
  readonly changed: number
  readonly notes: readonly Note[]
}

interface Edit {
  readonly id: string
  readonly text: string
}

const schema = textsSchema('edits')

/** Characters of prose that are read over at once: a small model loses the thread of more. */
const MOST_CHARACTERS = 12_000

/** Edits taken from one answer: a pass that rewrites everything is no pass. */
const MOST_EDITS = 12

const MAX_TOKENS = 2000

/**
 * One more reading of all that the model wrote, for words said twice from section to section and for abrupt passages:
 * the model proposes other words for single sentences. An edit stands only when the guard lets its whole section pass
 * with it and nothing more is lost; else the sentence before it stays.
 *
 * @throws ProviderError only when the user cancelled: without this pass the article is as good as it was.
 */
export async function lastPass(sections: readonly DraftedSection[], desk: SectionDesk): Promise<LastPass> {
  let done = [...sections]
  const notes: Note[] = []
  let changed = 0
  for (const window of windowsOf(sections)) {
    if (window.length < 2) continue
    let edits: readonly Edit[]
    try {
      edits = await askForEdits(window, sections, desk)
    } catch (error) {
      if (!(error instanceof ProviderError) || error.failure === 'cancelled') throw error
      return {sections: done, changed, notes: [...notes, {code: 'model/pass-failed', detail: error.failure}]}
    }
    for (const edit of edits.slice(0, MOST_EDITS)) {
      const [place, ...path] = edit.id.split('.').map(part => Number(part) - 1)
      const section = done[place!]
      const next = section && edited(section, path[0]!, path[1]!, edit.text, desk)
      if (next === 'same' || next === undefined) continue
      if (next === 'refused') notes.push({code: 'model/pass-dropped', detail: edit.text.slice(0, 120)})
      // The second opinion can reject an edit as it can a section.
      else if (desk.secondOpinion && (await desk.secondOpinion(next.draft, next.brief)).length > 0)
        notes.push({code: 'model/pass-dropped', detail: edit.text.slice(0, 120)})
      else {
        done = done.map((other, index) => (index === place ? next : other))
        changed++
      }
    }
  }
  return {sections: done, changed, notes}
}

/** The section with one sentence in other words, if the guard has nothing against it that it had not before. */
function edited(
  section: DraftedSection,
  paragraph: number,
  sentence: number,
  text: string,
  {sources, french, say}: SectionDesk,
): DraftedSection | 'same' | 'refused' | undefined {
  const known = section.raw.paragraphs[paragraph]?.sentences[sentence]
  if (known === undefined) return undefined
  if (known.text.trim() === text.trim()) return 'same'
  const raw = tidyDraft({
    ...section.raw,
    paragraphs: section.raw.paragraphs.map(({sentences}, p) => ({
      sentences: sentences.map((one, s) => (p === paragraph && s === sentence ? {...one, text} : one)),
    })),
  })
  const draft = guardDraft(raw, section.brief, sources, french, say)
  const isWorse =
    draft.complaints.length > 0 ||
    draft.lost.length > section.draft.lost.length ||
    // An emptied sentence moves the places of the others.
    raw.paragraphs.some(({sentences}, p) => sentences.length !== section.raw.paragraphs[p]?.sentences.length) ||
    raw.paragraphs.length !== section.raw.paragraphs.length
  return isWorse ? 'refused' : {...section, raw, draft}
}

async function askForEdits(
  window: readonly DraftedSection[],
  all: readonly DraftedSection[],
  {ledger, say, signal, cache}: SectionDesk,
): Promise<readonly Edit[]> {
  const data = window.map(section => ({
    heading: section.heading,
    paragraphs: section.raw.paragraphs.map(({sentences}, p) =>
      sentences.map(({text}, s) => ({id: `${all.indexOf(section) + 1}.${p + 1}.${s + 1}`, text})),
    ),
  }))
  const messages: Message[] = [
    {role: 'system', text: say('prompt/pass-system')},
    {role: 'user', text: say('prompt/pass', {data: JSON.stringify({sections: data}, null, 1)})},
  ]
  const key = JSON.stringify(['pass', ledger.provider.id, ledger.provider.endpoint, messages])
  const kept = cache?.read(key)
  if (kept !== undefined) {
    const value = parsed(kept)
    if (matchesSchema(value, schema)) return (value as {edits: readonly Edit[]}).edits
  }
  const {object} = await ledger.doAsk({
    task: 'pass',
    schema,
    messages,
    maxTokens: MAX_TOKENS,
    ...(signal && {signal}),
  })
  cache?.write(key, JSON.stringify(object))
  return (object as {edits: readonly Edit[]}).edits
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Sections in a row, as many as are read over at once. */
function windowsOf(sections: readonly DraftedSection[]): DraftedSection[][] {
  const windows: DraftedSection[][] = []
  let size = 0
  for (const section of sections) {
    const own = section.raw.paragraphs.flatMap(({sentences}) => sentences).reduce((sum, {text}) => sum + text.length, 0)
    const last = windows.at(-1)
    if (last && size + own <= MOST_CHARACTERS) {
      last.push(section)
      size += own
    } else {
      windows.push([section])
      size = own
    }
  }
  return windows
}
