import type { Metadata } from 'next';
import '../styles/front.css';
import { FrontPage } from '#components/front/front-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { FRONT_PATH } from '#lib/urls.ts';
import { pageHead } from './head.ts';
import { readFront, readSite } from './read.ts';

export async function generateMetadata(): Promise<Metadata> {
  const [site, { lead }] = await Promise.all([readSite(), readFront()]);
  const picture = lead?.picture ?? null;
  return pageHead({ site, title: null, description: '', path: FRONT_PATH, picture });
}

export default async function Page() {
  const [site, front] = await Promise.all([readSite(), readFront()]);
  return (
    <PageFrame site={site} front>
      <FrontPage front={front} site={site} />
    </PageFrame>
  );
}
