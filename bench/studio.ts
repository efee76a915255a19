/**
 * What a keystroke costs in the studio: the main thread's milliseconds from key to painted text, while checks run.
 *
 * Run `npm run build && npx tsx bench/studio.ts [folder for screenshots]`; needs a Chromium.
 */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {openStudio} from '../tests/support/studio.js'

const source = readFileSync(new URL('../examples/articles/reportage-vallee-lin.txt', import.meta.url), 'utf8')
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
await page.evaluate(() => {
  const costs: number[] = []
  Object.assign(window, {costs})
  let begun = 0
  addEventListener('keydown', () => (begun = performance.now()), {capture: true})
  // The text is in the document when `input` is heard; the styles and layout it needs are forced to be counted too.
  addEventListener('input', () => {
    document.body.getBoundingClientRect()
    costs.push(performance.now() - begun)
  })
})
await page.keyboard.type(
  ' La rivière descend du plateau et traverse trois villages avant la plaine. Personne ne sait quand elle débordera.',
  {delay: 60},
)
const costs = await page.evaluate(() =>
  (window as unknown as {costs: number[]}).costs.sort((one, other) => one - other),
)
const words = await page.locator('.prose').evaluate(element => element.textContent!.split(/\s+/).length)
const at = (share: number) => costs[Math.min(costs.length - 1, Math.floor(costs.length * share))]!.toFixed(1)
console.log(`${words} words, ${costs.length} keystrokes: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`)
const typed = performance.now()
await page.keyboard.type(" L'été fut long.")
await page.locator('.finding', {hasText: "'"}).first().waitFor()
console.log(`first findings ${(performance.now() - typed).toFixed(0)} ms after typing began`)
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
