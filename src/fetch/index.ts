export {type FetchedPage, type FetchOptions, fetchPage} from './fetch-page.js'
export {isPublicAddress} from './public-address.js'
export type {Allow, HostAddress, Resolve} from './resolve-host.js'
