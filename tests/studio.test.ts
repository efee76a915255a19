import {readFileSync} from 'node:fs'
import {AxeBuilder} from '@axe-core/playwright'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {browserPath, type OpenStudio, openStudio} from './support/studio.js'

/** Look again until it is so: the machine may be busy with other tests. */
const expectSoon = <T>(look: () => Promise<T>) => expect.poll(look, {timeout: 60_000, interval: 100})

const source = readFileSync(new URL('../examples/articles/conseil-municipal.txt', import.meta.url), 'utf8')

if (!browserPath && !process.env['CI'])
  console.warn('\n*** No Chromium on this machine: the studio is NOT tested (apt-get install chromium). ***\n')

describe.skipIf(!browserPath && !process.env['CI'])('the studio in a browser', {timeout: 180_000}, () => {
  let studio: OpenStudio
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    studio = await openStudio()
    ;({page, complaints} = await studio.newPage({permissions: ['clipboard-read', 'clipboard-write']}))
    page.setDefaultTimeout(60_000)
  })
  afterAll(() => studio?.close())

  const violations = async () => {
    const {violations: found} = await new AxeBuilder({page})
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    return found.map(({id, nodes}) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`)
  }
  const finding = (text: string) => page.locator('.finding', {hasText: text})
  /** Put the caret at the end of the first paragraph and type. */
  const typeInParagraph = async (text: string) => {
    await page.locator('.prose > p:not(.standfirst)').first().click()
    await page.evaluate(() => getSelection()!.modify('move', 'forward', 'paragraphboundary'))
    await page.keyboard.type(text)
  }

  test('a newcomer pastes a source and gets an article with its lights', async () => {
    await page.goto(studio.address)
    await page.getByRole('textbox', {name: 'Source'}).fill(source)
    await page.getByLabel('Votre demande').fill('au moins 600 mots, mot-clé : école Jules-Verne')
    await page.getByRole('button', {name: /600 mots/}).waitFor()
    expect(await page.locator('.chips').textContent()).toContain('école Jules-Verne')
    await page.getByRole('button', {name: 'Écrire', exact: true}).click()
    await page.getByText('L’article s’écrit').waitFor()
    await page.locator('.prose .standfirst').waitFor({timeout: 120_000})
    expect(await page.locator('.prose h2').count()).toBeGreaterThan(4)
    expect(await page.locator('.headline').inputValue()).toContain('Jules-Verne')
    await page.locator('.light-group').first().waitFor()
    await expectSoon(() => page.locator('.figure', {hasText: 'Mots'}).textContent()).toMatch(/[67]\d\d\s*\/ 600/)
    await expectSoon(() => page.locator('.figure', {hasText: 'Référencement'}).textContent()).toMatch(/\d/)
  }, 180_000)

  test('a sentence shows where it comes from, a source sentence where it went', async () => {
    const sentence = page.locator('.prose > p [data-passage]', {hasText: '1967'}).first()
    await sentence.hover()
    const lit = page.locator('.source-text .lit')
    await expectSoon(() => lit.textContent()).toContain('construite en 1967')
    await expectSoon(() => page.locator('.provenance').textContent()).toMatch(/1967/)
    await page.locator('.source-text [data-sentence]', {hasText: '186 000 euros'}).hover()
    await expectSoon(() => page.locator('.prose .shown-origin').first().textContent()).toMatch(/186.000.euros/)
  })

  test('a flaw typed in is found, gone to, and mended at a press', async () => {
    await typeInParagraph(" L'hiver a été rude.")
    const flaw = finding("'").first()
    await flaw.waitFor()
    await flaw.locator('.finding-place').click()
    expect(await page.evaluate(() => getSelection()?.toString())).toContain("'")
    await flaw.getByRole('button', {name: /Corriger/}).click()
    await expectSoon(() => page.locator('.prose').textContent()).toContain('L’hiver a été rude.')
    await expectSoon(() => finding("'").count()).toBe(0)
    await page.keyboard.press('Control+z')
    await expectSoon(() => page.locator('.prose').textContent()).toContain("L'hiver a été rude.")
  })

  test('an ignored finding stays away, after a reload too', async () => {
    const flaw = finding("'").first()
    await flaw.getByRole('button', {name: 'Ignorer'}).click()
    await expectSoon(() => finding("'").count()).toBe(0)
    await expectSoon(() => page.locator('.save-state').textContent()).toMatch(/enregistré/i)
    await page.reload()
    await page.locator('.light-group').first().waitFor()
    expect(await page.locator('.prose').textContent()).toContain("L'hiver a été rude.")
    expect(await finding("'").count()).toBe(0)
  })

  test('the search texts are changed in place, and versions are kept and brought back', async () => {
    await page.getByRole('tab', {name: 'Aperçus'}).click()
    const title = page.getByLabel('Titre pour les moteurs')
    await title.fill('École Jules-Verne : un chantier')
    await expectSoon(() => page.locator('.result-title').textContent()).toBe('École Jules-Verne : un chantier')
    await page
      .getByText(/Autres propositions/)
      .first()
      .click()
    await page.locator('.alternatives button').first().click()
    expect(await title.inputValue()).not.toBe('École Jules-Verne : un chantier')
    await page.getByRole('tab', {name: 'Versions'}).click()
    await page.getByRole('button', {name: 'Enregistrer une version'}).click()
    await page.getByText('Version 2 · retouchée').waitFor()
    await page.getByRole('button', {name: 'Restaurer la version 1'}).click()
    await page.getByText('Version 3 · restaurée').waitFor()
    await expectSoon(() => page.locator('.prose').textContent()).not.toContain('L’hiver a été rude.')
    await page.getByRole('tab', {name: 'Voyants'}).click()
  })

  test('the article leaves for WordPress', async () => {
    await page.getByRole('button', {name: 'Exporter'}).click()
    await page.getByRole('menuitem', {name: 'Blocs WordPress', exact: true}).click()
    await page.getByText('Copié dans le presse-papiers.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^<!-- wp:paragraph \{"className":"chapo"\} -->\n<p class="chapo">/)
    expect(copied).toContain('<!-- wp:heading -->\n<h2 class="wp-block-heading">L’essentiel</h2>')
    await page.getByRole('button', {name: 'Exporter'}).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', {name: 'Markdown'}).click(),
    ])
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/^---\ntitle: /)
  })

  test('with the server dead the page opens again and holds what was typed; it is saved once the server is back', async () => {
    await typeInParagraph(' Le vote a duré une heure.')
    await studio.kill()
    await typeInParagraph(' Il a été suivi d’un verre.')
    await page.getByText(/Hors ligne/).waitFor()
    await page.reload()
    await page.locator('.prose .standfirst').waitFor()
    expect(await page.locator('.prose').textContent()).toContain('Il a été suivi d’un verre.')
    await studio.revive()
    await expectSoon(() => page.locator('.save-state').textContent()).toMatch(/Brouillon enregistré/)
    await page.evaluate(() => indexedDB.deleteDatabase('intertitre'))
    await page.reload()
    await page.locator('.prose .standfirst').waitFor()
    expect(await page.locator('.prose').textContent()).toContain('Il a été suivi d’un verre.')
  })

  test('the keyboard is enough', async () => {
    await page.goto(studio.address)
    await page.locator('.source-input').waitFor()
    await page.keyboard.press('Tab')
    const reached: string[] = []
    for (let step = 0; step < 20; step++) {
      const name = await page.evaluate(() => {
        const element = document.activeElement
        return (
          element?.getAttribute('aria-label') ??
          (element as HTMLInputElement)?.labels?.[0]?.textContent ??
          element?.textContent ??
          ''
        )
      })
      reached.push(name)
      if (name === 'Source') await page.keyboard.insertText(source)
      if (name === 'Écrire') break
      await page.keyboard.press('Tab')
    }
    expect(reached).toContain('Votre demande, en quelques mots')
    expect(reached.at(-1)).toBe('Écrire')
    await page.keyboard.press('Enter')
    await page.locator('.prose .standfirst').waitFor({timeout: 120_000})
    await page.locator('.source-text [data-sentence="2"]').focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['sentence'])).toBe('3')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.classList.contains('prose'))).toBe(true)
  }, 180_000)

  test('the article stands beside its source, what was left out marked, what is not used at the end', async () => {
    await page.getByRole('link', {name: 'Comparer'}).click()
    const row = page.locator('.compare tbody tr', {hasText: '186 000 euros'}).first()
    await row.waitFor()
    expect(await row.locator('td').first().textContent()).toMatch(/186.000.euros/)
    expect(await page.locator('.compare del').count()).toBeGreaterThan(0)
    await page.getByRole('link', {name: 'Retour à l’article'}).click()
    await page.locator('.prose .standfirst').waitFor()
  })

  test('many files are sent at once, written in the background, called off, found and deleted', async () => {
    await page.getByRole('link', {name: 'Articles', exact: true}).click()
    const file = (name: string, text: string) => ({name, mimeType: 'text/plain', buffer: Buffer.from(text)})
    await page
      .locator('.list-tools input[type=file]')
      .setInputFiles([
        file('conseil-bis.txt', source.replace(/\n[\s\S]*?\n/, '\nLe conseil s’est réuni encore.\n')),
        file('trop-court.txt', 'Deux mots.'),
        ...[1, 2].map(index => file(`suite-${index}.txt`, `${source}\nNuméro ${index}.`)),
      ])
    const job = (name: string) => page.locator('.jobs li', {hasText: name})
    await page.getByRole('button', {name: 'Annuler «\u00A0suite-2.txt\u00A0»'}).click()
    await expectSoon(() => job('suite-2.txt').getAttribute('data-state')).toBe('cancelled')
    await expectSoon(() => job('trop-court.txt').textContent()).toMatch(/échec – .*mot/)
    await expectSoon(() => job('conseil-bis.txt').getAttribute('data-state')).toBe('done')
    await job('conseil-bis.txt').getByRole('link').click()
    await page.locator('.prose .standfirst').waitFor()
    await page.goBack()
    const rows = page.locator('.article-list li')
    await expectSoon(() => rows.count()).toBeGreaterThan(1)
    await page.getByRole('searchbox').fill('rien de tel nulle part')
    await expectSoon(() => rows.count()).toBe(0)
    await page.getByRole('searchbox').fill('')
    await page.getByLabel('État').selectOption('written')
    await expectSoon(() => rows.count()).toBeGreaterThan(0)
    await expectSoon(() => page.locator('.jobs li[data-state=running], .jobs li[data-state=waiting]').count()).toBe(0)
    const before = await rows.count()
    page.once('dialog', dialog => void dialog.accept())
    await rows.first().getByRole('button').click()
    await expectSoon(() => rows.count()).toBe(before - 1)
    await page.getByLabel('État').selectOption('')
    await rows.first().getByRole('link').click()
    await page.locator('.prose .standfirst').waitFor()
  })

  test.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 360],
  ] as const)('axe-core finds nothing, %s, %i px wide', async (colorScheme, width) => {
    await page.emulateMedia({colorScheme, reducedMotion: 'reduce'})
    await page.setViewportSize({width, height: 900})
    await page.locator('.light-group').first().waitFor({state: 'attached'})
    expect(await violations()).toEqual([])
    if (width < 800) {
      await page.getByRole('button', {name: 'Voyants'}).click()
      expect(await violations()).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await page.getByRole('tab', {name: 'Aperçus'}).click()
    expect(await violations()).toEqual([])
    await page.getByRole('tab', {name: 'Voyants'}).click()
  })

  test.each([
    ['light', 1440],
    ['dark', 360],
  ] as const)('axe-core finds nothing on the other pages, %s, %i px wide', async (colorScheme, width) => {
    await page.emulateMedia({colorScheme, reducedMotion: 'reduce'})
    await page.setViewportSize({width, height: 900})
    const {pathname} = new URL(page.url())
    for (const [path, ready] of [
      [`${pathname}/compare`, '.compare tbody tr'],
      ['/articles', '.article-list li'],
      ['/', '.source-input'],
    ] as const) {
      await page.goto(new URL(path, studio.address).href)
      await page.locator(ready).first().waitFor()
      expect(await violations(), path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width)
    }
    await page.goto(new URL(pathname, studio.address).href)
    await page.locator('.prose .standfirst').waitFor({state: 'attached'})
  })

  test('no script failed, no file was refused by the policy, nobody else was asked for anything', () => {
    expect(complaints).toEqual([])
  })
})

test.skipIf(!browserPath && !process.env['CI'])(
  'a server with a token asks for it once, and refuses a wrong one',
  async () => {
    const studio = await openStudio({token: 'un-jeton-assez-long-1234'})
    const {page, context} = await studio.newPage()
    await page.goto(new URL('/articles', studio.address).href)
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Jeton').fill('un-autre-jeton-assez-long')
    await page.keyboard.press('Enter')
    await expectSoon(() => dialog.locator('.hint').textContent()).toMatch(/jeton/i)
    expect(await dialog.locator('.hint').textContent()).not.toMatch(/un-autre/)
    const {violations} = await new AxeBuilder({page}).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
    expect(violations.map(({id}) => id)).toEqual([])
    await dialog.getByLabel('Jeton').fill('un-jeton-assez-long-1234')
    await page.keyboard.press('Enter')
    await dialog.waitFor({state: 'detached'})
    await page.getByText('Aucun article').waitFor()
    await page.reload()
    await page.getByText('Aucun article').waitFor()
    const [cookie] = await context.cookies()
    expect(cookie).toMatchObject({httpOnly: true, sameSite: 'Strict'})
    expect(cookie!.value).not.toContain('jeton')
    await studio.close()
  },
  120_000,
)
