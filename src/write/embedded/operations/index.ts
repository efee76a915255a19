import type {Operation} from '../operation.js'
import {coordinationApart} from './coordination-apart.js'
import {predicatesApart} from './predicates-apart.js'
import {relativeApart} from './relative-apart.js'
import {semicolonApart} from './semicolon-apart.js'
import {subjectRelativeApart} from './subject-relative-apart.js'

/** The operations that part long sentences, the safest first. */
export const partingOperations: readonly Operation[] = [
  semicolonApart,
  coordinationApart,
  subjectRelativeApart,
  relativeApart,
  predicatesApart,
]
