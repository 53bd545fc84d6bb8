import { database } from '#lib/data/client.ts';
import { checkDraft } from '#lib/desk/drafts/check-draft.ts';
import { denied, deskJson, handle } from '../../../handle.ts';

type Context = RouteContext<'/admin/api/v1/stories/[id]/check'>;

/** What the publish check says of the story as it is saved. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.read', async (by) => {
    const { id } = await params;
    const checked = await checkDraft(database(), id, by);
    if (!checked.ok) return denied(checked);
    const { revision, pending, findings } = checked;
    return deskJson({ revision, pending, findings });
  });
}
