import { notFound } from 'next/navigation';
import { SectionPage } from '#components/site/section-page.tsx';
import { listSection } from '#lib/data/lists.ts';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { numberedPath } from '#lib/urls.ts';
import { NumberedMeta } from '../../../meta.tsx';
import { PaperPage } from '../../../paper-page.tsx';
import { readSection, readSite } from '../../../read.ts';

export default async function Page({ params }: PageProps<'/[section]/page/[page]'>) {
  const { section: slug, page: text } = await params;
  const page = parsePageNumber(text);
  if (!page) notFound();
  const [site, section] = await Promise.all([readSite(), readSection(slug)]);
  if (!section) notFound();
  const list = await listSection(section, { page });
  if (list.stories.length === 0) notFound();
  return (
    <PaperPage
      site={site}
      meta={
        <NumberedMeta
          site={site}
          title={section.name}
          feedsOf={section}
          description={section.description}
          list={list}
          stories={list.stories}
          trail={section.breadcrumb}
          pathOf={(n) => numberedPath(section.path, n)}
        />
      }
      place={{ within: [...section.breadcrumb, section].map(({ path }) => path) }}
    >
      <SectionPage site={site} section={section} list={list} />
    </PaperPage>
  );
}
