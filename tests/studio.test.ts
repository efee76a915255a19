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
    await page.getByRole('menuitem', {name: 'Blocs WordPress'}).click()
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

  test.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 360],
  ] as const)('axe-core finds nothing, %s, %i px wide', async (colorScheme, width) => {
    await page.emulateMedia({colorScheme, reducedMotion: 'reduce'})
    await page.setViewportSize({width, height: 900})
    const violations = async () => {
      const {violations: found} = await new AxeBuilder({page})
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      return found.map(({id, nodes}) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`)
    }
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

  test('no script failed, no file was refused by the policy, nobody else was asked for anything', () => {
    expect(complaints).toEqual([])
  })
})
