import '../../styles/feeds.css';
import { FeedsPage } from '#components/site/feeds-page.tsx';
import { messagesFor } from '#lib/messages/for-language.ts';
import { FEEDS_PATH } from '#lib/urls.ts';
import { readFeedGroups } from '../../(feeds)/groups.ts';
import { PageMeta } from '../meta.tsx';
import { PaperPage } from '../paper-page.tsx';

export default async function Page() {
  const { site, groups } = await readFeedGroups();
  const { title, intro } = messagesFor(site.language).feeds;
  return (
    <PaperPage
      site={site}
      meta={<PageMeta site={site} title={title} description={intro[0] ?? ''} path={FEEDS_PATH} />}
    >
      <FeedsPage site={site} groups={groups} />
    </PaperPage>
  );
}
