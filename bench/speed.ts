/**
 * Measure how long things take: one process from cold, one article warm, and the curve of time against length.
 *
 * Usage: npm run build && npm run bench:speed -- [--most 50000] [--record]
 * `--record` writes bench/speed.md. Times depend on the machine and on what else it does; the ratios of one run do not.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {cpus, loadavg, tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import type {SourceText, WriteRequest} from '../src/document/index.js'

const {values} = parseArgs({options: {most: {type: 'string', default: '50000'}, record: {type: 'boolean'}}})
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
// What is measured is the build: tsx gives every inner function its name each time it is made, which costs a half more.
if (!existsSync(join(root, 'dist/cli/main.js'))) throw new Error('dist/cli/main.js is not there: npm run build')
const built = <T>(room: string): Promise<T> => import(join(root, 'dist', room, 'index.js'))
const {countWords} = await built<typeof import('../src/document/index.js')>('document')
const {openEngine, writeArticle} = await built<typeof import('../src/engine/index.js')>('engine')
const {analyse} = await built<typeof import('../src/language/index.js')>('language')
const {readSource} = await built<typeof import('../src/read/index.js')>('read')
const folder = join(root, 'examples/articles')
const sample = join(folder, 'conseil-municipal.txt')
const request: WriteRequest = {words: 700, lang: 'fr', profile: 'yoast', understood: [], notUnderstood: []}
const lines: string[] = []
const say = (line: string): void => {
  lines.push(line)
  console.log(line)
}

say('# Speed\n')
say('`npm run build && npm run bench:speed -- --record` measures again.\n')
say(
  `${new Date().toISOString().slice(0, 10)}, commit ${commit()}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${loadavg()[0]!.toFixed(1)} when begun. With a load above the number of cores, wall times are those of a machine that is shared; processor times are given beside them.\n`,
)
const begun = performance.now()
const engine = openEngine('fr')
const loading = performance.now() - begun
const articles: SourceText[] = []
for (const name of readdirSync(folder).sort())
  if (/\.(txt|md|html)$/.test(name) && name !== 'README.md')
    articles.push(await readSource(readFileSync(join(folder, name)), {name}))
const source = await readSource(readFileSync(sample), {name: 'conseil-municipal.txt'})

say('| what | wall | processor |')
say('| --- | ---: | ---: |')
say(row('load the data, once', loading, undefined))
await warm()
cold()
say('')
await curve(Number(values.most))
if (values.record) writeFileSync(join(root, 'bench/speed.md'), lines.join('\n') + '\n')

/** One article many times in one process: the median of the later runs. */
async function warm(): Promise<void> {
  const words = countWords(source.text)
  for (const withoutYoast of [true, false]) {
    const runs = await repeated(12, () => writeArticle(source, request, engine, {withoutYoast}))
    const label = `${words} words, warm, ${withoutYoast ? 'without' : 'with'} Yoast’s report`
    say(row(`${label}, median`, runs.wall.median, runs.processor.median))
    say(row(`${label}, best`, runs.wall.least, runs.processor.least))
    say(`| ${label}, articles a second of processor time, best | | ${(1000 / runs.processor.least).toFixed(1)} |`)
  }
  const total = articles.reduce((sum, article) => sum + countWords(article.text), 0)
  const runs = await repeated(3, async () => articles.map(article => analyse(article, engine.french)))
  say(row(`analysis of all examples, ${total} words, best of 3`, runs.wall.least, runs.processor.least))
  say(`| analysis, words a second | | ${Math.round((1000 * total) / runs.processor.least)} |`)
}

/** The whole command as a user runs it, from cold, with and without a source to write. */
function cold(): void {
  const main = join(root, 'dist/cli/main.js')
  const out = mkdtempSync(join(tmpdir(), 'intertitre-speed-'))
  const report = "process.on('exit',()=>process.stderr.write('\\n'+JSON.stringify(process.resourceUsage())+'\\n'))"
  for (const [label, args] of [
    ['process: `intertitre --version`', ['--version']],
    ['process: `intertitre write` with Yoast’s report', ['write', sample, '--out', out, '--quiet']],
  ] as const) {
    const runs = Array.from({length: 3}, () => {
      const started = performance.now()
      const {stderr} = spawnSync(
        process.execPath,
        ['--import', `data:text/javascript,${encodeURIComponent(report)}`, main, ...args],
        {encoding: 'utf8'},
      )
      const wall = performance.now() - started
      const usage = JSON.parse(stderr.trim().split('\n').pop() ?? '{}')
      return {wall, processor: (usage.userCPUTime + usage.systemCPUTime) / 1000, memory: usage.maxRSS / 1024}
    })
    const wall = spread(runs.map(run => run.wall))
    const processor = spread(runs.map(run => run.processor))
    say(row(`${label}, median of 3`, wall.median, processor.median))
    say(row(`${label}, best of 3`, wall.least, processor.least))
    say(`| ${label}, peak memory | | ${Math.round(Math.max(...runs.map(run => run.memory)))} MB |`)
  }
  rmSync(out, {recursive: true, force: true})
}

