import type { Metadata } from 'next';
import { NoticeList } from '#components/admin/notices/notice-list.tsx';
import { ReadAll } from '#components/admin/notices/read-all.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { listNotices } from '#lib/desk/notices/notices.ts';
import { deskNoticesPath } from '#lib/desk-urls.ts';
import { noticeMessagesFor } from '#lib/messages/desk/notices.ts';
import { requireColleague } from '../../colleague.ts';
import { readDesk } from '../../desk.ts';
import { readAll } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: noticeMessagesFor((await readDesk()).site.language).title };
}

export default async function NoticesPage({ searchParams }: PageProps<'/admin/notices'>) {
  const [{ by }, { site }, asked] = await Promise.all([
    requireColleague(),
    readDesk(),
    searchParams,
  ]);
  const place = typeof asked.before === 'string' ? asked.before : undefined;
  const { notices, before } = await listNotices(deskDatabase(), by, place);
  const words = noticeMessagesFor(site.language);
  return (
    <>
      <PageHead title={words.title} />
      {notices.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <ReadAll isDone={notices.every(({ isRead }) => isRead)} action={readAll} />
          <NoticeList
            notices={notices}
            site={site}
            newest={place ? deskNoticesPath() : null}
            older={before ? deskNoticesPath({ before }) : null}
          />
        </>
      )}
    </>
  );
}
