import {readFileSync} from 'node:fs'
import {basename} from 'node:path'
import {countWords} from '../src/document/index.js'
import {loadFrench} from '../src/engine/load.js'
import {analyse} from '../src/language/index.js'
import {faqOf} from '../src/plan/faq.js'
import {genreOf} from '../src/plan/genre.js'
import {importanceOf} from '../src/plan/importance.js'
import {keyphrasesOf} from '../src/plan/keyphrase.js'
import {statementsOf} from '../src/plan/statement.js'
import {timelineOf} from '../src/plan/timeline.js'
import {readSource} from '../src/read/index.js'

/**
 * Print the questions, answers and timeline that articles give, to be read aloud: tsx bench/read-faq.ts FILE…
 *
 * Options: `--published DATE` dates relative days; `--any` asks of every genre, to see more questions than are published.
 */
const {files, published, isAny} = argumentsOf(process.argv.slice(2))
const french = loadFrench()
for (const file of files) {
  const doc = analyse(await readSource(readFileSync(file), {name: basename(file)}), french)
  const own = genreOf(doc, countWords(doc.text))
  const importance = importanceOf(doc)
  const statements = statementsOf(doc, importance, french)
  const [keyphrase = ''] = keyphrasesOf(doc)
  console.log(`\n=== ${basename(file)} (${own}; ${keyphrase})`)
  const genre = isAny ? 'news' : own
  for (const {kind, question, answers} of faqOf(doc, statements, {keyphrase, genre, importance}, french))
    console.log(`[${kind}] ${question.text}\n      ${answers.map(answer => answer.text).join(' ')}`)
  for (const {label, text} of timelineOf(doc, statements, {published}, french)) console.log(`- ${label} : ${text}`)
}

function argumentsOf(list: readonly string[]): {files: string[]; published?: string; isAny: boolean} {
  const at = list.indexOf('--published')
  const files = list.filter((entry, index) => !entry.startsWith('--') && (at < 0 || index !== at + 1))
  return {files, published: at < 0 ? undefined : list[at + 1], isAny: list.includes('--any')}
}
