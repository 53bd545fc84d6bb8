import { database } from '#lib/data/client.ts';
import { openStory } from '#lib/desk/drafts/open-story.ts';
import { readStep } from '#lib/desk/drafts/read-step.ts';
import { takeStep } from '#lib/desk/drafts/take-step.ts';
import { denied, deskJson, handle, readObject } from '../../../handle.ts';

type Context = RouteContext<'/admin/api/v1/stories/[id]/steps'>;

/** Moves the story along, gives it to readers, or takes something back from them. Answers where it stands then. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.submit', async (by) => {
    const sent = await readObject(request);
    if (sent instanceof Response) return sent;
    const read = readStep(sent);
    if (!read.ok) return denied(read);
    const { id: articleId } = await params;
    const taken = await takeStep(database(), { articleId, ...read.step }, by);
    if (!taken.ok) return denied(taken);
    const opened = await openStory(database(), articleId, by);
    if (!opened.ok) return denied(opened);
    const { content: _content, ...story } = opened.story;
    return deskJson(story);
  });
}
