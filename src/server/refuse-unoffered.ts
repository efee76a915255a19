import {IntertitreError} from '../document/index.js'
import type {Services} from './context.js'

/** Refuse a writer that this server does not offer: what it costs and where a text goes is its owner's choice. */
export function refuseUnoffered({writers}: Pick<Services, 'writers'>, writer: string | undefined): void {
  if (writer === undefined || writer === 'embedded' || writers.some(({id}) => id === writer)) return
  throw new IntertitreError('bad-option', {option: 'writer', value: writer.slice(0, 100), reason: 'not-offered'})
}
