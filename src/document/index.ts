export type {
  AnalysedDoc,
  Attribution,
  DateMention,
  DateValue,
  Entity,
  EntityKind,
  Mention,
  NumberMention,
  PronounLink,
  Quotation,
  Role,
  Speaker,
  TokenRange,
} from './annotation.js'
export {annotationsOf, type SentenceAnnotations, sentencesOver} from './annotations-of.js'
export type {Article, ArticleBlock, ArticleBlockKind, Metadata, Part, Passage, SentenceFate} from './article.js'
export type {Block, BlockKind, Doc, Note, ParsedSentence, Sentence, SourceMeta, SourceText} from './doc.js'
export type {ErrorCode} from './error.js'
export {IntertitreError} from './error.js'
export type {Finding, Fix, Light, LightStatus, Severity} from './finding.js'
export type {ModelReport, SectionOutcome, SectionReport, SentReport} from './model-report.js'
export type {Profile, WriteRequest} from './request.js'
export {sentenceWords} from './sentence-words.js'
export type {SourceSpan, Span} from './span.js'
export {contains, overlaps} from './span.js'
export {titleWidthPx} from './title-width.js'
export type {Features, ParsedToken, TaggedToken, Token, Upos} from './token.js'
export {childrenOf, childWith, isRelation, rootOf, subtreeOf} from './tree.js'
export {countWords} from './words.js'
