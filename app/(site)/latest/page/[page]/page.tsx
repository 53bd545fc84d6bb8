import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LatestPage } from '#components/site/latest-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { LATEST_PATH, numberedPath } from '#lib/urls.ts';
import { pageHead } from '../../../head.ts';
import { readLatest, readSite } from '../../../read.ts';

interface Props {
  params: Promise<{ page: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = parsePageNumber((await params).page);
  if (!page) return {};
  const site = await readSite();
  const { latest, latestIntro, pageNumber } = messagesFor(site.language);
  const title = `${latest}, ${pageNumber(page)}`;
  const path = numberedPath(LATEST_PATH, page);
  return pageHead({ site, title, description: latestIntro(site.name), path });
}

export default async function Page({ params }: Props) {
  const page = parsePageNumber((await params).page);
  if (!page) notFound();
  const [site, list] = await Promise.all([readSite(), readLatest(page)]);
  if (list.stories.length === 0) notFound();
  return (
    <PageFrame site={site} current="latest">
      <LatestPage site={site} list={list} />
    </PageFrame>
  );
}
