import {loadFrench} from '../src/engine/load.js'
import {parse, tag} from '../src/language/index.js'
import {goldDoc} from './training/gold-doc.js'
import {measure} from './training/measure.js'
import {readTreebank} from './training/treebank.js'

/**
 * Print accuracy on treebank files, gold sentences and words, punctuation included, relations without their subtypes:
 * `npm run accuracy -- FILE.conllu…`
 */
const files = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
if (files.length === 0) {
  console.error('Usage: npm run accuracy -- FILE.conllu… [--relations]')
  process.exit(2)
}
const french = loadFrench()
for (const file of files) {
  const gold = readTreebank(file)
  const doc = goldDoc(gold)
  const start = performance.now()
  const parsed = parse(tag(doc, french), french)
  const seconds = (performance.now() - start) / 1000
  const {words, figures, relations} = measure(gold, parsed)
  console.log(`${file}: ${gold.length} sentences, ${words} words, ${Math.round(words / seconds)} words/s`)
  for (const [name, value] of Object.entries(figures)) console.log(`  ${name.padEnd(16)} ${value.toFixed(2)}`)
  if (!process.argv.includes('--relations')) continue
  console.log('  relation        gold   recall  precision  agreed  precision of agreed')
  for (const {name, count, recall, precision, agreed, agreedPrecision} of relations)
    console.log(
      `  ${name.padEnd(14)} ${String(count).padStart(5)} ${recall.toFixed(1).padStart(8)} ${precision.toFixed(1).padStart(10)}`,
      `${agreed.toFixed(1).padStart(7)} ${agreedPrecision.toFixed(1).padStart(8)}`,
    )
}
