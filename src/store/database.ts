/** One row as the drivers give it: `jsonb` parsed, `timestamptz` a Date. */
export type Row = Readonly<Record<string, unknown>>

/** A PostgreSQL database, embedded or not: what both drivers can do. */
export interface Database {
  /** Run one statement. JSON is passed as text. */
  query<T extends Row = Row>(sql: string, values?: readonly unknown[]): Promise<readonly T[]>
  /** Run several statements, without values. @returns The rows of the last one. */
  script(sql: string): Promise<readonly Row[]>
  /** Run `work` in one transaction: all of it or nothing. */
  transaction<T>(work: (inside: Database) => Promise<T>): Promise<T>
  close(): Promise<void>
}
