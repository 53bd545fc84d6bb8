import { database } from '#lib/data/client.ts';
import { resolveComment } from '#lib/desk/drafts/comments.ts';
import { denied, deskJson, handle } from '../../../handle.ts';

type Context = RouteContext<'/admin/api/v1/comments/[id]/resolve'>;

/** Marks a comment as done. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.comment', async (by) => {
    const { id } = await params;
    const done = await resolveComment(database(), id, by);
    return done.ok ? deskJson(done.comment) : denied(done);
  });
}
