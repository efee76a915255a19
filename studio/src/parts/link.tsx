import type {MouseEvent, ReactNode} from 'react'
import {goTo} from './router.js'

/** A link to another address of the studio. */
export function Link({
  to,
  className,
  children,
  label,
}: {
  readonly to: string
  readonly className?: string
  readonly label?: string
  readonly children: ReactNode
}) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    goTo(to)
  }
  return (
    <a href={to} className={className} onClick={follow} aria-label={label}>
      {children}
    </a>
  )
}
