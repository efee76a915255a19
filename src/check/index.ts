export {articleOfText, type TextMetadata} from './article-of-text.js'
export {type Page, type PageContext, pageOf, passageAt, readText} from './page.js'
export {assessYoast, type YoastLight, type YoastReport} from './yoast/assess.js'
export {textLights} from './yoast/assessments.js'
