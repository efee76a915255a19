import {toHtml} from 'hast-util-to-html'
import type {Article} from '../document/index.js'
import {articleNodes, type Node} from './body.js'

/**
 * Write nodes as HTML, one block a line. No-break spaces stay characters, so that what is published is what was checked.
 */
export function writeNodes(nodes: readonly Node[]): string {
  return nodes.map(node => toHtml(node, {characterReferences: {useNamedReferences: true}})).join('\n')
}

/**
 * The article for a content management system: its blocks without H1, page or style.
 *
 * The system has its own field for the title, and puts the picture and the byline where its theme wants them.
 *
 * @returns HTML, one block a line, ending in a newline.
 */
export function toHtmlFragment(article: Article): string {
  const nodes = articleNodes(article).filter(
    node => !(node.type === 'element' && (node.tagName === 'h1' || node.tagName === 'figure' || isByline(node))),
  )
  return writeNodes(nodes) + '\n'
}

function isByline(node: Node): boolean {
  return (
    node.type === 'element' &&
    Array.isArray(node.properties.className) &&
    node.properties.className.includes('signature')
  )
}
