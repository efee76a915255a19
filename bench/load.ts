import {readFileSync} from 'node:fs'
import {loadavg} from 'node:os'
import {serveAlone} from './serve-alone.js'

// Many clients against one server: npm run bench:load -- [seconds] [clients]. Needs `npm run build`.
const [seconds = 60, clients = 50] = process.argv.slice(2).map(Number)
const text = readFileSync(new URL('../examples/articles/conseil-municipal.txt', import.meta.url), 'utf8')
const server = await serveAlone()
const {address, megabytes} = server

interface Tally {
  readonly times: number[]
  refused: number
  withoutRetry: number
  readonly failed: Record<string, number>
}
const tallies: Record<string, Tally> = {}
const tallyOf = (path: string): Tally => (tallies[path] ??= {times: [], refused: 0, withoutRetry: 0, failed: {}})
const end = performance.now() + seconds * 1000
const memory: number[] = []
const timer = setInterval(() => memory.push(megabytes()), 1000)

/** One client: three checks for one article, a pause when told to wait. */
async function client(index: number): Promise<void> {
  for (let turn = index; performance.now() < end; turn++) {
    const path = turn % 4 === 0 ? '/v1/write' : '/v1/check'
    const body = path === '/v1/write' ? {source: {text}, words: 500} : {text}
    const tally = tallyOf(path)
    const begun = performance.now()
    try {
      const answer = await fetch(new URL(path, address), {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {'content-type': 'application/json'},
      })
      await answer.arrayBuffer()
      if (answer.status === 200) tally.times.push(performance.now() - begun)
      else if (answer.status === 429) {
        tally.refused++
        const wait = Number(answer.headers.get('retry-after'))
        if (!wait) tally.withoutRetry++
        await new Promise(done => setTimeout(done, Math.min(wait || 1, 5) * 1000))
      } else tally.failed[answer.status] = (tally.failed[answer.status] ?? 0) + 1
    } catch (error) {
      tally.failed[String(error)] = (tally.failed[String(error)] ?? 0) + 1
    }
  }
}

const before = megabytes()
await Promise.all(Array.from({length: clients}, (_, index) => client(index)))
clearInterval(timer)
const share = (times: readonly number[], part: number): number =>
  Math.round([...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0)
console.log(`${clients} clients, ${seconds} s`)
for (const [path, {times, refused, withoutRetry, failed}] of Object.entries(tallies))
  console.log(
    `${path}: ${times.length} answered (p50 ${share(times, 0.5)} ms, p95 ${share(times, 0.95)} ms), ${refused} × 429 (${withoutRetry} without Retry-After), others ${JSON.stringify(failed)}`,
  )
console.log(
  `memory: ${Math.round(before)} MB before, ${Math.round(Math.max(...memory))} MB at most, ${Math.round(megabytes())} MB after`,
)
console.log(
  `load average ${loadavg()
    .map(load => load.toFixed(1))
    .join(', ')}`,
)
await server.close()
