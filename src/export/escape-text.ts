/** Write a text so that HTML and XML read it as text, between elements and within an attribute's quotation marks. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, sign => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[sign]!)
}