/** Time against length: the examples’ own paragraphs, over and over, each time with another number in the sentence. */
async function curve(most: number): Promise<void> {
  say('Time against length, without Yoast’s report (best of 3 up to 5,000 words, of 1 above):\n')
  say(
    '| words of the source | words of the article | processor | analysis | plan | write | check | a thousand words, against the first row | peak memory so far |',
  )
  say('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  let first: number | undefined
  for (const words of [500, 1000, 2000, 5000, 10_000, 20_000, 50_000].filter(size => size <= most)) {
    const long = await longText(words)
    let best: {processor: number; timings: Readonly<Record<string, number>>; written: number} | undefined
    for (let run = 0; run < (words > 5000 ? 1 : 3); run++) {
      const before = process.cpuUsage()
      const {timings, counts} = await writeArticle(long, request, engine, {
        withoutYoast: true,
        now: () => performance.now(),
      })
      const {user, system} = process.cpuUsage(before)
      const processor = (user + system) / 1000
      if (!best || processor < best.processor) best = {processor, timings, written: counts['words'] ?? 0}
    }
    const actual = countWords(long.text)
    const thousand = best!.processor / (actual / 1000)
    first ??= thousand
    const steps = ['analyse', 'plan', 'write', 'check'].map(step => milliseconds(best!.timings[step] ?? 0))
    say(
      `| ${actual} | ${best!.written} | ${milliseconds(best!.processor)} | ${steps.join(' | ')} | ${milliseconds(thousand)}, ×${(thousand / first).toFixed(2)} | ${Math.round(process.resourceUsage().maxRSS / 1024)} MB |`,
    )
  }
}

async function longText(words: number): Promise<SourceText> {
  const paragraphs = articles.flatMap(({text, blocks}) =>
    blocks.filter(({kind}) => kind === 'paragraph').map(({start, end}) => text.slice(start, end)),
  )
  const chosen: string[] = []
  for (let count = 0, at = 0; count < words; at++) {
    // A source never says the very same thing twice: what stood before must not be found in a memory.
    const round = Math.floor(at / paragraphs.length)
    const paragraph = paragraphs[at % paragraphs.length]!
    const said = round === 0 ? paragraph : paragraph.replace(/(?<=\p{L}) (?=\p{Ll})/u, ` (${round}) `)
    chosen.push(said)
    count += countWords(said)
  }
  return readSource(new TextEncoder().encode(chosen.join('\n\n')), {name: 'long.txt'})
}

async function repeated(times: number, work: () => Promise<unknown>) {
  const wall: number[] = []
  const processor: number[] = []
  for (let run = 0; run < times; run++) {
    const before = process.cpuUsage()
    const started = performance.now()
    await work()
    wall.push(performance.now() - started)
    const {user, system} = process.cpuUsage(before)
    processor.push((user + system) / 1000)
  }
  const from = Math.floor(times / 3)
  return {wall: spread(wall.slice(from)), processor: spread(processor.slice(from))}
}

function commit(): string {
  return spawnSync('git', ['-C', root, 'rev-parse', '--short', 'HEAD'], {encoding: 'utf8'}).stdout.trim()
}

function spread(times: readonly number[]): {least: number; median: number} {
  const sorted = [...times].sort((a, b) => a - b)
  return {least: sorted[0]!, median: sorted[sorted.length >> 1]!}
}

function row(label: string, wall: number, processor: number | undefined): string {
  return `| ${label} | ${milliseconds(wall)} | ${processor === undefined ? '' : milliseconds(processor)} |`
}

function milliseconds(value: number): string {
  return value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`
}
