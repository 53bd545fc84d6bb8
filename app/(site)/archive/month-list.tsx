import { notFound } from 'next/navigation';
import '../../styles/archive.css';
import { ArchiveMonthPage } from '#components/site/archive-month-page.tsx';
import { listMonth, listMonths } from '#lib/data/archive.ts';
import { formatMonth } from '#lib/dates.ts';
import type { Month } from '#lib/domain/archive.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { ARCHIVE_PATH, archivePath } from '#lib/urls.ts';
import { NumberedMeta } from '../meta.tsx';
import { PaperPage } from '../paper-page.tsx';
import { readSite } from '../read.ts';

/** A numbered page of a month; 404 where it has none. */
export async function MonthList({ month, page }: { month: Month; page: number }) {
  const [site, list, months] = await Promise.all([
    readSite(),
    listMonth({ ...month, page }),
    listMonths({ beside: true }),
  ]);
  if (list.stories.length === 0) notFound();
  const { archive } = messagesFor(site.language);
  const name = formatMonth(month, site.language);
  return (
    <PaperPage
      site={site}
      meta={
        <NumberedMeta
          site={site}
          title={name}
          description={archive.intro(site.name)}
          list={list}
          stories={list.stories}
          trail={[{ name: archive.title, path: ARCHIVE_PATH }]}
          pathOf={(n) => archivePath(month, n)}
        />
      }
      place={{ within: [ARCHIVE_PATH] }}
    >
      <ArchiveMonthPage site={site} month={month} list={list} months={months} />
    </PaperPage>
  );
}
