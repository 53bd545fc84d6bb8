import { notFound } from 'next/navigation';
import '../../styles/corrections.css';
import { CorrectionsPage } from '#components/site/corrections-page.tsx';
import { listCorrections } from '#lib/data/corrections.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { CORRECTIONS_PATH, correctionsPath } from '#lib/urls.ts';
import { NumberedMeta } from '../meta.tsx';
import { PaperPage } from '../paper-page.tsx';
import { readSite } from '../read.ts';

/** A numbered page of the corrections; the first is there even without any. */
export async function CorrectionList({ page }: { page: number }) {
  const [site, list] = await Promise.all([readSite(), listCorrections({ page })]);
  if (page > 1 && list.corrections.length === 0) notFound();
  const { title, intro } = messagesFor(site.language).correctionList;
  return (
    <PaperPage
      site={site}
      meta={
        <NumberedMeta
          site={site}
          title={title}
          feedsOf={{ name: title, path: CORRECTIONS_PATH }}
          description={intro(site.name)}
          list={list}
          pathOf={correctionsPath}
        />
      }
      place={page === 1 ? { here: CORRECTIONS_PATH } : { within: [CORRECTIONS_PATH] }}
    >
      <CorrectionsPage site={site} list={list} />
    </PaperPage>
  );
}
