export type {Engine} from './engine.js'
export {openEngine} from './engine.js'
export type {WriteResult} from './result.js'
export {type WriteOptions, writeArticle} from './write-article.js'
