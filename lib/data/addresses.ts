import { type ListName, readForeignFeed } from '#lib/feeds/foreign-address.ts';
import {
  authorPath,
  FRONT_PATH,
  feedPath,
  RESERVED_SLUGS,
  sectionPath,
  storyPath,
  topicPath,
} from '#lib/urls.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { readJson } from './query.ts';
import { planOnce } from './statements.ts';

/** Why there is no page at an address. */
export type AddressAnswer =
  /** `to` is a path of the site or another site's URL. */
  { kind: 'moved'; to: string } | { kind: 'removed' } | { kind: 'missing' };

type RawTarget =
  | { kind: 'story'; section: string; slug: string }
  | { kind: 'section' | 'topic' | 'author'; slug: string }
  | { kind: 'url'; url: string }
  | { kind: 'gone' };

const MISSING: AddressAnswer = { kind: 'missing' };
const HISTORY = '/history';
/** Parts of an address that belong to a list or to a story, whatever that is called. */
const TAIL =
  /(\/history(?:\/page\/[0-9]+)?|\/page\/[0-9]+|\/feed(?:\/[\da-f-]{36})?\.(?:xml|atom|json))$/;

/**
 * What became of `path` (site-relative, as asked for): moved to where it is now, removed (it was public
 * once), or missing. Follows redirects and finds a story by its slug under whatever section it was
 * looked for. Never says that a path moved to itself.
 */
export async function explainAddress(path: string): Promise<AddressAnswer> {
  const plain = decoded(path);
  if (plain === null) return MISSING;
  const tail = TAIL.exec(plain)?.[0] ?? '';
  const owner = tail && plain.slice(0, -tail.length);
  const story = isHistory(tail) ? owner : plain;
  // `/section/history` is no history, but a story of that name.
  const slug = slugIn(story) ?? slugIn(plain);
  const raw = await readJson<{
    exact: RawTarget | null;
    owner: RawTarget | null;
    slug: RawTarget | null;
  }>(
    planOnce(Prisma.sql`SELECT json_build_object('exact', ${redirectJson(plain)}, 'owner', ${redirectJson(owner)},
      'slug', coalesce(
        (SELECT json_build_object('kind', 'story', 'slug', s.slug, 'section', c.slug)
          FROM live_story s JOIN section c ON c.id = s.section_id WHERE s.slug = ${slug}),
        (SELECT json_build_object('kind', 'gone') FROM gone_story g WHERE g.slug = ${slug})))::text AS json`),
  );
  const answer =
    answerOf(raw?.exact, '') ??
    (owner ? answerOf(raw?.owner, tail) : null) ??
    answerOf(raw?.slug, slugIn(story) && story === owner ? tail : '') ??
    (await explainForeignFeed(plain)) ??
    MISSING;
  return answer.kind === 'moved' && decoded(answer.to) === plain ? MISSING : answer;
}

function isHistory(tail: string): boolean {
  return tail.startsWith(HISTORY);
}

/** The last part of an address that has the form of a story's. */
function slugIn(path: string): string | null {
  return /^\/[^/]+\/([^/]+)$/.exec(path)?.[1] ?? null;
}

/** A section, or a story in one; feeds have a dot, and lists of other kinds more parts. */
const PAPER_PAGE = /^\/([^/.]+)(?:\/([^/.]+))?$/;

/**
 * False when `path` has the form of a section's or a story's address and neither is there: known for a hundredth of
 * what a rendering costs.
 */
export async function mayBeThere(path: string): Promise<boolean> {
  const [, section, slug] = PAPER_PAGE.exec(decoded(path) ?? '') ?? [];
  if (!section || isReserved(section)) return true;
  const found = slug
    ? Prisma.sql`SELECT to_json(EXISTS (SELECT FROM live_story s JOIN section c ON c.id = s.section_id
        WHERE s.slug = ${slug} AND c.slug = ${section}))::text AS json`
    : Prisma.sql`SELECT to_json(EXISTS (SELECT FROM section c WHERE c.slug = ${section}))::text AS json`;
  return (await readJson<boolean>(planOnce(found))) ?? true;
}

