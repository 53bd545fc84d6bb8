import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '#components/site/page-frame.tsx';
import { SectionPage } from '#components/site/section-page.tsx';
import { pageHead } from '../head.ts';
import { readSection, readSectionList, readSite } from '../read.ts';

interface Props {
  params: Promise<{ section: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [site, section] = await Promise.all([readSite(), readSection((await params).section)]);
  if (!section) return {};
  const { name, path } = section;
  return pageHead({ site, title: name, description: section.description, path });
}

export default async function Page({ params }: Props) {
  const [site, section] = await Promise.all([readSite(), readSection((await params).section)]);
  if (!section) notFound();
  const list = await readSectionList(section, 1);
  return (
    <PageFrame site={site} current={section.parent?.id ?? section.id}>
      <SectionPage site={site} section={section} list={list} />
    </PageFrame>
  );
}
