import { notFound } from 'next/navigation';
import '../../../styles/story.css';
import '../../../styles/blocks.css';
import '../../../styles/permalinks.css';
import '../../../styles/figures.css';
import { StandingPageView } from '#components/site/standing-page.tsx';
import { standingPath } from '#lib/urls.ts';
import { PageMeta } from '../../meta.tsx';
import { PaperPage } from '../../paper-page.tsx';
import { readSite, readStandingPage } from '../../read.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const [site, page] = await Promise.all([readSite(), readStandingPage(slug)]);
  if (!page) notFound();
  return (
    <PaperPage
      site={site}
      meta={<PageMeta site={site} title={page.title} description="" path={standingPath(slug)} />}
      place={{ here: standingPath(slug) }}
    >
      <StandingPageView site={site} page={page} />
    </PaperPage>
  );
}
