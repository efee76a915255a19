/** The signs that are spelt in several ways, as one. */
export function plainSign(form: string): string {
  if (form === '–' || form === '—') return '-'
  if (form === '“') return '«'
  if (form === '”') return '»'
  if (form === '...') return '…'
  return form === '[' ? '(' : form === ']' ? ')' : form
}

/** Marks nested deeper than this are not paired, so that time stays linear. */
const DEEPEST = 8

/** Marks that come in pairs: for each opening or closing sign the place of its fellow, else -1. */
export function pairSigns(forms: readonly string[], isWord: Uint8Array): Int32Array {
  const fellows = new Int32Array(forms.length).fill(-1)
  let open: {readonly place: number; readonly sign: string}[] = []
  let straight = -1
  const join = (a: number, b: number) => {
    fellows[a] = b
    fellows[b] = a
  }
  for (let i = 0; i < forms.length; i++) {
    if (isWord[i] === 1) continue
    const sign = plainSign(forms[i]!)
    if (sign === '«' || sign === '(') {
      open.push({place: i, sign})
      open = open.slice(-DEEPEST)
    } else if (sign === '»' || sign === ')') {
      const opening = open.findLastIndex(mark => mark.sign === (sign === ')' ? '(' : '«'))
      if (opening < 0) continue
      join(open[opening]!.place, i)
      open.length = opening
    } else if (sign === '"') {
      if (straight >= 0) join(straight, i)
      straight = straight >= 0 ? -1 : i
    }
  }
  return fellows
}
