export {embeddedWriter} from './embedded/embedded-writer.js'
export {type ModelDesk, type ModelWritten, type SectionEvent, writeWithModel} from './model/model-writer.js'
export type {SectionCache} from './model/section-cache.js'
export type {Assignment, Effort, Writer, Written} from './writer.js'
