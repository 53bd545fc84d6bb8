import { notFound } from 'next/navigation';
import { PageFrame } from '#components/site/page-frame.tsx';
import { SearchPage } from '#components/site/search-page.tsx';
import { searchStories } from '#lib/data/search.ts';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { readSearchQuery } from '#lib/domain/search-query.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { UnlistedMeta } from '../meta.tsx';
import { readSite } from '../read.ts';

interface Props {
  searchParams: Promise<Record<'q' | 'page', string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  const asked = await searchParams;
  const query = single(asked.q).trim();
  const page = asked.page === undefined ? 1 : parsePageNumber(single(asked.page));
  if (!page) notFound();
  const [site, list] = await Promise.all([
    readSite(),
    query === '' ? null : searchStories({ ...readSearchQuery({ q: query }), page }),
  ]);
  if (page > 1 && !list?.stories.length) notFound();
  return (
    <PageFrame
      site={site}
      meta={<UnlistedMeta site={site} title={messagesFor(site.language).search} />}
    >
      <SearchPage site={site} query={query} list={list} />
    </PageFrame>
  );
}

/** A parameter sent several times counts once, by its first value. */
function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
