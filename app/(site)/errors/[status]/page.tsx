import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MissingPage } from '#components/site/missing-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { listLatest } from '#lib/data/lists.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { unlistedHead } from '../../head.ts';
import { readSite } from '../../read.ts';

interface Props {
  params: Promise<{ status: string }>;
}

const LATEST_SHOWN = 8;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { status } = await params;
  if (status !== '404' && status !== '410') return {};
  return unlistedHead(messagesFor((await readSite()).language).errors[status].title);
}

export default async function Page({ params }: Props) {
  const { status } = await params;
  if (status !== '404' && status !== '410') notFound();
  const [site, latest] = await Promise.all([readSite(), listLatest({ perPage: LATEST_SHOWN })]);
  return (
    <PageFrame site={site}>
      <MissingPage site={site} status={status} latest={latest.stories} />
    </PageFrame>
  );
}
