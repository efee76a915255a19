export {explainError, nameOfLanguage} from './explain-error.js'
export type {Catalogue, Say, UiLanguage} from './say.js'
export {openMessages} from './say.js'
