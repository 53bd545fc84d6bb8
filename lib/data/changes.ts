import type { ContentChange } from '#lib/domain/words.ts';

/** What `readPulse` and `readChanges` need: a `pg` client or pool. */
export interface Queryable {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

/** How far somebody has followed the paper's changes. Meaningful only to the database it came from. */
export interface Pulse {
  /** Number of the last change, decimal. */
  seq: string;
  /** The latest instant that has come due, UTC to the microsecond; empty when none ever has. */
  clock: string;
}

/** A change, and when it was made or came due: milliseconds of the database's clock. */
export interface HeardChange extends ContentChange {
  at: number;
}

export interface Changes {
  pulse: Pulse;
  /** Oldest first. */
  changes: HeardChange[];
  /** False when some may have been forgotten, or none is known to start from: anything may have changed. */
  complete: boolean;
}

// Instants leave the database as text and come back as text: a JavaScript Date would cut the
// microseconds, and an instant cut is an instant seen twice or never.
const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

const PULSE = `SELECT n.seq::text AS seq, coalesce(to_char(
    (SELECT max(k.at) FROM content_clock k WHERE k.at <= now()) AT TIME ZONE 'UTC', ${INSTANT}), '') AS clock
  FROM content_counter n`;

// A clock row is due once: when its instant passes, or, if it was announced after that, when it is
// announced. One statement is one snapshot, so counter, changes and clock speak of the same state. A
// database clock set back must not bring back what was seen, hence greatest().
const CHANGES = `WITH since AS (
    SELECT $1::bigint AS seq, coalesce(nullif($2::text, '')::timestamptz, '-infinity') AS clock),
  due AS MATERIALIZED (
    SELECT k.at, k.touched, k.dropped FROM content_clock k WHERE k.at > (SELECT clock FROM since) AND k.at <= now()
    UNION ALL
    SELECT k.at, k.touched, k.dropped FROM content_clock k
    WHERE k.seq > (SELECT seq FROM since) AND k.at <= (SELECT clock FROM since) AND k.at <= now()),
  known AS (
    SELECT 0 AS kind, c.seq, c.at, c.touched, c.dropped FROM content_change c WHERE c.seq > (SELECT seq FROM since)
    UNION ALL SELECT 1, 0, d.at, d.touched, d.dropped FROM due d)
  SELECT json_build_object(
    'pulse', json_build_object('seq', n.seq::text, 'clock', coalesce(to_char(
      nullif(greatest(since.clock, (SELECT max(at) FROM due)), '-infinity') AT TIME ZONE 'UTC', ${INSTANT}), '')),
    'changes', (SELECT json_agg(json_build_object('at', floor(extract(epoch FROM k.at) * 1000), 'touched', k.touched, 'dropped', k.dropped) ORDER BY k.at, k.kind, k.seq) FROM known k),
    'complete', since.seq BETWEEN n.pruned_seq AND n.seq AND (n.pruned_until IS NULL OR since.clock >= n.pruned_until))::text AS json
  FROM content_counter n, since`;

/** Where the paper stands now. */
export async function readPulse(client: Queryable): Promise<Pulse> {
  const { rows } = await client.query(PULSE, []);
  return rows[0] as Pulse;
}

/**
 * Everything that was committed or came due after `since`, each once, in one round trip. Nothing is
 * missed however writers overlap, as long as each call starts from the pulse of the one before.
 */
export async function readChanges(client: Queryable, since: Pulse | null): Promise<Changes> {
  if (!since) return { pulse: await readPulse(client), changes: [], complete: false };
  const { rows } = await client.query(CHANGES, [since.seq, since.clock]);
  const { json } = rows[0] as { json: string };
  const found = JSON.parse(json) as Omit<Changes, 'changes'> & { changes: HeardChange[] | null };
  return { ...found, changes: found.changes ?? [] };
}

/**
 * Forgets what came due and was followed more than `olderThanDays` days ago. Whoever slept longer is
 * told so by `complete: false`. A change that announced an instant still to come stays with it.
 */
export async function pruneChanges(client: Queryable, olderThanDays: number): Promise<void> {
  await client.query(
    `WITH horizon AS (
        SELECT coalesce(max(c.seq), 0) AS seq, now() - make_interval(days => $1::int) AS at FROM content_change c
        WHERE c.at < now() - make_interval(days => $1::int)),
      clock AS (DELETE FROM content_clock k USING horizon h WHERE k.at < h.at AND k.seq <= h.seq RETURNING k.at),
      change AS (DELETE FROM content_change c USING horizon h WHERE c.seq <= h.seq)
      UPDATE content_counter n SET pruned_seq = greatest(n.pruned_seq, h.seq),
        pruned_until = greatest(n.pruned_until, (SELECT max(at) FROM clock)) FROM horizon h`,
    [olderThanDays],
  );
}
