import {readFileSync} from 'node:fs'
import {loadavg} from 'node:os'
import {serveAlone} from './serve-alone.js'

/**
 * Memory of one server over many articles: stored only, then written and stored, every 250th measured.
 *
 * Run `npm run build && npx tsx bench/memory.ts [stored] [written]`; 2,000 of each unless said.
 */
const [stored = 2000, written = 2000] = process.argv.slice(2).map(Number)
const STEP = 250
const whole = readFileSync(new URL('../examples/articles/conseil-municipal.txt', import.meta.url), 'utf8')
const short = readFileSync(new URL('../examples/articles/cambriolage-breve.txt', import.meta.url), 'utf8')
const server = await serveAlone()

async function post(path: string, body: object): Promise<void> {
  const answer = await fetch(new URL(path, server.address), {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {'content-type': 'application/json'},
  })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
}

async function many(name: string, count: number, work: (index: number) => Promise<void>): Promise<void> {
  const figures = [Math.round(server.megabytes())]
  const begun = performance.now()
  for (let from = 0; from < count; from += STEP) {
    let next = from
    const one = async () => {
      while (next < Math.min(count, from + STEP)) await work(next++)
    }
    await Promise.all([one(), one()])
    figures.push(Math.round(server.megabytes()))
  }
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(
    `${count} ${name} in ${seconds} s, MB every ${STEP}: ${figures.join(', ')}; load ${loadavg()[0]!.toFixed(1)}`,
  )
}

await many('stored', stored, index => post('/v1/articles', {source: {text: `${whole}\nNuméro ${index}.`}}))
await many('written and stored', written, index =>
  post('/v1/write', {source: {text: `${short}\nC’est le ${index}e avis de ce genre.`}, words: 200, save: true}),
)
await server.close()
