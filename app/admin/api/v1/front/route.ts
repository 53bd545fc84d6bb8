import { z } from 'zod';
import { database } from '#lib/data/client.ts';
import { getSite } from '#lib/data/site.ts';
import type { PaperOutcome } from '#lib/desk/paper/outcome.ts';
import { cancelFrontPlan, publishFront } from '#lib/desk/paper/publish-front.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { problem } from '../../../person.ts';
import { deskJson, handle, readObject } from '../handle.ts';

const section = z.uuid().lowercase().nullable();
const wish = z.object({
  section,
  slots: z
    .array(
      z.object({
        zone: z.enum(['lead', 'second', 'opinion']),
        position: z.int().min(0).max(99),
        storyId: z.uuid().lowercase(),
      }),
    )
    .max(50),
  at: z.iso.datetime({ offset: true }).nullable(),
  base: z.string().max(10_000).nullable(),
});
const plan = z.object({ section, at: z.iso.datetime({ offset: true }) });

/** Publishes a front, at once or at a time. */
export async function POST(request: Request): Promise<Response> {
  return handle(request, 'front.manage', async (by) => {
    const sent = await readObject(request);
    if (sent instanceof Response) return sent;
    const read = wish.safeParse(sent);
    if (!read.success) return told({ ok: false, problem: 'bad_place' });
    const { section: sectionId, ...rest } = read.data;
    return told(await publishFront(database(), { sectionId, ...rest }, by));
  });
}

/** Takes a plan back. */
export async function DELETE(request: Request): Promise<Response> {
  return handle(request, 'front.manage', async (by) => {
    const sent = await readObject(request);
    if (sent instanceof Response) return sent;
    const read = plan.safeParse(sent);
    if (!read.success) return told({ ok: false, problem: 'bad_time' });
    const { section: sectionId, at } = read.data;
    return told(await cancelFrontPlan(database(), { sectionId, at }, by));
  });
}

/** What came of it; a refusal in the desk's language. */
async function told(outcome: PaperOutcome): Promise<Response> {
  if (outcome.ok) return deskJson(null);
  const { problems } = paperMessagesFor((await getSite()).language);
  return problem(422, problems[outcome.problem]);
}
