import '../../styles/archive.css';
import { ArchivePage } from '#components/site/archive-page.tsx';
import { listMonths } from '#lib/data/archive.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { ARCHIVE_PATH } from '#lib/urls.ts';
import { PageMeta } from '../meta.tsx';
import { PaperPage } from '../paper-page.tsx';
import { readSite } from '../read.ts';

export default async function Page() {
  const [site, months] = await Promise.all([readSite(), listMonths()]);
  const { title, intro } = messagesFor(site.language).archive;
  return (
    <PaperPage
      site={site}
      meta={
        <PageMeta site={site} title={title} description={intro(site.name)} path={ARCHIVE_PATH} />
      }
      place={{ here: ARCHIVE_PATH }}
    >
      <ArchivePage site={site} months={months} />
    </PaperPage>
  );
}
