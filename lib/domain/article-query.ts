import { z } from 'zod';
import type { ArticleCursor, ArticleQuery } from './article-cursor.ts';
import { isSlug } from './slug.ts';

/** How many stories come at once: unless asked for, and at most. */
export const ARTICLES_AT_ONCE = 20;
export const MOST_ARTICLES = 50;

const KEYS = ['section', 'topic', 'author', 'since', 'limit', 'cursor'] as const;

/** The database knows no year 0. */
const notBeforeChrist = (text: string) => !text.startsWith('0000');
const time = z.iso.datetime({ offset: true }).refine(notBeforeChrist);
const instant = z
  .union([time, z.iso.date().refine(notBeforeChrist)])
  .transform((text) => new Date(text).toISOString());
const cursor = z.tuple([time, z.uuid()]);

/** Reads the parameters of a list. A refusal says which one cannot be read, and what it should look like. */
export function readArticleQuery(
  given: URLSearchParams,
): { ok: true; query: ArticleQuery } | { ok: false; problem: string } {
  const values = Object.fromEntries(KEYS.map((key) => [key, given.get(key) || undefined]));
  const refuse = (problem: string) => ({ ok: false as const, problem });
  for (const key of ['section', 'topic', 'author'] as const) {
    const slug = values[key];
    if (slug !== undefined && !isSlug(slug))
      return refuse(`“${key}” must be a slug, as it stands in the address of a ${key}.`);
  }
  const { section, topic, author } = values;
  const since = instant.optional().safeParse(values.since);
  if (!since.success)
    return refuse('“since” must be a date or a time with its zone, such as 2026-03-01T10:00:00Z.');
  const limit = values.limit === undefined ? ARTICLES_AT_ONCE : Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ARTICLES)
    return refuse(`“limit” must be a whole number from 1 to ${MOST_ARTICLES}.`);
  const after = values.cursor === undefined ? undefined : readCursor(values.cursor);
  if (after === null)
    return refuse(
      '“cursor” must be one that a list of this API gave as the place of its next part.',
    );
  return { ok: true, query: { section, topic, author, since: since.data, limit, after } };
}

/** Whether anything could have this id. What is asked for may be anything at all. */
export function isArticleId(id: string): boolean {
  return z.uuid().safeParse(id).success;
}

function readCursor(text: string): ArticleCursor | null {
  const parsed = cursor.safeParse(Buffer.from(text, 'base64url').toString('utf8').split(' '));
  return parsed.success ? { publishedAt: parsed.data[0], id: parsed.data[1] } : null;
}
