import type {Node} from '@tiptap/pm/model'
import type {ArticleBlock, Part, Passage} from '../../../src/document/index.js'
import {type PassageRun, readPassages} from './read-passages.js'

/** Where a passage stands in the editor: `from` is the position of its text, `labelFrom` that of its label. */
export interface PassagePlace {
  readonly from: number
  readonly text: string
  readonly label?: string
  readonly labelFrom?: number
}

/** An article read out of the editor. */
export interface ReadArticle {
  readonly blocks: readonly ArticleBlock[]
  readonly places: ReadonlyMap<string, PassagePlace>
}

/**
 * Read the editor's document as the blocks of an article.
 *
 * @param known  The passages as written or last saved, by id: what comes from the source keeps saying so; a changed one
 * is the editor's.
 */
export function blocksOfDoc(doc: Node, known: ReadonlyMap<string, Passage>): ReadArticle {
  const places = new Map<string, PassagePlace>()
  const name = namesFor(doc, known)
  const passage = (run: PassageRun, more: Partial<Passage> = {}): Passage => {
    const id = name(run.ids[0], places)
    const {text, from, label, labelFrom} = run
    places.set(id, {from, text, ...(label !== undefined && {label, labelFrom: labelFrom!})})
    return {...passageOf(id, run, known), ...more}
  }
  const blocks: ArticleBlock[] = []
  doc.forEach((node, offset) => {
    const part = node.attrs['part'] as Part
    const runs = (inner: Node, at: number) => readPassages(inner, at + 1)
    const kind = node.type.name
    if (kind === 'list' || kind === 'table') {
      const passages: Passage[] = []
      node.forEach((entry, at) => {
        const joined = joinRuns(runs(entry, offset + 1 + at))
        if (joined) passages.push(passage(joined))
      })
      const listed = node.attrs['kind'] as ArticleBlock['kind']
      if (kind === 'table') blocks.push({kind, part, passages})
      else blocks.push({kind: listed, part, ...(node.attrs['ordered'] && {ordered: true}), passages})
    } else if (kind === 'question' || kind === 'answer') {
      const joined = joinRuns(runs(node, offset))
      if (!joined) return
      const said = passage(joined, {role: kind})
      const last = blocks.at(-1)
      if (kind === 'answer' && last?.kind === 'faq')
        blocks[blocks.length - 1] = {...last, passages: [...last.passages, said]}
      else blocks.push({kind: 'faq', part, level: 3, passages: [said]})
    } else if (kind === 'heading') {
      const joined = joinRuns(runs(node, offset))
      if (joined) blocks.push({kind, part, level: node.attrs['level'], passages: [passage(joined)]})
    } else if (kind === 'code') {
      const text = node.textContent
      const ids = runs(node, offset).flatMap(run => run.ids)
      if (text.trim() !== '') blocks.push({kind, part, passages: [passage({ids, text, from: offset + 1})]})
    } else {
      const passages = runs(node, offset).map(run => passage(run))
      if (passages.length > 0) blocks.push({kind: kind as 'paragraph' | 'standfirst' | 'quote', part, passages})
    }
  })
  return {blocks: blocks.filter(block => block.passages.length > 0), places}
}

/** A heading or a list's item is one passage, whatever it was put together from. */
function joinRuns(runs: readonly PassageRun[]): PassageRun | undefined {
  const [first, ...rest] = runs
  if (!first || rest.length === 0) return first
  const text = [first, ...rest].map(run => run.text).join(' ')
  return {...first, ids: runs.flatMap(run => run.ids), text}
}

function passageOf(id: string, run: PassageRun, known: ReadonlyMap<string, Passage>): Passage {
  const {ids, text, label, href} = run
  const before = ids.map(one => known.get(one)).filter(one => one !== undefined)
  const [first] = before
  const own = {id, text, ...(label !== undefined && {label}), ...(href !== undefined && {href})}
  if (first && before.length === 1 && first.text === text && first.label === label)
    return {...own, by: first.by, from: first.from, operations: first.operations}
  const operations = [...new Set([...before.flatMap(one => one.operations), 'edited'])]
  return {...own, by: 'editor', from: before.flatMap(one => one.from), operations}
}

/** Ids for passages: the text's own when it is still free, else `e1`, `e2`… that nothing else has. */
function namesFor(doc: Node, known: ReadonlyMap<string, Passage>) {
  const taken = new Set(known.keys())
  doc.descendants(node => {
    for (const {type, attrs} of node.marks) if (type.name === 'passage') taken.add(attrs['id'])
    return !node.isText
  })
  let count = 0
  return (id: string | undefined, used: ReadonlyMap<string, PassagePlace>): string => {
    if (id && !used.has(id)) return id
    do count++
    while (taken.has(`e${count}`))
    return `e${count}`
  }
}
