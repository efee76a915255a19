import {type Provider, ProviderError} from './provider.js'

/** Open a model file in this process. @throws ProviderError `not-installed`. */
export async function openGguf(_path: string): Promise<Provider> {
  throw new ProviderError('not-installed')
}
