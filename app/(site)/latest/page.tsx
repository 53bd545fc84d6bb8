import { LatestPage } from '#components/site/latest-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { listLatest } from '#lib/data/lists.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { LATEST_PATH } from '#lib/urls.ts';
import { PageMeta } from '../meta.tsx';
import { readSite } from '../read.ts';

export default async function Page() {
  const [site, list] = await Promise.all([readSite(), listLatest({ page: 1 })]);
  const { latest, latestIntro } = messagesFor(site.language);
  return (
    <PageFrame
      site={site}
      meta={
        <PageMeta
          site={site}
          title={latest}
          description={latestIntro(site.name)}
          path={LATEST_PATH}
        />
      }
      current="latest"
    >
      <LatestPage site={site} list={list} />
    </PageFrame>
  );
}
