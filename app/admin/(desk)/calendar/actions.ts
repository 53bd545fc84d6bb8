'use server';
import { revalidatePath } from 'next/cache';
import type { CalendarState } from '#components/admin/calendar/calendar-line.ts';
import { formatDateTime } from '#lib/dates.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { movePlan } from '#lib/desk/drafts/move-plan.ts';
import { DESK_CALENDAR_PATH } from '#lib/desk-urls.ts';
import { calendarMessagesFor } from '#lib/messages/desk/calendar.ts';
import { requireColleague } from '../../colleague.ts';
import { inDeskLanguage, readDesk } from '../../desk.ts';
import { rowId, text } from '../../form.ts';

/** Gives what is planned another time; whether somebody may, lib/desk asks. */
export async function moveOnCalendar(
  _before: CalendarState,
  form: FormData,
): Promise<CalendarState> {
  const [{ by }, { site }] = await Promise.all([requireColleague(), readDesk()]);
  const id = rowId(form, 'story');
  const [from, to] = [instantIn(form, 'from'), instantIn(form, 'to')];
  const moved = await movePlan(
    deskDatabase(),
    { articleId: id, from: from ?? new Date(0), to },
    by,
  );
  revalidatePath(DESK_CALENDAR_PATH);
  if (!moved.ok || !from || !to) {
    const problem = moved.ok ? '' : await inDeskLanguage(moved.problem);
    return { kind: 'refused', problem };
  }
  const said = calendarMessagesFor(site.language).moved(moved.headline, formatDateTime(to, site));
  return { kind: 'moved', id, from: from.toISOString(), to: to.toISOString(), said };
}

function instantIn(form: FormData, name: string): Date | null {
  const at = new Date(text(form, name));
  return Number.isNaN(at.getTime()) ? null : at;
}
