import { notFound } from 'next/navigation';
import '../../../../styles/history.css';
import { HistoryPage } from '#components/site/history-page.tsx';
import { messagesFor } from '#lib/messages/for-language.ts';
import { UnlistedMeta } from '../../../meta.tsx';
import { PaperPage } from '../../../paper-page.tsx';
import { readHistory, readSite } from '../../../read.ts';

export default async function Page({ params }: PageProps<'/[section]/[slug]/history'>) {
  const { section, slug } = await params;
  const [site, history] = await Promise.all([readSite(), readHistory(section, slug)]);
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
