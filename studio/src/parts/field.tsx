import {type ReactNode, useId} from 'react'

/** A labelled field with a hint under it. */
export function Field({
  label,
  hint,
  children,
}: {
  readonly label: string
  readonly hint?: ReactNode
  readonly children: (ids: {id: string; 'aria-describedby'?: string}) => ReactNode
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({id, ...(hint ? {'aria-describedby': `${id}-hint`} : {})})}
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}
