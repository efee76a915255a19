export {
  type ArticleChange,
  type ArticlePage,
  type ArticleQuery,
  type ArticleState,
  type ArticleSummary,
  createArticle,
  deleteArticle,
  type Json,
  listArticles,
  type NewArticle,
  readArticle,
  type StoredArticle,
  updateArticle,
} from './articles.js'
export {dataFolder} from './data-folder.js'
export type {Database, Row} from './database.js'
export {
  addJob,
  cancelJob,
  claimJob,
  countJobs,
  endJob,
  giveUpJob,
  type JobEnd,
  type JobQuery,
  type JobState,
  listJobs,
  type NewJob,
  readJob,
  type StoredJob,
  stepJob,
} from './jobs.js'
export {type EmbeddedDatabase, openEmbedded} from './open-embedded.js'
export {openRemote} from './open-remote.js'
export {openStore, type Store, storeOf} from './open-store.js'
export {
  addVersion,
  listVersions,
  type NewVersion,
  readVersion,
  type StoredVersion,
  type VersionKind,
  type VersionPackage,
  type VersionSummary,
} from './versions.js'
export {forgetAllWorkers, forgetWorker, lostJobs, seeWorker, takeBackJobs} from './workers.js'
