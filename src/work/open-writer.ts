import {setTimeout as wait} from 'node:timers/promises'
import {IntertitreError} from '../document/index.js'
import {type ModelName, openProvider, type Provider, ProviderError, parseModelName} from '../provider/index.js'

/** Environment variables: keys by their usual names, `INTERTITRE_WRITERS` and `INTERTITRE_BASE_URL`. */
export type Env = Readonly<Record<string, string | undefined>>

/** A model that a server lets its users write with. `endpoint` is where a text would go; it never holds a key. */
export interface OfferedWriter {
  /** `<provider>:<model>`. */
  readonly id: string
  readonly endpoint: string
  /** Whether a text leaves this machine. */
  readonly isRemote: boolean
}

/**
 * Open a model; nothing is sent yet.
 *
 * @throws IntertitreError `model-failed`.
 */
export async function openModelNamed(name: ModelName, env: Env, baseUrl?: string): Promise<Provider> {
  const untilAborted = async (ms: number, signal?: AbortSignal) => {
    await wait(ms, undefined, signal ? {signal} : {}).catch(() => undefined)
  }
  const settings = {env, fetch: globalThis.fetch, wait: untilAborted, ...(baseUrl !== undefined && {baseUrl})}
  try {
    return await openProvider(name, settings)
  } catch (error) {
    throw modelFailure(error, nameOf(name))
  }
}

/**
 * The models that `INTERTITRE_WRITERS` names, parted by commas, and that have their key (and, for `compatible`, their
 * address in `INTERTITRE_BASE_URL`): those without are left out.
 *
 * @throws IntertitreError `bad-option` for a name that is none.
 */
export async function offeredWriters(env: Env): Promise<readonly OfferedWriter[]> {
  const names = (env['INTERTITRE_WRITERS'] ?? '').split(',').map(name => name.trim())
  const offered: OfferedWriter[] = []
  for (const id of new Set(names.filter(name => name !== ''))) {
    const name = parseModelName(id)
    if (!name) throw new IntertitreError('bad-option', {option: 'INTERTITRE_WRITERS', value: id, reason: 'model'})
    if (name.vendor === 'gguf') {
      // Opening one would load it: gigabytes.
      offered.push({id, endpoint: 'in-process', isRemote: false})
      continue
    }
    try {
      const {endpoint, isRemote} = await openModelNamed(name, env, baseUrlFor(name, env))
      offered.push({id, endpoint, isRemote})
    } catch (error) {
      if (!(error instanceof IntertitreError) || error.code !== 'model-failed') throw error
    }
  }
  return offered
}

/** Open a model that a task asks for by its name. @throws IntertitreError `bad-option`, `model-failed`. */
export async function openWriter(id: string, env: Env): Promise<Provider> {
  const name = parseModelName(id)
  if (!name) throw new IntertitreError('bad-option', {option: 'writer', value: id, reason: 'model'})
  return await openModelNamed(name, env, baseUrlFor(name, env))
}

/** A model’s failure as an error of ours: what it says is in data/messages, by its kind; anything else as it is. */
export function modelFailure(error: unknown, model: string): unknown {
  if (!(error instanceof ProviderError)) return error
  if (error.failure === 'cancelled') return new IntertitreError('cancelled', {reason: 'interrupted'})
  const reason = error.failure === 'rejected' && error.detail === 'base-url' ? 'base-url' : error.failure
  return new IntertitreError('model-failed', {model, detail: error.detail, reason})
}

/** `<provider>:<model>`. */
export function nameOf({vendor, model}: ModelName): string {
  return `${vendor}:${model}`
}

/** The address is that of `compatible`: another provider's key must not be shown to whatever stands there. */
function baseUrlFor({vendor}: ModelName, env: Env): string | undefined {
  return vendor === 'compatible' ? env['INTERTITRE_BASE_URL'] : undefined
}
