import {readFileSync, statSync} from 'node:fs'
import {IntertitreError} from '../document/index.js'
import type {ModelOptions} from '../engine/index.js'
import type {ModelName, Provider} from '../provider/index.js'
import {nameOf, openModelNamed} from '../work/index.js'
import type {Io} from './io.js'
import {codeOf} from './read-input.js'
import {openSectionCache} from './section-cache.js'

/** The options of `write` that are about models. */
export interface ModelCommandOptions {
  readonly writer?: ModelName | 'embedded'
  readonly baseUrl?: string
  readonly judge?: ModelName
  readonly style?: string
  readonly offline?: boolean
  /** `false` by `--no-cache`. */
  readonly cache?: boolean
  readonly maxTokensTotal?: number
}

/** Characters of a charter at most: it goes with every section. */
const LONGEST_CHARTER = 20_000

/**
 * Open the model that the options name; undefined when the embedded writer writes.
 *
 * @throws IntertitreError `bad-option`, `offline`, `model-failed`; nothing has been sent anywhere.
 */
export async function openModel(
  options: ModelCommandOptions,
  {env}: Pick<Io, 'env'>,
): Promise<ModelOptions | undefined> {
  const {writer, judge, style, offline, cache, maxTokensTotal} = options
  if (writer === undefined || writer === 'embedded') {
    if (judge) throw new IntertitreError('bad-option', {option: '--judge', value: nameOf(judge), reason: 'no-model'})
    if (options.baseUrl !== undefined)
      throw new IntertitreError('bad-option', {option: '--base-url', value: options.baseUrl, reason: 'no-model'})
    return undefined
  }
  const charter = style === undefined ? undefined : readCharter(style)
  const open = async (name: ModelName, baseUrl: string | undefined): Promise<Provider> => {
    const provider = await openModelNamed(name, env, baseUrl)
    if (offline && provider.isRemote)
      throw new IntertitreError('offline', {model: nameOf(name), endpoint: provider.endpoint})
    return provider
  }
  // An address is for the writer, and for a judge that needs one too.
  const needsAddress = judge !== undefined && (judge.vendor === 'compatible' || judge.vendor === writer.vendor)
  return {
    provider: await open(writer, options.baseUrl),
    ...(judge && {judge: await open(judge, needsAddress ? options.baseUrl : undefined)}),
    ...(charter !== undefined && {charter}),
    ...(maxTokensTotal !== undefined && {maxTokensTotal}),
    ...(cache !== false && {cache: openSectionCache(env)}),
  }
}

function readCharter(file: string): string {
  try {
    if (statSync(file).size > 4 * LONGEST_CHARTER) throw new IntertitreError('bad-option', tooLong(file))
    const text = readFileSync(file, 'utf8').trim()
    if (text === '' || text.length > LONGEST_CHARTER) throw new IntertitreError('bad-option', tooLong(file))
    return text
  } catch (error) {
    if (error instanceof IntertitreError) throw error
    if (codeOf(error) === 'ENOENT') throw new IntertitreError('no-such-file', {file}, error)
    throw new IntertitreError('unreadable-file', {file, detail: codeOf(error)}, error)
  }
}

function tooLong(file: string) {
  return {option: '--style', value: file, reason: 'style'}
}
