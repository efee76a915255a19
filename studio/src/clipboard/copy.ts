/**
 * Put text on the clipboard, as HTML too when some is given.
 *
 * @returns Whether the browser allowed it.
 */
export async function copy(plain: string, html?: string): Promise<boolean> {
  const item = new ClipboardItem({
    'text/plain': new Blob([plain], {type: 'text/plain'}),
    ...(html !== undefined && {'text/html': new Blob([html], {type: 'text/html'})}),
  })
  try {
    await navigator.clipboard.write([item])
    return true
  } catch (error) {
    if (error instanceof DOMException) return false
    throw error
  }
}

/** Save a file through the browser's downloads. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
