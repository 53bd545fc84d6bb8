import { oneLine } from '#lib/domain/paper-fields.ts';
import { DESK_STORIES_PATH, storiesPath } from '#lib/urls.ts';
import { recordAudit } from '../audit.ts';
import { mayRun, type PaperOutcome, refusePaper } from '../paper/outcome.ts';
import type { PeopleActor } from '../people-problem.ts';
import type { Desk } from '../refusal.ts';
import { readStoryFilter, storyQuery } from './story-filter.ts';

const LONGEST_NAME = 60;
/** More would be another list to search. */
const MOST_OWN = 30;
const MOST_SHARED = 100;

/** A choice of stories that somebody keeps by name. */
export interface StoryView {
  id: string;
  name: string;
  /** Where it is: the list's address. */
  path: string;
  isOwn: boolean;
  shared: boolean;
}

/** Somebody's own views and those that colleagues share, by name. */
export async function listViews(db: Desk, by: { staffId: string }): Promise<StoryView[]> {
  const views = await db.storyView.findMany({
    where: { OR: [{ staffId: by.staffId }, { shared: true }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_OWN + MOST_SHARED,
  });
  return views.map(({ id, name, query, staffId, shared }) => ({
    id,
    name,
    path: pathOf(query),
    isOwn: staffId === by.staffId,
    shared,
  }));
}

/** Keeps a view; one's own of the same name becomes this one. `query`: whatever stood in the list's address. */
export async function saveView(
  db: Desk,
  wish: { name: string; query: string; shared: boolean },
  by: PeopleActor,
): Promise<PaperOutcome> {
  if (!mayRun(by, 'story.list')) return refusePaper('forbidden');
  if (wish.shared && !mayRun(by, 'view.share')) return refusePaper('forbidden');
  const name = oneLine(wish.name);
  if (name === '') return refusePaper('name_missing', 'name');
  if (name.length > LONGEST_NAME) return refusePaper('too_long', 'name');
  const { staffId } = by;
  // What is no filter does not come back as one.
  const path = storiesPath(
    storyQuery(readStoryFilter(Object.fromEntries(new URLSearchParams(wish.query)))),
  );
  const data = { query: path.slice(DESK_STORIES_PATH.length + 1), shared: wish.shared };
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM staff WHERE id = ${staffId}::uuid FOR UPDATE`;
    const others = await tx.storyView.count({ where: { staffId, NOT: { name } } });
    if (others >= MOST_OWN) return refusePaper('too_many_views', 'name');
    await tx.storyView.upsert({
      where: { staffId_name: { staffId, name } },
      create: { staffId, name, ...data },
      update: data,
    });
    await recordAudit(tx, {
      action: 'view.save',
      subject: `staff:${staffId}`,
      staffId,
      ipAddress: by.ipAddress,
      details: { name, ...data },
    });
    return { ok: true };
  });
}

/** Forgets a view of one's own; a colleague's stays. */
export async function removeView(db: Desk, id: string, by: PeopleActor): Promise<PaperOutcome> {
  const { staffId, ipAddress } = by;
  return db.$transaction(async (tx) => {
    const view = await tx.storyView.findUnique({ where: { id, staffId } });
    if (!view) return refusePaper('missing');
    await tx.storyView.delete({ where: { id } });
    const { name, shared } = view;
    const subject = `staff:${staffId}` as const;
    await recordAudit(tx, {
      action: 'view.remove',
      subject,
      staffId,
      ipAddress,
      details: { name, shared },
    });
    return { ok: true };
  });
}

function pathOf(query: string): string {
  return query === '' ? DESK_STORIES_PATH : `${DESK_STORIES_PATH}?${query}`;
}
