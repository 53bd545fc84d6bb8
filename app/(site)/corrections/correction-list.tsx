import { notFound } from 'next/navigation';
import '../../styles/corrections.css';
import { CorrectionsPage } from '#components/site/corrections-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { listCorrections } from '#lib/data/corrections.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { correctionsPath } from '#lib/urls.ts';
import { PageMeta } from '../meta.tsx';
import { readSite } from '../read.ts';

/** A numbered page of the corrections; the first is there even without any. */
export async function CorrectionList({ page }: { page: number }) {
  const [site, list] = await Promise.all([readSite(), listCorrections({ page })]);
  if (page > 1 && list.corrections.length === 0) notFound();
  const messages = messagesFor(site.language);
  const { title, intro } = messages.correctionList;
  return (
    <PageFrame
      site={site}
      meta={
        <PageMeta
          site={site}
          title={page === 1 ? title : `${title}, ${messages.pageNumber(page)}`}
          description={intro(site.name)}
          path={correctionsPath(page)}
        />
      }
    >
      <CorrectionsPage site={site} list={list} />
    </PageFrame>
  );
}
