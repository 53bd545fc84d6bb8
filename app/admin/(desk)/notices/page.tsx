import type { Metadata } from 'next';
import { NoticeList } from '#components/admin/notices/notice-list.tsx';
import { ReadAll } from '#components/admin/notices/read-all.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { listNotices } from '#lib/desk/notices/notices.ts';
import { noticeMessagesFor } from '#lib/messages/desk/notices.ts';
import { requireColleague } from '../../colleague.ts';
import { readDesk } from '../../desk.ts';
import { readAll } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: noticeMessagesFor((await readDesk()).site.language).title };
}

export default async function NoticesPage() {
  const [{ by }, { site }] = await Promise.all([requireColleague(), readDesk()]);
  const notices = await listNotices(deskDatabase(), by);
  const words = noticeMessagesFor(site.language);
  return (
    <>
      <PageHead title={words.title} />
      {notices.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <ReadAll isDone={notices.every(({ isRead }) => isRead)} action={readAll} />
          <NoticeList notices={notices} site={site} />
        </>
      )}
    </>
  );
}
