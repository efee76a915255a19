/** A run of words that both texts have, or only one of them. */
export interface DifferentRun {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Words beyond which texts are too long to compare: the table grows with their product. */
const MOST_WORDS = 400

/** What became of a text word by word: the longest words in common stay, the rest is gone or new. */
export function wordDifference(before: string, after: string): DifferentRun[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  if (old.length > MOST_WORDS || fresh.length > MOST_WORDS)
    return [
      {kind: 'gone', text: before},
      {kind: 'new', text: after},
    ]
  const longest = tableOf(old, fresh)
  const runs: {kind: DifferentRun['kind']; text: string}[] = []
  const push = (kind: DifferentRun['kind'], word: string) => {
    const last = runs.at(-1)
    if (last?.kind === kind) last.text += ` ${word}`
    else runs.push({kind, text: word})
  }
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && isSame(old[i]!, fresh[j]!)) {
      push('same', fresh[j]!)
      i++
      j++
    } else if (j === fresh.length || (i < old.length && longest[i + 1]![j]! >= longest[i]![j + 1]!))
      push('gone', old[i++]!)
    else push('new', fresh[j++]!)
  }
  return runs
}

/** Lengths of the longest common runs of what follows each pair of places. */
function tableOf(old: readonly string[], fresh: readonly string[]): Uint16Array[] {
  const table = Array.from({length: old.length + 1}, () => new Uint16Array(fresh.length + 1))
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      table[i]![j] = isSame(old[i]!, fresh[j]!)
        ? table[i + 1]![j + 1]! + 1
        : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
  return table
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter(word => word !== '')
}

/** Apostrophes and a capital at a sentence's start are not a difference. */
function isSame(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(word: string): string {
  return word.replace(/[’']/g, "'").toLowerCase()
}
