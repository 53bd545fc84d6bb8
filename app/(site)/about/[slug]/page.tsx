import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import '../../../styles/story.css';
import '../../../styles/blocks.css';
import '../../../styles/figures.css';
import { PageFrame } from '#components/site/page-frame.tsx';
import { StandingPageView } from '#components/site/standing-page.tsx';
import { standingPath } from '#lib/urls.ts';
import { pageHead } from '../../head.ts';
import { readSite, readStandingPage } from '../../read.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const [site, page] = await Promise.all([readSite(), readStandingPage(slug)]);
  if (!page) return {};
  return pageHead({ site, title: page.title, description: '', path: standingPath(slug) });
}

export default async function Page({ params }: Props) {
  const [site, page] = await Promise.all([readSite(), readStandingPage((await params).slug)]);
  if (!page) notFound();
  return (
    <PageFrame site={site}>
      <StandingPageView site={site} page={page} />
    </PageFrame>
  );
}
