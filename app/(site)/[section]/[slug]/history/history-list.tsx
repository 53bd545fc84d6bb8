import { notFound } from 'next/navigation';
import '../../../../styles/history.css';
import { HistoryPage } from '#components/site/history-page.tsx';
import { messagesFor } from '#lib/messages/for-language.ts';
import { UnlistedMeta } from '../../../meta.tsx';
import { PaperPage } from '../../../paper-page.tsx';
import { readHistory, readSite } from '../../../read.ts';

interface Props {
  section: string;
  slug: string;
  page: number;
}

/** A numbered page of what readers saw of a story. */
export async function HistoryList({ section, slug, page }: Props) {
  const [site, history] = await Promise.all([readSite(), readHistory(section, slug, page)]);
  if (!history) notFound();
  const { title } = messagesFor(site.language).history;
  return (
    <PaperPage
      site={site}
      meta={<UnlistedMeta site={site} title={`${title}: ${history.story.headline}`} />}
    >
      <HistoryPage site={site} history={history} />
    </PaperPage>
  );
}
