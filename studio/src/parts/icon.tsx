/** Outlines on a grid of 20, drawn with a line of 1.5. */
const outlines = {
  brand: 'M3 5h14M3 10h8M3 15h14',
  system: 'M3 4h14v9H3zM7 17h6M10 13v4',
  light:
    'M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1',
  dark: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.500 8.500',
  undo: 'M7 4L3.500 7.500L7 11M3.500 7.500H12a4.500 4.500 0 0 1 0 9H8',
  redo: 'M13 4l3.500 3.500L13 11M16.500 7.500H8a4.500 4.500 0 0 0 0 9h4',
  down: 'M5 7.500l5 5l5-5',
  close: 'M5 5l10 10M15 5L5 15',
  file: 'M5 2.500h7l3.500 3.500v11.500H5zM12 2.500V6h3.500',
  globe:
    'M10 2.500a7.500 7.500 0 1 0 0 15a7.500 7.500 0 0 0 0-15M2.500 10h15M10 2.500c2.500 2 3.500 4.800 3.500 7.500s-1 5.500-3.500 7.500c-2.500-2-3.500-4.800-3.500-7.500s1-5.500 3.500-7.500',
  pen: 'M4 16l.8-3.500L13.500 3.800l2.700 2.700L7.500 15.200zM11.500 5.800l2.700 2.700',
  check: 'M4 10.500l4 4L16 6',
} as const

/** A small picture beside or instead of a word; whoever uses it says what it means. */
export function Icon({name}: {readonly name: keyof typeof outlines}) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={outlines[name]} />
    </svg>
  )
}
