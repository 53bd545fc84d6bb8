import { Prisma } from '#prisma/generated/client.ts';
import { readJson } from './query.ts';
import { planOnce } from './statements.ts';

/** Of so many of the newest headlines every word is known; looked at only when nothing was found. */
const HEADLINES = 1500;
/** Share of letter triples in common (0 to 1): one slip in a word of seven letters leaves a third. */
const LIKENESS = 0.3;
const MOST_WORDS = 8;
const WORD = /^\p{L}{4,40}$/u;

/**
 * The words typed, with those that stand in no recent headline of the paper replaced by one that does and is
 * spelt much like it. Null when none can be. Only public headlines are looked at.
 */
export async function suggestWords(words: string): Promise<string | null> {
  const typed = words.split(' ');
  const unsure = typed.filter((word) => WORD.test(word)).slice(0, MOST_WORDS);
  if (unsure.length === 0) return null;
  const raw = await readJson<{ typed: string; meant: string }[]>(
    planOnce(Prisma.sql`WITH headline AS MATERIALIZED (
        SELECT headline FROM live_story ORDER BY published_at DESC, id DESC LIMIT ${HEADLINES}::int),
      known AS MATERIALIZED (
        SELECT w.word, count(*) AS times FROM headline, regexp_split_to_table(lower(plain(headline)), '[^[:alpha:]]+') AS w(word)
        WHERE length(w.word) >= 4 GROUP BY w.word),
      typed AS MATERIALIZED (SELECT DISTINCT word, lower(plain(word)) AS plain FROM unnest(${unsure}::text[]) AS t(word))
      SELECT json_agg(json_build_object('typed', t.word, 'meant', near.word))::text AS json
      FROM typed t CROSS JOIN LATERAL (
        SELECT k.word FROM known k WHERE similarity(k.word, t.plain) >= ${LIKENESS}::float4
        ORDER BY similarity(k.word, t.plain) DESC, k.times DESC, k.word LIMIT 1) near
      WHERE near.word <> t.plain`),
  );
  if (!raw) return null;
  const meant = new Map(raw.map((pair) => [pair.typed, pair.meant]));
  return typed.map((word) => meant.get(word) ?? word).join(' ');
}
