import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '#components/site/page-frame.tsx';
import { SectionPage } from '#components/site/section-page.tsx';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { numberedPath } from '#lib/urls.ts';
import { pageHead } from '../../../head.ts';
import { readSection, readSectionList, readSite } from '../../../read.ts';

interface Props {
  params: Promise<{ section: string; page: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section: slug, page: text } = await params;
  const page = parsePageNumber(text);
  const [site, section] = await Promise.all([readSite(), readSection(slug)]);
  if (!section || !page) return {};
  const title = `${section.name}, ${messagesFor(site.language).pageNumber(page)}`;
  const path = numberedPath(section.path, page);
  return pageHead({ site, title, description: section.description, path });
}

export default async function Page({ params }: Props) {
  const { section: slug, page: text } = await params;
  const page = parsePageNumber(text);
  if (!page) notFound();
  const [site, section] = await Promise.all([readSite(), readSection(slug)]);
  if (!section) notFound();
  const list = await readSectionList(section, page);
  if (list.stories.length === 0) notFound();
  return (
    <PageFrame site={site} current={section.parent?.id ?? section.id}>
      <SectionPage site={site} section={section} list={list} />
    </PageFrame>
  );
}
