import { notFound } from 'next/navigation';
import { PageFrame } from '#components/site/page-frame.tsx';
import { SectionPage } from '#components/site/section-page.tsx';
import { listSection } from '#lib/data/lists.ts';
import { PageMeta } from '../meta.tsx';
import { readSection, readSite } from '../read.ts';

interface Props {
  params: Promise<{ section: string }>;
}

export default async function Page({ params }: Props) {
  const [site, section] = await Promise.all([readSite(), readSection((await params).section)]);
  if (!section) notFound();
  const list = await listSection(section, { page: 1 });
  return (
    <PageFrame
      site={site}
      meta={
        <PageMeta
          site={site}
          title={section.name}
          description={section.description}
          path={section.path}
        />
      }
      current={section.parent?.id ?? section.id}
    >
      <SectionPage site={site} section={section} list={list} />
    </PageFrame>
  );
}
