import {readFileSync} from 'node:fs'
import {performance} from 'node:perf_hooks'
import {setTimeout as wait} from 'node:timers/promises'
import type {WriteRequest} from '../src/document/index.js'
import {openEngine, writeArticle} from '../src/engine/index.js'
import {openProvider, type Provider, ProviderError, parseModelName} from '../src/provider/index.js'
import {readSource} from '../src/read/index.js'

/**
 * What a real model makes of three example articles: time, tokens, sections kept, repaired and replaced, and what the
 * guard complained of.
 *
 * `npm run bench:model -- --gguf PATH`, or `-- --writer <provider>:<model> [--base-url URL]`. Without a model it says so
 * and ends well.
 */
const ARTICLES = ['conseil-municipal', 'crue-frontiere', 'science-bourdons']

const after = (flag: string): string | undefined => {
  const at = process.argv.indexOf(flag)
  return at < 0 ? undefined : process.argv[at + 1]
}

const provider = await open()
if (provider) {
  const engine = openEngine('fr')
  const request: WriteRequest = {words: 700, lang: 'fr', profile: 'presse', understood: [], notUnderstood: []}
  for (const name of ARTICLES) {
    const path = new URL(`../examples/articles/${name}.txt`, import.meta.url)
    const source = await readSource(readFileSync(path), {name: `${name}.txt`})
    const begun = performance.now()
    const {model, counts} = await writeArticle(source, request, engine, {withoutYoast: true, model: {provider}})
    const count = (outcome: string) => model?.sections.filter(section => section.outcome === outcome).length ?? 0
    const tokens = model?.sent.reduce((sum, {inputTokens, outputTokens}) => sum + inputTokens + outputTokens, 0)
    print(
      `${name}: ${Math.round((performance.now() - begun) / 1000)} s, ${tokens} tokens, ${counts['words']} words, ` +
        `kept ${count('kept')}, repaired ${count('repaired')}, replaced ${count('replaced')}`,
    )
    for (const {heading, reason, complaints} of model?.sections ?? [])
      if (complaints.length > 0) print(`  ${heading} (${reason ?? ''})\n    ${complaints.join('\n    ')}`)
  }
  await provider.close?.()
}

async function open(): Promise<Provider | undefined> {
  const file = after('--gguf')
  const name = parseModelName(file ? `gguf:${file}` : (after('--writer') ?? ''))
  if (!name) {
    print('no model: give --gguf PATH (with node-llama-cpp installed) or --writer <provider>:<model>. Skipped.')
    return undefined
  }
  const baseUrl = after('--base-url')
  try {
    return await openProvider(name, {
      ...(baseUrl !== undefined && {baseUrl}),
      env: process.env,
      fetch: globalThis.fetch,
      wait: async ms => void (await wait(ms)),
    })
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    print(`the model can’t be opened (${error.message}). Skipped.`)
    return undefined
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
