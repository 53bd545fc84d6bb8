import '../styles/front.css';
import { FrontPage } from '#components/front/front-page.tsx';
import { getFront } from '#lib/data/front.ts';
import { frontStories } from '#lib/machines/list-graph.ts';
import { FRONT_PATH } from '#lib/urls.ts';
import { PageMeta } from './meta.tsx';
import { MostReadBox } from './most-read-box.tsx';
import { PaperPage } from './paper-page.tsx';
import { readSite } from './read.ts';

export default async function Page() {
  const [site, front] = await Promise.all([readSite(), getFront()]);
  return (
    <PaperPage
      site={site}
      meta={
        <PageMeta
          site={site}
          title={null}
          description=""
          path={FRONT_PATH}
          picture={front.lead?.picture}
          stories={frontStories(front)}
        />
      }
      front
    >
      <FrontPage front={front} site={site} mostRead={<MostReadBox />} />
    </PaperPage>
  );
}
