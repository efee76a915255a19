import type {Operation} from '../operation.js'
import {absoluteApart} from './absolute-apart.js'
import {afterApart} from './after-apart.js'
import {afterSpeakerApart} from './after-speaker-apart.js'
import {appositionApart} from './apposition-apart.js'
import {becauseApart} from './because-apart.js'
import {beforeApart} from './before-apart.js'
import {colonApart} from './colon-apart.js'
import {coordinationApart} from './coordination-apart.js'
import {duringApart} from './during-apart.js'
import {enumerationApart} from './enumeration-apart.js'
import {indefiniteRelativeApart} from './indefinite-relative-apart.js'
import {openingParticipleApart} from './opening-participle-apart.js'
import {participleApart} from './participle-apart.js'
import {predicatesApart} from './predicates-apart.js'
import {quotationApart} from './quotation-apart.js'
import {relativeApart} from './relative-apart.js'
import {reportedApart} from './reported-apart.js'
import {resultApart} from './result-apart.js'
import {semicolonApart} from './semicolon-apart.js'
import {speakerRelativeApart} from './speaker-relative-apart.js'
import {speechParticipleApart} from './speech-participle-apart.js'
import {spliceApart} from './splice-apart.js'
import {subjectRelativeApart} from './subject-relative-apart.js'
import {summingAppositionApart} from './summing-apposition-apart.js'
import {whenApart} from './when-apart.js'
import {whileApart} from './while-apart.js'

/** The operations that part long sentences, the safest first. */
export const partingOperations: readonly Operation[] = [
  enumerationApart,
  semicolonApart,
  speakerRelativeApart,
  quotationApart,
  speechParticipleApart,
  afterSpeakerApart,
  reportedApart,
  coordinationApart,
  spliceApart,
  subjectRelativeApart,
  relativeApart,
  resultApart,
  summingAppositionApart,
  absoluteApart,
  whileApart,
  beforeApart,
  afterApart,
  predicatesApart,
  participleApart,
  appositionApart,
  becauseApart,
  whenApart,
  openingParticipleApart,
  colonApart,
  duringApart,
  indefiniteRelativeApart,
]
