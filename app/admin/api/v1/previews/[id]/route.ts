import { database } from '#lib/data/client.ts';
import { revokePreviewLink } from '#lib/desk/drafts/preview-links.ts';
import { denied, handle } from '../../handle.ts';

type Context = RouteContext<'/admin/api/v1/previews/[id]'>;

/** Ends a link before its time. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.share', async (by) => {
    const { id } = await params;
    const revoked = await revokePreviewLink(database(), id, by);
    return revoked.ok ? new Response(null, { status: 204 }) : denied(revoked);
  });
}
