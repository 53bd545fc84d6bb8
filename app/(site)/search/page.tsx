import { notFound } from 'next/navigation';
import { PageFrame } from '#components/site/page-frame.tsx';
import { SearchPage } from '#components/site/search-page.tsx';
import { searchStories } from '#lib/data/search.ts';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { readSearchQuery, type SearchFields } from '#lib/domain/search-query.ts';
import type { NavSection } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { SEARCH_PATH, sectionPath } from '#lib/urls.ts';
import { UnlistedMeta } from '../meta.tsx';
import { readSite } from '../read.ts';

export default async function Page({ searchParams }: PageProps<'/search'>) {
  const { q, page: text, section, ...time } = firstOf(await searchParams);
  const page = text === undefined ? 1 : parsePageNumber(text);
  if (!page) notFound();
  const site = await readSite();
  const known = section && hasSection(site.sections, section) ? section : undefined;
  const query = readSearchQuery({ ...time, q, section: known });
  const results = q?.trim() ? await searchStories({ ...query, page }) : null;
  if (page > 1 && !results?.stories.length) notFound();
  const messages = messagesFor(site.language);
  const title = query.words === '' ? messages.search : messages.searchPage.title(query.words);
  return (
    <PageFrame
      site={site}
      meta={
        <UnlistedMeta
          site={site}
          title={page === 1 ? title : messages.numberedTitle(title, page)}
        />
      }
      place={{ here: SEARCH_PATH }}
    >
      <SearchPage site={site} query={query} results={results} />
    </PageFrame>
  );
}

/** A section that is none, or no more, narrows nothing. */
function hasSection(sections: NavSection[], slug: string): boolean {
  return sections.some(
    ({ path, children }) => path === sectionPath(slug) || hasSection(children, slug),
  );
}

/** A parameter sent several times counts once, by its first value. */
function firstOf(
  sent: Record<string, string | string[] | undefined>,
): SearchFields & { page?: string } {
  return Object.fromEntries(
    Object.entries(sent).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]),
  );
}
