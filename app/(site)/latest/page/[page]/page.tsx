import { notFound } from 'next/navigation';
import { LatestPage } from '#components/site/latest-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { listLatest } from '#lib/data/lists.ts';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { LATEST_PATH, numberedPath } from '#lib/urls.ts';
import { PageMeta } from '../../../meta.tsx';
import { readSite } from '../../../read.ts';

interface Props {
  params: Promise<{ page: string }>;
}

export default async function Page({ params }: Props) {
  const page = parsePageNumber((await params).page);
  if (!page) notFound();
  const [site, list] = await Promise.all([readSite(), listLatest({ page })]);
  if (list.stories.length === 0) notFound();
  const { latest, latestIntro, pageNumber } = messagesFor(site.language);
  return (
    <PageFrame
      site={site}
      meta={
        <PageMeta
          site={site}
          title={`${latest}, ${pageNumber(page)}`}
          description={latestIntro(site.name)}
          path={numberedPath(LATEST_PATH, page)}
        />
      }
      current="latest"
    >
      <LatestPage site={site} list={list} />
    </PageFrame>
  );
}
