export {openQueue, type QueueSettings} from './open-queue.js'
export {type Batch, type JobInput, submitJobs} from './submit.js'
export {type WorkerOptions, workOff} from './work-off.js'
