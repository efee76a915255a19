export {sharedRuns} from './shared-runs.js'
