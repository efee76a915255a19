export {type FetchPage, givenSource, givenWishes, type SentSource, type SentWishes} from './given-source.js'
export {
  type Env,
  modelFailure,
  nameOf,
  type OfferedWriter,
  offeredWriters,
  openModelNamed,
} from './open-writer.js'
export {openPool, type Pool, type PoolOptions, type RunOptions, usualThreads} from './pool.js'
export {mostWords, readGiven} from './read-given.js'
export {
  type AssessTask,
  type AssessTaskResult,
  type CheckTask,
  type CheckTaskResult,
  type EditedArticle,
  type GivenBytes,
  type GivenSource,
  type PlanResult,
  type PlanTask,
  type ReadResult,
  type ReadTask,
  type ResultOf,
  type Scores,
  type SectionStep,
  type Task,
  type WarmTask,
  type Wishes,
  type WriteTask,
  type WriteTaskResult,
  type WrittenPackage,
  wholeArticle,
} from './task.js'
