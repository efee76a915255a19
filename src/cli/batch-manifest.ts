import {appendFileSync, existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** One line of manifest.jsonl: what became of one article. The last line of an id is the one that counts. */
export interface ManifestLine {
  readonly id: string
  /** Of the source, the wishes and the program: the same digest need not be written again. */
  readonly digest: string
  readonly status: 'met' | 'unmet' | 'failed'
  readonly milliseconds: number
  readonly words?: number
  readonly wordsWanted?: number
  readonly lights?: {readonly good: number; readonly ok: number; readonly bad: number}
  readonly yoastSeo?: number
  readonly yoastReadability?: number
  readonly files?: readonly string[]
  readonly unmet?: readonly string[]
  /** The code and the words of what went wrong. */
  readonly code?: string
  readonly message?: string
}

/** The manifest of a folder. */
export interface Manifest {
  /** What is there and need not be written again: same digest, not failed, all its files present. */
  readonly find: (id: string, digest: string) => ManifestLine | undefined
  readonly add: (line: ManifestLine) => void
  /** A file name that no other article of the folder has. */
  readonly nameFor: (id: string, slug: string) => string
}

/** Open the manifest of a folder. A line cut short, by a machine that went off, is passed over. */
export function openManifest(folder: string): Manifest {
  const path = join(folder, 'manifest.jsonl')
  const lines = new Map<string, ManifestLine>()
  const owners = new Map<string, string>()
  const own = ({id, files = []}: ManifestLine) => {
    for (const file of files) owners.set(file.replace(/\.[a-z]+$/, ''), id)
  }
  for (const text of existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []) {
    const line = parse(text)
    if (!line) continue
    lines.set(line.id, line)
    own(line)
  }
  return {
    find: (id, digest) => {
      const line = lines.get(id)
      if (line?.digest !== digest || line.status === 'failed') return undefined
      return (line.files ?? []).every(file => existsSync(join(folder, file))) ? line : undefined
    },
    add: line => {
      lines.set(line.id, line)
      own(line)
      appendFileSync(path, JSON.stringify(line) + '\n')
    },
    nameFor: (id, slug) => {
      const base = /^[a-z0-9][a-z0-9-]{0,120}$/.test(slug) ? slug : 'article'
      let name = base
      for (let count = 2; owners.has(name) && owners.get(name) !== id; count++) name = `${base}-${count}`
      owners.set(name, id)
      return name
    },
  }
}

function parse(text: string): ManifestLine | undefined {
  if (!text.trim()) return undefined
  try {
    const line = JSON.parse(text) as ManifestLine
    return typeof line.id === 'string' && typeof line.digest === 'string' ? line : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
