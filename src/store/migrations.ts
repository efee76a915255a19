import type {Database} from './database.js'

/**
 * The schema, one step an entry: a step that was released is never edited, a new one is added below.
 *
 * Nothing newer than PostgreSQL 13. Times have milliseconds, as JavaScript's have, so that what was read can be compared.
 */
const migrations: readonly string[] = [
  `
  create table intertitre.article (
    id uuid primary key default gen_random_uuid(),
    name text not null,
    headline text not null,
    state text not null check (state in ('new', 'written', 'edited')),
    source jsonb not null,
    source_words integer not null,
    settings jsonb not null,
    draft jsonb,
    version integer not null default 0,
    revision integer not null default 1,
    words integer,
    met boolean,
    created_at timestamptz not null default date_trunc('milliseconds', now()),
    updated_at timestamptz not null default date_trunc('milliseconds', now())
  );
  create index article_by_time on intertitre.article (updated_at desc, id);

  create table intertitre.job (
    id uuid primary key default gen_random_uuid(),
    batch uuid not null,
    position integer not null,
    key text unique,
    name text not null,
    input jsonb not null,
    state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    step text,
    attempts integer not null default 0,
    worker uuid,
    article uuid references intertitre.article on delete set null,
    version integer,
    problem jsonb,
    created_at timestamptz not null default date_trunc('milliseconds', now()),
    started_at timestamptz,
    ended_at timestamptz
  );
  create index job_by_batch on intertitre.job (batch, position);
  create index job_by_state on intertitre.job (state, created_at);

  create table intertitre.version (
    article uuid not null references intertitre.article on delete cascade,
    number integer not null,
    kind text not null check (kind in ('written', 'edited', 'restored')),
    package jsonb not null,
    words integer not null,
    met boolean,
    job uuid unique,
    created_at timestamptz not null default date_trunc('milliseconds', now()),
    primary key (article, number)
  );

  create table intertitre.worker (
    id uuid primary key,
    seen_at timestamptz not null
  );
  `,
]

/** Any number that no other program locks by: processes that start together migrate one after the other. */
const LOCK = 732_145_961

/** Bring the schema to the newest step, in one transaction; does nothing when it is there. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async inside => {
    await inside.query('select pg_advisory_xact_lock($1)', [LOCK])
    await inside.script(`
      create schema if not exists intertitre;
      create table if not exists intertitre.step (
        number integer primary key,
        taken_at timestamptz not null default now()
      )`)
    const [last] = await inside.query<{number: number}>(
      'select coalesce(max(number), 0) as number from intertitre.step',
    )
    for (const [index, step] of migrations.entries()) {
      if (index < last!.number) continue
      await inside.script(step)
      await inside.query('insert into intertitre.step (number) values ($1)', [index + 1])
    }
  })
}
