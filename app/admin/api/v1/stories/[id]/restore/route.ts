import { database } from '#lib/data/client.ts';
import { restoreRevision } from '#lib/desk/drafts/revisions.ts';
import { problem } from '../../../../../person.ts';
import { denied, deskJson, handle, readObject } from '../../../handle.ts';

type Context = RouteContext<'/admin/api/v1/stories/[id]/restore'>;

/** Makes a saved state the working copy again. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.restore', async (by) => {
    const sent = await readObject(request);
    if (sent instanceof Response) return sent;
    const { revision } = sent;
    if (
      typeof revision !== 'number' ||
      !Number.isInteger(revision) ||
      Math.abs(revision) > 2 ** 31 - 1
    ) {
      return problem(422, 'Say which state of the story it is about.', { field: 'revision' });
    }
    const { id: articleId } = await params;
    const restored = await restoreRevision(database(), { articleId, revision }, by);
    return restored.ok ? deskJson({ revision: restored.revision }) : denied(restored);
  });
}
