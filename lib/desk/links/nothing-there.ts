import { explainAddress } from '#lib/data/addresses.ts';
import { LONGEST_WALK } from '#lib/data/list-page.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { readWithheld } from '../media/withheld.ts';
import { type Need, type OwnAddress, readOwnAddress } from './own-address.ts';

const { sql } = Prisma;

type Reader = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** A story can name any number of addresses: so many are looked up by one query. */
const AT_ONCE = 200;
/** Whoever is led on more often than that is led in a circle. */
const MOST_MOVES = 5;

/**
 * Those of these paths of the site at which readers find nothing. What moved leads on, and is well when something is
 * there. Not to be asked within a transaction: readers' code looks up moves over connections of its own.
 */
export async function findNothingThere(db: Reader, paths: string[]): Promise<Set<string>> {
  const nothing = new Set<string>();
  for (const path of await notThere(db, [...new Set(paths)])) {
    if (await leadsNowhere(db, path)) nothing.add(path);
  }
  return nothing;
}

async function leadsNowhere(db: Reader, path: string, moves = 0): Promise<boolean> {
  const { path: asked } = readOwnAddress(path);
  if (asked === null || moves === MOST_MOVES) return true;
  const answer = await explainAddress(asked);
  if (answer.kind !== 'moved') return true;
  const to = URL.parse(answer.to, siteOrigin());
  if (to?.origin !== new URL(siteOrigin()).origin) return false;
  const [next] = await notThere(db, [to.pathname]);
  return next !== undefined && leadsNowhere(db, next, moves + 1);
}

/** Those at which nothing is, as far as that is known without asking whether it moved. */
async function notThere(db: Reader, paths: string[]): Promise<string[]> {
  const known = paths.map((path) => ({ path, needs: readOwnAddress(path).needs }));
  const lacking = new Set<string>();
  for (let start = 0; start < known.length; start += AT_ONCE) {
    for (const path of await lackingAmong(db, known.slice(start, start + AT_ONCE)))
      lacking.add(path);
  }
  return paths.filter((path) => lacking.has(path));
}

async function lackingAmong(
  db: Reader,
  addresses: ({ path: string } & Pick<OwnAddress, 'needs'>)[],
): Promise<string[]> {
  const needs = addresses.flatMap(({ path, needs }) =>
    (needs ?? []).map((need) => ({ path, ...need })),
  );
  const never = addresses.filter(({ needs }) => needs === null).map(({ path }) => path);
  if (needs.length === 0) return never;
  const rows = await db.$queryRaw<{ path: string }[]>`
    SELECT n.path FROM jsonb_to_recordset(${JSON.stringify(needs)}::jsonb)
      AS n(path text, kind text, name text, "of" text, type text, skip int) WHERE NOT ${isThere}`;
  const withheld = await withheldAmong(needs);
  return [...never, ...rows.map(({ path }) => path), ...withheld];
}

/** Files whose address readers are not given any more, though they are kept. */
async function withheldAmong(needs: (Need & { path: string })[]): Promise<string[]> {
  const files = needs.filter(({ kind }) => kind === 'media' || kind === 'files');
  if (files.length === 0) return [];
  const hashes = new Set(await readWithheld());
  return files.filter(({ of = '' }) => hashes.has(of)).map(({ path }) => path);
}

/** A list goes on as far as its stories reach; its first page is there without any. */
const reaches = (stories: Prisma.Sql) => sql`(n.skip = 0 OR n.skip < (${stories}))`;

const linkedTo = (table: Prisma.Sql, where: Prisma.Sql) =>
  sql`(n.skip = 0 OR n.skip < ${LONGEST_WALK}::int AND EXISTS (SELECT FROM ${table} JOIN live_story s ON s.version_id = l.version_id
    WHERE ${where} OFFSET n.skip))`;

/** SQL for whether what the row `n` needs is there for readers. */
const isThere = sql`CASE n.kind
  WHEN 'story' THEN EXISTS (SELECT FROM live_story s JOIN section c ON c.id = s.section_id WHERE s.slug = n.name AND c.slug = n."of"
    AND (coalesce(n.skip, 0) = 0 OR n.skip < (SELECT count(*) FROM shown_version v WHERE v.article_id = s.id)))
  WHEN 'storyId' THEN EXISTS (SELECT FROM live_story s WHERE s.id = n.name::uuid)
  WHEN 'section' THEN EXISTS (SELECT FROM section c WHERE c.slug = n.name AND ${reaches(sql`
    WITH RECURSIVE down AS (SELECT c.id UNION ALL SELECT b.id FROM section b JOIN down ON b.parent_id = down.id)
    SELECT coalesce(sum(m.stories), 0) FROM live_month m WHERE m.section_id IN (SELECT id FROM down)`)})
  WHEN 'topic' THEN EXISTS (SELECT FROM live_topic t WHERE t.slug = n.name AND ${linkedTo(sql`version_topic l`, sql`l.topic_id = t.id`)})
  WHEN 'author' THEN EXISTS (SELECT FROM author a WHERE a.slug = n.name AND ${linkedTo(sql`version_author l`, sql`l.author_id = a.id`)})
  WHEN 'about' THEN EXISTS (SELECT FROM live_page p WHERE p.slug = n.name)
  WHEN 'latest' THEN ${reaches(sql`SELECT coalesce(sum(m.stories), 0) FROM live_month m`)}
  WHEN 'month' THEN n.skip < (SELECT coalesce(sum(m.stories), 0) FROM live_month m WHERE m.month = n.name)
  WHEN 'corrections' THEN (n.skip = 0 OR EXISTS (
    SELECT FROM live_correction x JOIN live_story s ON s.id = x.article_id OFFSET n.skip))
  WHEN 'correctionId' THEN EXISTS (SELECT FROM live_correction x WHERE x.id = n.name::uuid)
  WHEN 'sitemap' THEN EXISTS (SELECT FROM sitemap_story s WHERE s.sitemap_part = n.name::int AND s.canonical_url IS NULL)
  WHEN 'media' THEN EXISTS (SELECT FROM media m JOIN rendition r ON r.media_id = m.id WHERE m.hash = n."of" AND m.name
    || CASE r.crop WHEN 'full' THEN '' ELSE '-' || r.crop || CASE r.focal WHEN '' THEN '' ELSE '-' || r.focal END END
    || '-' || r.width || '.' || r.format = n.name)
  ELSE EXISTS (SELECT FROM media m WHERE m.hash = n."of" AND m.name = n.name AND m.mime_type = n.type) END`;
