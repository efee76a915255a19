/** A plain table: columns padded to their widest cell, numbers to the right. */
export function format(rows: readonly Record<string, string | number>[]): string {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const width = (column: string): number =>
    Math.max(column.length, ...rows.map(row => String(row[column] ?? '').length))
  const line = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, index) =>
        typeof cell === 'number'
          ? String(cell).padStart(width(columns[index]!))
          : String(cell).padEnd(width(columns[index]!)),
      )
      .join('  ')
      .trimEnd()
  return [
    line(columns),
    line(columns.map(column => '-'.repeat(width(column)))),
    ...rows.map(row => line(columns.map(column => row[column] ?? ''))),
  ].join('\n')
}
