import {Button} from 'react-aria-components'
import type {Job, JobList as Listed} from '../api/values.js'
import {useSay} from '../messages/speak.js'
import {Link} from '../parts/link.js'

/** What was sent to be written in the background: states, the way to each article, and a way to call one off. */
export function JobList({list, onCancel}: {readonly list: Listed; readonly onCancel: (job: Job) => void}) {
  const say = useSay()
  const {jobs, counts} = list
  const isOpen = counts.waiting + counts.running > 0
  return (
    <details className="jobs" open={isOpen || counts.failed > 0}>
      <summary>
        <h2>{say('studio/jobs')}</h2>{' '}
        <span className="count" role="status">
          {say('studio/jobs-count', {open: counts.waiting + counts.running, done: counts.done, failed: counts.failed})}
        </span>
      </summary>
      <ol className="batch">
        {jobs.map(job => (
          <JobRow key={job.id} job={job} onCancel={onCancel} />
        ))}
      </ol>
    </details>
  )
}

function JobRow({job, onCancel}: {readonly job: Job; readonly onCancel: (job: Job) => void}) {
  const say = useSay()
  const {name, state, step, articleId, problem} = job
  const isOpen = state === 'waiting' || state === 'running'
  const said = state === 'running' && step ? say(`studio/step-${step}`) : say(`studio/job-${state}`)
  return (
    <li data-state={state}>
      <span className="dot" aria-hidden="true" />
      {articleId ? <Link to={`/a/${articleId}`}>{name}</Link> : <span>{name}</span>}
      <span className="count">
        {said}
        {state === 'failed' && problem && ` – ${problem.detail}`}
      </span>
      {isOpen && (
        <Button className="quiet small" aria-label={say('studio/cancel-name', {name})} onPress={() => onCancel(job)}>
          {say('studio/cancel')}
        </Button>
      )}
    </li>
  )
}
