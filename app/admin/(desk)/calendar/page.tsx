import type { Metadata } from 'next';
import Link from 'next/link';
import styles from '#components/admin/calendar/calendar.module.css';
import { MonthView } from '#components/admin/calendar/month-view.tsx';
import { Closed } from '#components/admin/ui/closed.tsx';
import { Notice } from '#components/admin/ui/notice.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { formatMonth } from '#lib/dates.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { listDueIn } from '#lib/desk/paper/due.ts';
import { deskCalendarPath } from '#lib/desk-urls.ts';
import { calendarMonth, weekdayNames } from '#lib/domain/calendar-month.ts';
import { may } from '#lib/domain/permissions.ts';
import { wallTime } from '#lib/domain/zoned-time.ts';
import { calendarMessagesFor } from '#lib/messages/desk/calendar.ts';
import { requireColleague } from '../../colleague.ts';
import { readDesk } from '../../desk.ts';
import { moveOnCalendar } from './actions.ts';
import { toDay, toLine } from './days.ts';

/** More than a small newsroom plans in a month. */
const MOST = 500;

export async function generateMetadata(): Promise<Metadata> {
  return { title: calendarMessagesFor((await readDesk()).site.language).title };
}

export default async function CalendarPage({
  searchParams,
}: {
  searchParams: Promise<{ month?: string | string[] }>;
}) {
  const [{ person, by }, { site, words: desk }, { month: asked }] = await Promise.all([
    requireColleague(),
    readDesk(),
    searchParams,
  ]);
  if (!may(person, 'story.list_all')) return <Closed words={desk} />;
  const words = calendarMessagesFor(site.language);
  const today = wallTime(new Date().toISOString(), site.timeZone).slice(0, 10);
  const wanted = asked === undefined ? null : calendarMonth(String(asked), site);
  const month = wanted ?? calendarMonth(today.slice(0, 7), site);
  if (!month) throw new Error(`The month of ${today} is none.`);
  const due = await listDueIn(deskDatabase(), { ...month, most: MOST }, by);
  const lines = due.map((line) => toLine(line, site));
  const [year = 0, number = 0] = month.key.split('-').map(Number);
  return (
    <>
      <PageHead title={words.title} />
      <p>{words.hint}</p>
      {asked !== undefined && !wanted && <Notice kind="problem">{words.noMonth}</Notice>}
      <div className={styles.ways}>
        <h2>{formatMonth({ year, month: number }, site.language)}</h2>
        <Link href={deskCalendarPath({ month: month.before })}>{words.before}</Link>
        <Link href={deskCalendarPath()}>{words.today}</Link>
        <Link href={deskCalendarPath({ month: month.after })}>{words.after}</Link>
      </div>
      {lines.length === 0 && <p>{words.none}</p>}
      <MonthView
        key={month.key}
        days={month.weeks
          .flat()
          .flatMap((day) => (day ? [toDay(day, { today, lines, site })] : []))}
        column={month.weeks[0]?.indexOf(`${month.key}-01`) ?? 0}
        weekdays={weekdayNames(site.language)}
        move={moveOnCalendar}
      />
    </>
  );
}
