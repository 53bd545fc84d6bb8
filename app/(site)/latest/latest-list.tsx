import { notFound } from 'next/navigation';
import { LatestPage } from '#components/site/latest-page.tsx';
import { listLatest } from '#lib/data/lists.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { LATEST_PATH, numberedPath } from '#lib/urls.ts';
import { NumberedMeta } from '../meta.tsx';
import { PaperPage } from '../paper-page.tsx';
import { readSite } from '../read.ts';

/** A numbered page of everything; the first is there even without any story. */
export async function LatestNumbered({ page }: { page: number }) {
  const [site, list] = await Promise.all([readSite(), listLatest({ page })]);
  if (page > 1 && list.stories.length === 0) notFound();
  const { latest, latestIntro } = messagesFor(site.language);
  return (
    <PaperPage
      site={site}
      meta={
        <NumberedMeta
          site={site}
          title={latest}
          description={latestIntro(site.name)}
          list={list}
          stories={list.stories}
          pathOf={(n) => numberedPath(LATEST_PATH, n)}
        />
      }
      place={page === 1 ? { here: LATEST_PATH } : { within: [LATEST_PATH] }}
    >
      <LatestPage site={site} list={list} />
    </PaperPage>
  );
}
