import type {GivenSource} from '../api/values.js'

/** A file that was dropped or chosen, as the API takes a source: DOCX in base64, HTML and text as they are. */
export async function sourceOfFile(file: File): Promise<GivenSource> {
  const name = file.name.slice(0, 200)
  if (/\.docx$/i.test(name)) return {docx: toBase64(new Uint8Array(await file.arrayBuffer())), name}
  const text = decode(await file.arrayBuffer())
  return /\.html?$/i.test(name) || file.type === 'text/html' ? {html: text, name} : {text, name}
}

/** UTF-8, or what older word processors wrote. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes)
    throw error
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  const step = 0x8000
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step))
  return btoa(binary)
}
