import { notFound } from 'next/navigation';
import '../../../styles/trouble.css';
import { MissingPage } from '#components/site/missing-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { listLatest } from '#lib/data/lists.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { UnlistedMeta } from '../../meta.tsx';
import { MostReadBox } from '../../most-read-box.tsx';
import { readSite } from '../../read.ts';

interface Props {
  params: Promise<{ status: string }>;
}

const LATEST_SHOWN = 8;

export default async function Page({ params }: Props) {
  const { status } = await params;
  if (status !== '404' && status !== '410') notFound();
  const [site, latest] = await Promise.all([readSite(), listLatest({ perPage: LATEST_SHOWN })]);
  const { title } = messagesFor(site.language).errors[status];
  return (
    <PageFrame site={site} meta={<UnlistedMeta site={site} title={title} />}>
      <MissingPage site={site} status={status} latest={latest.stories} mostRead={<MostReadBox />} />
    </PageFrame>
  );
}
