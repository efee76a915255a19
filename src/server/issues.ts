import type {Say} from '../messages/index.js'

/** What zod says of one value that does not fit. */
interface Issue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly expected?: unknown
  readonly minimum?: unknown
  readonly maximum?: unknown
  readonly keys?: readonly string[]
  readonly values?: readonly unknown[]
}

/** What is wrong with a request's body or parameters, in the caller's language; twenty at most. */
export function explainIssues(issues: readonly unknown[], say: Say): {path: string; message: string}[] {
  return (issues as readonly Issue[]).slice(0, 20).map(issue => ({
    path: issue.path.map(String).join('.').slice(0, 200),
    message: explain(issue, say),
  }))
}

function explain({code, expected, minimum, maximum, keys, values}: Issue, say: Say): string {
  switch (code) {
    case 'invalid_type':
      return say('server/issue-type', {expected: String(expected)})
    case 'too_small':
      return say('server/issue-small', {limit: String(minimum)})
    case 'too_big':
      return say('server/issue-big', {limit: String(maximum)})
    case 'unrecognized_keys':
      return say('server/issue-keys', {keys: (keys ?? []).slice(0, 5).join(', ').slice(0, 200)})
    case 'invalid_value':
      return say('server/issue-value', {values: (values ?? []).join(', ')})
    case 'invalid_union':
      return say('server/issue-union')
    default:
      return say('server/issue-form')
  }
}
