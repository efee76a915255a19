/**
 * The sections of planned articles with their subheadings, for a reader to judge: `npx tsx bench/read-subheadings.ts FILE…`.
 * The last line counts sections, those under 40 and over 200 words, and those without heading.
 */
import {readFileSync} from 'node:fs'
import {countWords} from '../src/document/index.js'
import {loadFrench} from '../src/engine/load.js'
import {analyse, withMemory} from '../src/language/index.js'
import {planArticle} from '../src/plan/index.js'
import {readSource} from '../src/read/index.js'

const french = loadFrench()
const tally = {sections: 0, short: 0, long: 0, bare: 0, written: 0}
for (const path of process.argv.slice(2)) {
  const memory = withMemory(french)
  const doc = analyse(await readSource(readFileSync(path), {name: path}), memory)
  const request = {words: 700, lang: 'fr', profile: 'yoast', understood: [], notUnderstood: []} as const
  const plan = planArticle(doc, request, memory)
  console.log(`\n${path} | ${plan.keyphrase} | ${plan.headline.text}`)
  for (const {heading, fromSource, blocks} of plan.sections) {
    const words = blocks
      .flatMap(({sentences}) => sentences)
      .reduce(
        (sum, index) => sum + countWords(doc.text.slice(doc.sentences[index]!.start, doc.sentences[index]!.end)),
        0,
      )
    tally.sections++
    if (words < 40) tally.short++
    if (words > 200) tally.long++
    if (!heading) tally.bare++
    if (heading && !fromSource) tally.written++
    console.log(`  ${String(words).padStart(4)} ${fromSource ? '=' : ' '} ${heading?.text ?? '(none)'}`)
  }
}
console.log(tally)
