import { notFound } from 'next/navigation';
import { PageFrame } from '#components/site/page-frame.tsx';
import { SectionPage } from '#components/site/section-page.tsx';
import { listSection } from '#lib/data/lists.ts';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { numberedPath } from '#lib/urls.ts';
import { PageMeta } from '../../../meta.tsx';
import { readSection, readSite } from '../../../read.ts';

interface Props {
  params: Promise<{ section: string; page: string }>;
}

export default async function Page({ params }: Props) {
  const { section: slug, page: text } = await params;
  const page = parsePageNumber(text);
  if (!page) notFound();
  const [site, section] = await Promise.all([readSite(), readSection(slug)]);
  if (!section) notFound();
  const list = await listSection(section, { page });
  if (list.stories.length === 0) notFound();
  return (
    <PageFrame
      site={site}
      meta={
        <PageMeta
          site={site}
          title={`${section.name}, ${messagesFor(site.language).pageNumber(page)}`}
          description={section.description}
          path={numberedPath(section.path, page)}
        />
      }
      current={section.parent?.id ?? section.id}
    >
      <SectionPage site={site} section={section} list={list} />
    </PageFrame>
  );
}