/** Where a feed is that a reader knows by an address of another program. */
async function explainForeignFeed(path: string): Promise<AddressAnswer | null> {
  const asked = readForeignFeed(path);
  if (!asked) return null;
  const { format, lists } = asked;
  if (lists.length === 0) return { kind: 'moved', to: feedPath(FRONT_PATH, format) };
  const slugs = (kind: ListName['kind']) =>
    lists.filter((list) => list.kind === kind).map(({ slug }) => slug);
  const found = await readJson<{ kind: ListName['kind']; slug: string }[]>(
    planOnce(Prisma.sql`SELECT json_agg(json_build_object('kind', l.kind, 'slug', l.slug))::text AS json FROM (
      SELECT 'section' AS kind, slug FROM section WHERE slug = ANY(${slugs('section')}::text[])
      UNION ALL SELECT 'topic', slug FROM live_topic WHERE slug = ANY(${slugs('topic')}::text[])
      UNION ALL SELECT 'author', slug FROM author WHERE slug = ANY(${slugs('author')}::text[])) l`),
  );
  const known = lists.find((list) => found?.some((one) => one.kind === list.kind));
  if (known) return { kind: 'moved', to: feedPath(PATHS[known.kind](known.slug), format) };
  for (const list of lists) {
    // It may have moved here as well.
    const answer = await explainAddress(feedPath(PATHS[list.kind](list.slug), format));
    if (answer.kind !== 'missing') return answer;
  }
  return null;
}

function isReserved(slug: string): boolean {
  return (RESERVED_SLUGS as readonly string[]).includes(slug);
}

const PATHS = { section: sectionPath, topic: topicPath, author: authorPath };

/** The target of the redirect that leads away from `from`, looked up now, so that no chain can form. */
function redirectJson(from: string): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(
      (SELECT json_build_object('kind', 'story', 'slug', s.slug, 'section', c.slug)
        FROM live_story s JOIN section c ON c.id = s.section_id WHERE s.id = r.article_id),
      (SELECT json_build_object('kind', 'gone') FROM gone_story g WHERE g.id = r.article_id),
      (SELECT json_build_object('kind', 'section', 'slug', c.slug) FROM section c WHERE c.id = r.section_id),
      (SELECT json_build_object('kind', 'topic', 'slug', t.slug) FROM topic t WHERE t.id = r.topic_id),
      (SELECT json_build_object('kind', 'author', 'slug', a.slug) FROM author a WHERE a.id = r.author_id),
      CASE WHEN r.to_url IS NOT NULL THEN json_build_object('kind', 'url', 'url', r.to_url) END)
    FROM redirect r WHERE r.from_path = ${from})`;
}

function answerOf(target: RawTarget | null | undefined, tail: string): AddressAnswer | null {
  // Only stories have a history, and only lists have numbered pages and feeds.
  if (tail && target?.kind === 'story' && !isHistory(tail)) return null;
  if (isHistory(tail) && target && target.kind !== 'story' && target.kind !== 'gone') return null;
  switch (target?.kind) {
    case undefined:
      return null;
    case 'gone':
      return { kind: 'removed' };
    case 'story':
      return { kind: 'moved', to: storyPath(target.section, target.slug) + tail };
    case 'section':
      return { kind: 'moved', to: sectionPath(target.slug) + tail };
    case 'topic':
      return { kind: 'moved', to: topicPath(target.slug) + tail };
    case 'author':
      return { kind: 'moved', to: authorPath(target.slug) + tail };
    case 'url':
      return tail ? null : { kind: 'moved', to: target.url };
  }
}

/** Redirects are kept as people read them, without percent signs. Null for what no address can be. */
function decoded(path: string): string | null {
  try {
    const plain = decodeURIComponent(path);
    return plain.includes('\0') ? null : plain;
  } catch {
    return null;
  }
}
