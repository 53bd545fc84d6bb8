import { database } from '#lib/data/client.ts';
import { makePreviewLink } from '#lib/desk/drafts/preview-links.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { absoluteUrl, sharedPreviewPath } from '#lib/urls.ts';
import { denied, deskJson, handle, readObject } from '../../../handle.ts';

type Context = RouteContext<'/admin/api/v1/stories/[id]/previews'>;

/** Makes a link with which anybody sees the working copy until it expires. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.share', async (by) => {
    const sent = await readObject(request);
    if (sent instanceof Response) return sent;
    const { id: articleId } = await params;
    const hours = typeof sent.hours === 'number' ? sent.hours : Number.NaN;
    const made = await makePreviewLink(database(), { articleId, hours }, by);
    if (!made.ok) return denied(made);
    const url = absoluteUrl(siteOrigin(), sharedPreviewPath(made.token));
    return deskJson({ id: made.id, url, expiresAt: made.expiresAt }, 201);
  });
}
