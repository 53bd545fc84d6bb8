import { database } from '#lib/data/client.ts';
import { addComment, listComments } from '#lib/desk/drafts/comments.ts';
import { problem } from '../../../../../person.ts';
import { denied, deskJson, handle, readObject } from '../../../handle.ts';

type Context = RouteContext<'/admin/api/v1/stories/[id]/comments'>;

const BLOCK = /^[A-Za-z0-9_-]{1,64}$/;

/** What colleagues said about the story. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.comment', async (by) => {
    const { id } = await params;
    const found = await listComments(database(), id, by);
    return found.ok ? deskJson(found.comments) : denied(found);
  });
}

/** Says something about it, or about one of its blocks. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.comment', async (by) => {
    const sent = await readObject(request);
    if (sent instanceof Response) return sent;
    const { text, blockId = null } = sent;
    if (typeof text !== 'string' || !text.isWellFormed() || text.includes('\0')) {
      return problem(422, 'Write something first.', { field: 'text' });
    }
    if (blockId !== null && !(typeof blockId === 'string' && BLOCK.test(blockId))) {
      return problem(422, 'There is no such block.', { field: 'blockId' });
    }
    const { id: articleId } = await params;
    const made = await addComment(database(), { articleId, blockId, text }, by);
    return made.ok ? deskJson(made.comment, 201) : denied(made);
  });
}
