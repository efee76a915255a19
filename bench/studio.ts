/**
 * What a keystroke costs in the studio, and how long after it findings and Yoast's lights are there, while checks run.
 *
 * A keystroke is measured by the tasks of the page's main thread that hear it, from Chromium's own trace: their processor
 * time, which other programs on the machine hardly change, and the time that passed.
 *
 * Run `npm run build && npx tsx bench/studio.ts [folder for screenshots]`; needs a Chromium.
 */
import {readFileSync} from 'node:fs'
import {loadavg} from 'node:os'
import {join} from 'node:path'
import {openStudio} from '../tests/support/studio.js'

const whole = readFileSync(new URL('../examples/articles/reportage-vallee-lin.txt', import.meta.url), 'utf8')
// What makes an article of some 1,500 words.
const source = whole.slice(0, whole.lastIndexOf('\n', 7500))
const [shots] = process.argv.slice(2)
const studio = await openStudio()
const {page} = await studio.newPage({reducedMotion: 'reduce'})
page.setDefaultTimeout(120_000)
const shoot = async (name: string) => {
  if (shots) await page.screenshot({path: join(shots, `${name}.png`), scale: 'css'})
}
await page.goto(studio.address)
await page.getByRole('textbox', {name: 'Source'}).fill(source)
await page.getByLabel('Votre demande').fill('au moins 1500 mots, avec des intertitres')
await page.getByRole('button', {name: /1.?500 mots/}).waitFor()
await page.evaluate(() => scrollTo(0, 0))
await shoot('start')
await page.getByRole('button', {name: 'Écrire', exact: true}).click()
await page.locator('.prose h2').first().waitFor()
await page.locator('.figure', {hasText: 'Lisibilité'}).getByText(/\d/).first().waitFor()
await page.waitForTimeout(4000)
await page.locator('.prose > p:not(.standfirst) [data-passage]').nth(3).hover()
await shoot('desk-light')
const paragraph = page.locator('.prose > p:not(.standfirst)').nth(2)
await paragraph.click()
await page.evaluate(() => getSelection()!.modify('move', 'forward', 'paragraphboundary'))
await studio.browser.startTracing(page, {categories: ['toplevel', 'devtools.timeline']})
await page.keyboard.type(
  ' La rivière descend du plateau et traverse trois villages avant la plaine. Personne ne sait quand elle débordera.',
  {delay: 60},
)
const [findings, lights]: [number[], number[]] = [[], []]
for (let turn = 0; turn < 6; turn++) {
  await page.keyboard.type(` L'été fut long, ${turn} fois.`, {delay: 40})
  const typed = performance.now()
  const assessed = page.waitForResponse(/\/v1\/assess$/).then(response => response.finished())
  await page.waitForResponse(/\/v1\/check$/).then(response => response.finished())
  // Drawn when the frame after the next begins.
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  findings.push(performance.now() - typed)
  await assessed
  lights.push(performance.now() - typed)
  await page.waitForTimeout(300)
}
const tasks = keyTasks(JSON.parse((await studio.browser.stopTracing()).toString()).traceEvents)
const words = await page.locator('.prose').evaluate(element => element.textContent!.split(/\s+/).length)
const tell = (name: string, given: readonly number[]) => {
  const sorted = [...given].sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1)
  console.log(`${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`)
}
console.log(`${words} words, ${tasks.length} keystrokes, load average ${loadavg()[0]!.toFixed(1)}`)
tell(
  'keystroke, processor time',
  tasks.map(({tdur}) => tdur / 1000),
)
tell(
  'keystroke, time passed',
  tasks.map(({dur}) => dur / 1000),
)
tell('findings after the last key', findings)
tell('Yoast’s lights after the last key', lights)
await page.keyboard.press('Control+z')
await page.emulateMedia({colorScheme: 'dark'})
await page.getByRole('tab', {name: 'Aperçus'}).click()
await shoot('desk-dark')
await page.emulateMedia({colorScheme: 'light'})
await page.getByRole('tab', {name: 'Voyants'}).click()
await page.setViewportSize({width: 360, height: 740})
await shoot('narrow-article')
await page.getByRole('button', {name: 'Voyants'}).click()
await shoot('narrow-lights')
await studio.close()

/** A complete event of Chromium's trace, in microseconds; `tdur` is processor time. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur: number
  readonly tdur: number
  readonly args: {readonly data?: {readonly type?: string}}
}

/** The tasks in which a key was heard. */
function keyTasks(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const keys = events.filter(({name, args}) => name === 'EventDispatch' && args.data?.type === 'keypress')
  const runs = events.filter(({name, ph}) => name === 'ThreadControllerImpl::RunTask' && ph === 'X')
  return keys.flatMap(key =>
    runs.filter(({pid, tid, ts, dur}) => pid === key.pid && tid === key.tid && ts <= key.ts && key.ts < ts + dur),
  )
}
