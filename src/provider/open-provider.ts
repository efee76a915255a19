import {anthropic} from './anthropic.js'
import {askModel, type Patience} from './ask-model.js'
import {compatible, ollama} from './compatible.js'
import {google} from './google.js'
import {mistral} from './mistral.js'
import {openai} from './openai.js'
import {type Provider, ProviderError} from './provider.js'
import type {Vendor} from './vendor.js'
import {type Wait, withRetries} from './with-retries.js'

const VENDORS: readonly Vendor[] = [mistral, anthropic, openai, google, ollama, compatible]

/** Names that may stand before the colon of a model's name. */
export const vendorNames: readonly string[] = [...VENDORS.map(({name}) => name), 'gguf']

/** What a provider is opened with; the outside world is passed in. */
export interface ProviderSettings {
  readonly baseUrl?: string
  /** Where keys are looked up, by their usual names. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly fetch: typeof globalThis.fetch
  readonly wait: Wait
  readonly patience?: Patience
}

/** A model's name in its two parts: `mistral:mistral-large-latest`, `gguf:/models/small.gguf`. */
export interface ModelName {
  readonly vendor: string
  readonly model: string
}

/** Part `<provider>:<model>`; undefined when it has no such form or the provider is unknown. */
export function parseModelName(text: string): ModelName | undefined {
  const at = text.indexOf(':')
  const [vendor, model] = [text.slice(0, at), text.slice(at + 1).trim()]
  return at > 0 && vendorNames.includes(vendor) && model !== '' ? {vendor, model} : undefined
}

/**
 * Open a model that is asked over the network or on this machine. Nothing is sent before the first question.
 *
 * @throws ProviderError `key` when a key is needed and no variable holds one, with the variable's name as its detail;
 *   `rejected` with the detail `base-url` when the address is missing or is none; `not-installed`, `no-file` for `gguf`.
 */
export async function openProvider(name: ModelName, settings: ProviderSettings): Promise<Provider> {
  if (name.vendor === 'gguf') {
    const {openGguf} = await import('./gguf.js')
    return openGguf(name.model)
  }
  const vendor = VENDORS.find(known => known.name === name.vendor)!
  const baseUrl = settings.baseUrl ?? vendor.baseUrl
  if (baseUrl === undefined || !URL.canParse(baseUrl)) throw new ProviderError('rejected', 'base-url')
  const key = vendor.keyNames.map(variable => settings.env[variable]?.trim()).find(value => value)
  if (vendor.isKeyNeeded && key === undefined) throw new ProviderError('key', vendor.keyNames[0])
  // A redirect could carry the text to another house than the one that was chosen.
  const fetch: typeof globalThis.fetch = (input, init) => settings.fetch(input, {...init, redirect: 'error'})
  const open = () => vendor.open(name.model, {baseUrl: trimmed(baseUrl), fetch, ...(key !== undefined && {key})})
  return {
    id: `${name.vendor}:${name.model}`,
    endpoint: endpointOf(baseUrl),
    isRemote: !isThisMachine(new URL(baseUrl).hostname),
    doAsk: withRetries(askModel(open, settings.patience), settings.wait),
  }
}

/** Scheme, host and path: an address may hold a user, a password or a key in its query. */
function endpointOf(baseUrl: string): string {
  const {protocol, host, pathname} = new URL(baseUrl)
  return trimmed(`${protocol}//${host}${pathname}`)
}

function trimmed(url: string): string {
  return url.replace(/\/+$/, '')
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
}
