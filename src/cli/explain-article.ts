import type {SourceText} from '../document/index.js'
import type {WriteResult} from '../engine/index.js'
import type {Say} from '../messages/index.js'
import {excerpt, quote} from './excerpt.js'
import type {Paint} from './paint.js'
import {placeOf} from './place.js'

/**
 * What `--explain` adds to the report: each passage with what was done to it and the words of the source it comes from.
 *
 * @param sources  The article and the context files, in the order the passages' spans number them.
 */
export function explainArticle({article}: WriteResult, sources: readonly SourceText[], say: Say, paint: Paint): string {
  const lines = ['', paint.bold(say('cli/explain')), '']
  for (const block of article.blocks) {
    for (const {text, operations, from} of block.passages) {
      lines.push(`${block.kind === 'heading' ? '# ' : ''}${text}`)
      const done = operations.length ? operations.join(', ') : say('cli/explain-as-is')
      const places = from.flatMap(span => {
        const source = sources[span.file]
        if (!source) return []
        const {line, column} = placeOf(source.text, span.start)
        return [`${source.name}:${line}:${column} ${quote(excerpt(source.text.slice(span.start, span.end), 70))}`]
      })
      lines.push(paint.dim(`    ${[done, ...places.slice(0, 4)].join('\n    ')}`))
    }
  }
  return lines.join('\n') + '\n'
}
