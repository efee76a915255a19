import {readFileSync} from 'node:fs'
import {basename} from 'node:path'
import {type AnalysedDoc, countWords} from '../src/document/index.js'
import {loadFrench} from '../src/engine/load.js'
import {analyse} from '../src/language/index.js'
import {draftsOf, isSound} from '../src/plan/faq/drafts.js'
import {factsOf} from '../src/plan/faq/facts.js'
import {phraseSource} from '../src/plan/faq/phrase-source.js'
import {faqOf} from '../src/plan/faq.js'
import {genreOf} from '../src/plan/genre.js'
import {importanceOf} from '../src/plan/importance.js'
import {keyphrasesOf} from '../src/plan/keyphrase.js'
import {peopleOf} from '../src/plan/people.js'
import {statementsOf} from '../src/plan/statement.js'
import {timelineOf} from '../src/plan/timeline.js'
import {readSource} from '../src/read/index.js'

/**
 * Print the questions, answers, timeline and people that articles give, to be read aloud: tsx bench/read-faq.ts FILE…
 *
 * Options: `--published DATE` dates relative days; `--any` asks of every genre, to see more questions than are published;
 * `--drafts` prints, sentence by sentence, every draft and why clauses, questions and answers were given up.
 */
const {files, published, isAny, isDrafts} = argumentsOf(process.argv.slice(2))
const french = loadFrench()
for (const file of files) {
  const doc = analyse(await readSource(readFileSync(file), {name: basename(file)}), french)
  const own = genreOf(doc, countWords(doc.text))
  const importance = importanceOf(doc)
  const statements = statementsOf(doc, importance, french)
  const keyphrase = keyphrasesOf(doc)[0]?.text ?? ''
  console.log(`\n=== ${basename(file)} (${own}; ${keyphrase}; ${countWords(doc.text)} words)`)
  if (isDrafts) printDrafts(doc, importance)
  const genre = isAny ? 'news' : own
  for (const {kind, question, answers} of faqOf(doc, statements, {keyphrase, genre, importance}, french))
    console.log(`[${kind}] ${question.text}\n      ${answers.map(answer => answer.text).join(' ')}`)
  for (const {label, text} of timelineOf(doc, statements, {published}, french)) console.log(`- ${label} : ${text}`)
  for (const {name, text} of peopleOf(doc)) console.log(`* ${name} : ${text}`)
}

/** Every draft by the sentence it comes from, and what was given up there. */
function printDrafts(doc: AnalysedDoc, importance: readonly number[]): void {
  const lines = doc.sentences.map(({start, end}) => [`# ${doc.text.slice(start, end)}`])
  const source = phraseSource(doc, french, (sentence, reason, detail) =>
    lines[sentence]?.push(`    no: ${reason}${detail === undefined ? '' : ` (${detail})`}`),
  )
  for (const fact of factsOf(source, importance)) {
    const here = lines[fact.origin.index]
    here?.push(
      `    fact: ${fact.subject.text} (${fact.subject.gender}${fact.subject.isWeak ? ', weak' : ''}${fact.told ? ', told' : ''}${fact.isIndefinite ? ', indefinite' : ''}) + ${fact.finite.form}`,
    )
    for (const draft of draftsOf(fact)) {
      const isOk = isSound(draft)
      here?.push(`    ${isOk ? 'YES' : 'unsound'} [${draft.kind}] ${draft.question}  ${draft.answer}`)
    }
  }
  for (const list of lines) console.log([...new Set(list)].join('\n'))
}

function argumentsOf(list: readonly string[]): {
  files: string[]
  published?: string
  isAny: boolean
  isDrafts: boolean
} {
  const at = list.indexOf('--published')
  const files = list.filter((entry, index) => !entry.startsWith('--') && (at < 0 || index !== at + 1))
  const published = at < 0 ? undefined : list[at + 1]
  return {files, published, isAny: list.includes('--any'), isDrafts: list.includes('--drafts')}
}
