import {
  listSitemapAuthors,
  listSitemapSections,
  listSitemapStories,
  listSitemapTopics,
} from '#lib/data/sitemaps.ts';
import type { PageEntry } from '#lib/domain/sitemap.ts';
import { HOUSE_PAGES, type PagePart, pageSitemap, storySitemap } from '#lib/machines/sitemap.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { xmlResponse } from '../../xml-response.ts';

export const dynamic = 'force-dynamic';

const NUMBER = /^[1-9]\d{0,5}$/;

const PAGES: Record<PagePart, () => Promise<PageEntry[]>> = {
  pages: async () => [...HOUSE_PAGES, ...(await listSitemapSections())],
  topics: listSitemapTopics,
  authors: listSitemapAuthors,
};

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> {
  const name = /^(.+)\.xml$/.exec((await params).part)?.[1] ?? '';
  if (isPagePart(name)) return xmlResponse(pageSitemap(await PAGES[name](), siteOrigin()));
  const stories = NUMBER.test(name) ? await listSitemapStories(Number(name)) : [];
  if (stories.length === 0) return new Response(null, { status: 404 });
  return xmlResponse(storySitemap(stories, siteOrigin()));
}

function isPagePart(name: string): name is PagePart {
  return Object.hasOwn(PAGES, name);
}
