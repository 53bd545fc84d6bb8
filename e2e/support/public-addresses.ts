import { globSync } from 'node:fs';
import path from 'node:path';
import type { PrismaClient } from '#prisma/generated/client.ts';

const app = path.resolve(import.meta.dirname, '../../app');

/** Said by nothing in a small paper, or by the server to itself alone: further pages, boxes, pages for errors and for a house. */
const SILENT = /\/page\/\[page\]$|^\/boxes\/|^\/errors\/|^\/about\/|^\/corrections\/feed\//;

/** One address that anybody may ask for, and the route of the tree that answers it. */
export interface PublicAddress {
  route: string;
  address: string;
  /** Whether a small paper has nothing to say there. */
  isSilent: boolean;
}

/**
 * Every address outside the desk, from the file tree: what is added to that is in here by itself, or fails for want of
 * something to put into it. Stories are asked for whether readers may see them or not; `word` is looked for.
 */
export async function publicAddresses(
  db: PrismaClient,
  { word, origin }: { word: string; origin: string },
): Promise<PublicAddress[]> {
  const { expand, stories } = await placeholders(db);
  const files = globSync('**/{page,route}.{ts,tsx}', { cwd: app });
  const routes = files.map((file) => path.dirname(`/${file}`).replace(/\/\([^)]+\)/g, '') || '/');
  const asked = (route: string) => {
    if (route === '/search') return [route, `${route}?q=${word}`, `${route}?q=readers`];
    if (route === '/oembed') return stories.flatMap(({ address }) => oembeds(origin + address));
    return expand(route);
  };
  return routes
    .filter((route) => !/^\/admin(\/|$)/.test(route))
    .flatMap((route) =>
      asked(route).map((address) => ({ route, address, isSilent: SILENT.test(route) })),
    );
}

function oembeds(url: string): string[] {
  return ['json', 'xml'].map((format) => `/oembed?url=${encodeURIComponent(url)}&format=${format}`);
}

async function placeholders(db: PrismaClient) {
  const [articles, sections, topics, authors] = await Promise.all([
    db.article.findMany({ include: { section: true }, orderBy: { lastPublishedAt: 'desc' } }),
    db.section.findMany(),
    db.topic.findMany(),
    db.author.findMany(),
  ]);
  const stories = articles.map((one) => ({
    id: one.id,
    address: `/${one.section.slug}/${one.slug}`,
  }));
  const newest = articles.find((one) => one.lastPublishedAt && !one.removedAt);
  const hidden = articles.find(({ lastPublishedAt }) => lastPublishedAt === null);
  const ids = stories.map(({ id }) => id);
  const [year = '', month = ''] = new Date().toISOString().split('-');
  const slugs: Record<string, { slug: string }[]> = {
    topic: topics,
    author: authors,
    about: [{ slug: 'about-us' }],
  };
  const values: Record<string, string[]> = {
    section: sections.map(({ slug }) => slug),
    page: ['2'],
    part: ['1.xml', 'pages.xml', 'topics.xml', 'authors.xml'],
    year: [year],
    month: [month],
    id: ids,
    status: ['404'],
    '[...without]': ['', ...ids.slice(0, 1)],
  };
  function valuesOf(route: string, name: string): string[] {
    if (name === 'document' && /\/feeds?\/\[document\]$/.test(route)) {
      return [newest, hidden].flatMap((one) => (one ? [`${one.id}.json`, `${one.id}.xml`] : []));
    }
    if (name === 'document') return ['feed.xml', 'feed.atom', 'feed.json'];
    if (name === 'slug') return (slugs[route.split('/')[1] ?? ''] ?? []).map(({ slug }) => slug);
    return values[name] ?? [];
  }
  function expand(route: string): string[] {
    if (route.startsWith('/[section]/[slug]')) {
      return stories.map(({ address }) => route.replace('/[section]/[slug]', address));
    }
    const name = /\[(\[?[^\]]+\]?)\]/.exec(route)?.[1];
    if (name === undefined) return [route.replace(/(.)\/$/, '$1')];
    const known = valuesOf(route, name);
    if (known.length === 0) throw new Error(`What may stand for ${name} in ${route}?`);
    return known.flatMap((value) => expand(route.replace(`[${name}]`, value)));
  }
  return { expand, stories };
}
