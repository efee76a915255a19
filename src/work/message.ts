import type {ErrorCode} from '../document/index.js'
import type {SectionStep, Task} from './task.js'

/** What is sent to a thread: one task at a time. */
export interface TaskMessage {
  readonly task: Task
}

/** What a thread sends back: steps, then a result or what was thrown. */
export type ThreadMessage =
  | {readonly kind: 'step'; readonly step: string; readonly section?: SectionStep}
  | {readonly kind: 'done'; readonly result: unknown}
  | {
      readonly kind: 'failed'
      readonly code: ErrorCode
      readonly fields: Readonly<Record<string, string | number>>
    }
