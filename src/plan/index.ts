export type {
  Background,
  Candidate,
  Genre,
  PersonEntry,
  Plan,
  QuestionEntry,
  SectionBlock,
  SectionPlan,
  TimelineEntry,
} from './plan.js'
export {planArticle} from './plan-article.js'
export {slugOf} from './slug.js'
