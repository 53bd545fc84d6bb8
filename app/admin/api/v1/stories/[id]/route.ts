import { buildId } from '#lib/build-id.ts';
import { database } from '#lib/data/client.ts';
import { openStory } from '#lib/desk/drafts/open-story.ts';
import { denied, deskJson, handle } from '../../handle.ts';

type Context = RouteContext<'/admin/api/v1/stories/[id]'>;

/** A story as an editor window opens it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.read', async (by) => {
    const { id } = await params;
    const opened = await openStory(database(), id, by);
    return opened.ok ? deskJson({ ...opened.story, build: buildId() }) : denied(opened);
  });
}
