import { database } from '#lib/data/client.ts';
import { checkSlug } from '#lib/desk/drafts/open-story.ts';
import { denied, deskJson, handle, wordsOf } from '../../../handle.ts';

type Context = RouteContext<'/admin/api/v1/stories/[id]/slug'>;

/** The address the story would have. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.read', async (by) => {
    const { id: articleId } = await params;
    const asked = { slug: wordsOf(request, 'slug'), headline: wordsOf(request, 'headline') };
    const found = await checkSlug(database(), { articleId, ...asked }, by);
    if (!found.ok) return denied(found);
    const { slug, path, problem } = found;
    return deskJson({ slug, path, problem });
  });
}
