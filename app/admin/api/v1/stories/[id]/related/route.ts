import { database } from '#lib/data/client.ts';
import { suggestRelated } from '#lib/desk/drafts/choices.ts';
import { denied, deskJson, handle } from '../../../handle.ts';

type Context = RouteContext<'/admin/api/v1/stories/[id]/related'>;

/** Stories that go with this one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.read', async (by) => {
    const { id } = await params;
    const found = await suggestRelated(database(), id, by);
    return found.ok ? deskJson(found.stories) : denied(found);
  });
}
