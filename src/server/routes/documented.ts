import type {ZodType} from 'zod'
import {problemSchema} from '../schemas.js'

const problem = {content: {'application/problem+json': {schema: problemSchema}}}

/** What any route may answer instead. */
export const problems = {
  400: {description: 'Not JSON, or not what the route takes.', ...problem},
  401: {description: 'A token is needed.', ...problem},
  404: {description: 'No such thing.', ...problem},
  409: {description: 'Somebody else changed it meanwhile.', ...problem},
  413: {description: 'Too large.', ...problem},
  422: {description: 'Understood, and cannot be done.', ...problem},
  429: {description: 'Too many requests, or too much work at once: see Retry-After.', ...problem},
  503: {description: 'Not now: see Retry-After.', ...problem},
}

/** A JSON body that must be sent. */
export function jsonBody<T extends ZodType>(schema: T) {
  return {content: {'application/json': {schema}}, required: true as const}
}

/** A JSON answer. */
export function jsonAnswer<T extends ZodType>(description: string, schema: T) {
  return {description, content: {'application/json': {schema}}}
}
