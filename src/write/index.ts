export {embeddedWriter} from './embedded/embedded-writer.js'
export type {ModelReport, SectionReport, SentReport} from './model/model-report.js'
export {type ModelDesk, type ModelWritten, type SectionEvent, writeWithModel} from './model/model-writer.js'
export type {Assignment, Effort, Writer, Written} from './writer.js'
