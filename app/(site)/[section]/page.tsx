import { notFound } from 'next/navigation';
import '../../styles/section.css';
import { SectionFrontPage } from '#components/site/section-front-page.tsx';
import { getSectionFront } from '#lib/data/section-front.ts';
import { numberedPath } from '#lib/urls.ts';
import { NumberedMeta } from '../meta.tsx';
import { PaperPage } from '../paper-page.tsx';
import { readSection, readSite } from '../read.ts';

export default async function Page({ params }: PageProps<'/[section]'>) {
  const [site, section] = await Promise.all([readSite(), readSection((await params).section)]);
  if (!section) notFound();
  const front = await getSectionFront(section);
  return (
    <PaperPage
      site={site}
      meta={
        <NumberedMeta
          site={site}
          title={section.name}
          feedsOf={section}
          description={section.description}
          list={front}
          stories={[...front.curated, ...front.stories]}
          trail={section.breadcrumb}
          pathOf={(n) => numberedPath(section.path, n)}
        />
      }
      place={{ here: section.path, within: section.breadcrumb.map(({ path }) => path) }}
    >
      <SectionFrontPage site={site} section={section} front={front} />
    </PaperPage>
  );
}
