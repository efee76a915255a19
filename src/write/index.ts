export {embeddedWriter} from './embedded/embedded-writer.js'
export type {Assignment, Effort, Writer, Written} from './writer.js'
