import type { Metadata } from 'next';
import { LatestPage } from '#components/site/latest-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { messagesFor } from '#lib/messages/for-language.ts';
import { LATEST_PATH } from '#lib/urls.ts';
import { pageHead } from '../head.ts';
import { readLatest, readSite } from '../read.ts';

export async function generateMetadata(): Promise<Metadata> {
  const site = await readSite();
  const { latest, latestIntro } = messagesFor(site.language);
  return pageHead({ site, title: latest, description: latestIntro(site.name), path: LATEST_PATH });
}

export default async function Page() {
  const [site, list] = await Promise.all([readSite(), readLatest(1)]);
  return (
    <PageFrame site={site} current="latest">
      <LatestPage site={site} list={list} />
    </PageFrame>
  );
}
