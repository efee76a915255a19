export {brokenHtml} from './broken-html.js'
export {poorHead} from './poor-head.js'
export {structuredData} from './structured-data.js'
