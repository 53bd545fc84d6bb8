import { notFound } from 'next/navigation';
import '../../styles/archive.css';
import { ArchiveMonthPage } from '#components/site/archive-month-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { listMonth, listMonths } from '#lib/data/archive.ts';
import { formatMonth } from '#lib/dates.ts';
import { type Month, monthKey } from '#lib/domain/archive.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { archivePath } from '#lib/urls.ts';
import { PageMeta } from '../meta.tsx';
import { readSite } from '../read.ts';

/** A numbered page of a month; 404 where it has none. */
export async function MonthList({ month, page }: { month: Month; page: number }) {
  const [site, list, months] = await Promise.all([
    readSite(),
    listMonth({ ...month, page }),
    listMonths({ beside: true }),
  ]);
  if (list.stories.length === 0) notFound();
  const messages = messagesFor(site.language);
  const name = formatMonth(month, site.language);
  return (
    <PageFrame
      site={site}
      meta={
        <PageMeta
          site={site}
          title={page === 1 ? name : `${name}, ${messages.pageNumber(page)}`}
          description={messages.archive.intro(site.name)}
          path={archivePath(month, page)}
        />
      }
    >
      <ArchiveMonthPage
        site={site}
        month={month}
        list={list}
        earlier={months.find((other) => monthKey(other) < monthKey(month))}
        later={months.findLast((other) => monthKey(other) > monthKey(month))}
      />
    </PageFrame>
  );
}
