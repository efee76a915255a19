/**
 * Write every text of a folder and measure what came out: a readable table, a CSV, one line an article.
 *
 * Usage: npm run bench:quality -- DIR [--words 700] [--csv FILE] [--out DIR]
 * Grammar alerts are counted when grammalecte-cli is installed (Debian package grammalecte-cli), and said to be skipped
 * when it is not.
 */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {countWords, IntertitreError, type WriteRequest} from '../src/document/index.js'
import {openEngine, type WriteResult, writeArticle} from '../src/engine/index.js'
import {toHtmlPage, toMarkdown} from '../src/export/index.js'
import {readBlocks, readText, splitRequest} from '../src/read/index.js'
import {alertsAdded, hasGrammalecte} from './quality/grammar.js'
import {format} from './quality/table.js'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {words: {type: 'string', default: '700'}, csv: {type: 'string'}, out: {type: 'string'}},
})
const folder = positionals[0]
if (!folder) {
  console.error('usage: npm run bench:quality -- DIR [--words 700] [--csv FILE] [--out DIR]')
  process.exit(2)
}
/** The table leaves out what would make its lines too wide to read; the CSV has it all. */
const ONLY_IN_CSV = ['over25%', 'prose over25%', 'joined%', 'prose joined%', 'sections', 'operations', 'undone']

const engine = openEngine('fr')
const checksGrammar = hasGrammalecte()
if (!checksGrammar) console.error('grammalecte-cli is not installed: the column « grammar » is skipped')
const rows: Record<string, string | number>[] = []
for (const name of readdirSync(folder).sort()) {
  if (!/\.(txt|md|html?)$/.test(name) || name === 'README.md') continue
  rows.push(await measure(name))
}
console.log(format(rows.map(narrow)))
if (values.csv) writeFileSync(values.csv, toCsv(rows))

async function measure(name: string): Promise<Record<string, string | number>> {
  const {text, notes} = readText(readFileSync(join(folder!, name)), name)
  const {body} = splitRequest(text)
  const source = await readBlocks(body, {name}, notes)
  const request: WriteRequest = {
    words: Number(values.words),
    lang: 'fr',
    profile: 'yoast',
    understood: [],
    notUnderstood: [],
  }
  const begun = performance.now()
  try {
    const result = await writeArticle(source, request, engine)
    const milliseconds = Math.round(performance.now() - begun)
    if (values.out) {
      mkdirSync(values.out, {recursive: true})
      const base = join(values.out, name.replace(/\.\w+$/, ''))
      writeFileSync(`${base}.md`, toMarkdown(result.article))
      writeFileSync(`${base}.html`, toHtmlPage(result.article))
      writeFileSync(`${base}.json`, JSON.stringify(result.package, null, 2))
    }
    return row(name, result, source.text, milliseconds)
  } catch (error) {
    if (!(error instanceof IntertitreError)) throw error
    return {article: name, exit: 2, unmet: error.code}
  }
}

function row(name: string, result: WriteResult, source: string, milliseconds: number): Record<string, string | number> {
  const {article, counts, findings, lights, scores, status} = result
  const passages = article.blocks.flatMap(block => block.passages)
  const body = article.blocks
    .filter(block => block.part === 'body' && block.kind !== 'heading')
    .flatMap(block => block.passages)
  const changed = body.filter(passage => passage.operations.some(operation => operation !== 'typography')).length
  const factual = findings.filter(finding => finding.check.startsWith('facts/'))
  const off = lights.filter(
    light => light.source === 'yoast' && light.status !== 'good' && !/image|links/.test(light.id),
  )
  const dropped = article.fates.filter(fate => fate.dropped).length
  const lost = article.fates.filter(fate => !fate.dropped && fate.usedIn.length === 0).length
  const sections = sectionWords(result)
  const operations = passages.flatMap(passage => passage.operations)
  const applied = operations.filter(operation => !/^(typography|fixed-heading|key-point|question)$/.test(operation))
  const unsupported = (kind: string): number =>
    factual.filter(({check, severity}) => severity === 'error' && check === `facts/${kind}`).length
  return {
    article: name,
    exit: status.met ? 0 : 1,
    source: counts['sourceWords']!,
    words: counts['words']!,
    heads: counts['subheadings']!,
    'restated%': counts['restatedShare']!,
    'long%': counts['longSentences']!,
    'prose long%': counts['proseLongSentences']!,
    'over25%': counts['over25']!,
    'prose over25%': counts['proseOver25']!,
    'joined%': counts['connectives']!,
    'prose joined%': counts['proseConnectives']!,
    'overlap5%': counts['overlap5']!,
    sections: sections.join(' '),
    seo: scores.yoastSeo,
    read: scores.yoastReadability,
    facts: factual.length,
    unsupported: ['unknown-name', 'unknown-number', 'unknown-date', 'altered-quotation', 'wrong-speaker']
      .map(unsupported)
      .join('/'),
    operations: applied.length,
    undone: counts['undone']!,
    grammar: checksGrammar ? alertsAdded(source, passages.map(passage => passage.text).join('\n\n')) : 'skipped',
    dropped,
    lost,
    'changed%': body.length === 0 ? 0 : Math.round((100 * changed) / body.length),
    ms: milliseconds,
    off: off.map(light => light.id.replace('yoast/', '')).join(' '),
    unmet: status.unmet.map(unmet => unmet.requirement).join(' '),
  }
}

/** Words of each body section, its heading left out. */
function sectionWords({article}: WriteResult): number[] {
  const sections: number[] = []
  for (const block of article.blocks) {
    if (block.part !== 'body') continue
    if (block.kind === 'heading') sections.push(0)
    else if (sections.length > 0)
      sections[sections.length - 1]! += block.passages.reduce((sum, {text}) => sum + countWords(text), 0)
  }
  return sections
}

function narrow(one: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(one).filter(([column]) => !ONLY_IN_CSV.includes(column)))
}

function toCsv(all: readonly Record<string, string | number>[]): string {
  const columns = [...new Set(all.flatMap(one => Object.keys(one)))]
  const cell = (value: string | number | undefined): string => `"${String(value ?? '').replace(/"/g, '""')}"`
  return (
    [columns.map(cell).join(','), ...all.map(one => columns.map(column => cell(one[column])).join(','))].join('\n') +
    '\n'
  )
}
