/**
 * Measure what the planner can say of each sentence by itself: `npx tsx bench/statements.ts [--show] FILE…`.
 *
 * For each article: sentences of the body that are no question, those with at least one sound statement, key points.
 * Then why the others gave none, by the last reason met. `--show` prints every sentence with its sound statements or
 * its refusals. Figures with their dates are kept in bench/statements.md.
 */
import {readFileSync} from 'node:fs'
import {basename} from 'node:path'
import {countWords} from '../src/document/index.js'
import {loadFrench} from '../src/engine/load.js'
import {analyse, withMemory} from '../src/language/index.js'
import {importanceOf} from '../src/plan/importance.js'
import {planArticle} from '../src/plan/plan-article.js'
import {flawOf} from '../src/plan/soundness.js'
import {attemptsOf, statementsOf} from '../src/plan/statement.js'
import {readBlocks, readText} from '../src/read/index.js'

const isShown = process.argv.includes('--show')
const french = loadFrench()
const reasons = new Map<string, number>()
const totals = {declarative: 0, sound: 0}
for (const file of process.argv.slice(2).filter(argument => !argument.startsWith('--'))) await measure(file)
console.log(`sound ${totals.sound} of ${totals.declarative} sentences, ${percent(totals.sound, totals.declarative)}`)
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1])) console.log(`  ${reason} ${count}`)

async function measure(file: string): Promise<void> {
  const {text, notes} = readText(readFileSync(file), file)
  const memory = withMemory(french)
  const doc = analyse(await readBlocks(text, {name: file}, notes), memory)
  const attempts = attemptsOf(doc, memory)
  const statements = statementsOf(doc, importanceOf(doc), memory)
  let declarative = 0
  let sound = 0
  for (const {index, start, end} of doc.sentences) {
    const own = attempts[index]!
    if (own.length === 0) continue
    declarative++
    const judged = statements[index]!.map(statement => ({...statement, flaw: flawOf(doc, statement, memory)}))
    const refusals = [...new Set(own.flatMap(({refusal}) => refusal ?? []))]
    const reason = judged[0]?.flaw ?? refusals.at(-1) ?? 'nothing'
    const isDateless = judged.some(({flaw, hasRelativeDate, isWeak}) => !flaw && !hasRelativeDate && !isWeak)
    if (isDateless) sound++
    else {
      const why = judged.every(({flaw}) => flaw)
        ? reason
        : judged.some(({isWeak, flaw}) => !flaw && !isWeak)
          ? 'relativeDate'
          : 'weak'
      reasons.set(why, (reasons.get(why) ?? 0) + 1)
    }
    if (!isShown) continue
    console.log(`\n# ${index} ${doc.text.slice(start, end)}`)
    for (const {text: said, flaw, hasRelativeDate, isWeak} of judged)
      console.log(`   ${flaw ?? 'ok'}${hasRelativeDate ? ' DATE' : ''}${isWeak ? ' WEAK' : ''} ${said}`)
    if (judged.length === 0)
      for (const {variant, refusal} of own)
        console.log(
          `   -- ${refusal} ${variant.text} [${variant.unresolved.map(at => doc.sentences[index]!.tokens[at]!.form)}]`,
        )
  }
  totals.declarative += declarative
  totals.sound += sound
  const plan = planArticle(doc, {words: 700, lang: 'fr', profile: 'yoast', understood: [], notUnderstood: []}, memory)
  console.log(
    `${basename(file)} (${plan.genre}, ${countWords(doc.text)} words): ${sound} of ${declarative} sentences, ${percent(sound, declarative)}; ${plan.keyPoints.length} key points`,
  )
  if (isShown) for (const {text: said} of plan.keyPoints) console.log(`   KEY ${said}`)
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / Math.max(1, whole))} %`
}
