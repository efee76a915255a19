import type {AnalysedDoc, ParsedToken} from '../../document/index.js'
import type {French} from '../french.js'
import {joinWords} from '../surface/join-words.js'

/** A piece of a sentence to be made: tokens of a source sentence kept as they stand, or new words. */
export type Piece = {readonly kept: readonly number[]; readonly sentence: number} | {readonly words: string}

interface Chunk {
  readonly text: string
  readonly first?: ParsedToken
  readonly last?: ParsedToken
}

/**
 * Make French text from pieces.
 *
 * Runs of neighbouring tokens keep the source's letters; only at the seams are words elided, contracted or parted
 * again (« d’ » before a consonant becomes « de »), and stray commas removed. No final mark is added.
 */
export function compose(pieces: readonly Piece[], doc: AnalysedDoc, french: French): string {
  let text = ''
  let before: Chunk | undefined
  for (const chunk of pieces.flatMap(piece => chunksOf(piece, doc))) {
    text = before ? join(text, chunk, french) : chunk.text
    before = chunk
  }
  return tidy(text)
}

/** Capitalise the first letter and close with `mark`, unless the text already ends with a final mark. */
export function asSentence(text: string, mark = '.'): string {
  const capital = text.replace(
    /^([«“"(\s\u00A0\u202F]*)(\p{Ll})/u,
    (_, open: string, letter: string) => open + letter.toUpperCase(),
  )
  if (mark === '') return capital.replace(/[.;:,\s\u00A0\u202F]+$/u, '')
  return /[.!?…]([\s\u00A0\u202F]*[»”"])?$/u.test(capital) ? capital : capital.replace(/[;:,–—\s\u00A0]+$/u, '') + mark
}

/** Split a piece where the source's tokens stop being neighbours. */
function chunksOf(piece: Piece, doc: AnalysedDoc): Chunk[] {
  if ('words' in piece) return piece.words === '' ? [] : [{text: piece.words}]
  const tokens = doc.sentences[piece.sentence]?.tokens ?? []
  const chunks: Chunk[] = []
  let run: ParsedToken[] = []
  const flush = (): void => {
    const first = run[0]
    const last = run[run.length - 1]
    if (first && last) chunks.push({text: runText(run, doc, tokens), first, last})
    run = []
  }
  for (const index of piece.kept) {
    const token = tokens[index]
    if (!token) continue
    if (run.length > 0 && run[run.length - 1]!.index !== index - 1) flush()
    run.push(token)
  }
  flush()
  return chunks
}

/** The source's letters of a run; half a contraction at its edge is given as the word it stands for. */
function runText(run: readonly ParsedToken[], doc: AnalysedDoc, tokens: readonly ParsedToken[]): string {
  let first = run[0]!
  let last = run[run.length - 1]!
  let head = ''
  let tail = ''
  if (first.part === 2 && tokens[first.index - 1]?.part === 1) {
    head = first.form
    if (run.length === 1) return head
    first = run[1]!
    head += /[’']$/.test(head) ? '' : ' '
  }
  if (last.part === 1 && tokens[last.index + 1]?.part === 2) {
    tail = last.form
    if (run.length === 1) return tail
    last = run[run.length - 2]!
    tail = ' ' + tail
  }
  return head + doc.text.slice(first.start, last.end).replace(/\s*\n\s*/g, ' ') + tail
}

/** Join text and chunk, with elision and contraction at the seam. */
function join(text: string, chunk: Chunk, french: French): string {
  if (/^[,.;:!?…)\]»”]/.test(chunk.text)) return text + (/^[;:!?»]/.test(chunk.text) ? ' ' : '') + chunk.text
  if (/[(["“]$/.test(text)) return text + chunk.text
  const lastWord = /[^\s\u00A0\u202F]+$/u.exec(text)?.[0] ?? ''
  const firstWord = /^[^\s\u00A0\u202F]+/u.exec(chunk.text)?.[0] ?? ''
  if (!isSeamWord(lastWord) || !firstWord) return `${text} ${chunk.text}`
  const isPronoun = /^les?$/i.test(firstWord) && chunk.first !== undefined && chunk.first.upos !== 'DET'
  const joined = isPronoun ? `${lastWord} ${firstWord}` : joinWords([lastWord, firstWord], french)
  return text.slice(0, text.length - lastWord.length) + joined + chunk.text.slice(firstWord.length)
}

/** Words that change before the next one. */
function isSeamWord(word: string): boolean {
  return (
    /^(de|à|le|la|que|ne|se|je|me|te|ce|si|jusque|lorsque|puisque|quoique|ma|ta|sa|cette|beau|nouveau|vieux)$/i.test(
      word,
    ) || /[’']$/.test(word)
  )
}

/** Mend what leaving tokens out does to punctuation. */
function tidy(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/\(\s*\)/g, '')
    .replace(/ ([,.)])/g, '$1')
    .replace(/,(\s*,)+/g, ',')
    .replace(/^[\s,;:.–—]+/u, '')
    .replace(/,\s*([.;:!?…])/g, '$1')
    .trim()
}
