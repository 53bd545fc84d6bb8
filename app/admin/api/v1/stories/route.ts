import { database } from '#lib/data/client.ts';
import { searchStories } from '#lib/desk/drafts/choices.ts';
import { createDraft } from '#lib/desk/drafts/create-draft.ts';
import { denied, deskJson, handle, readObject, wordsOf } from '../handle.ts';

/** Stories to link to. */
export async function GET(request: Request): Promise<Response> {
  return handle(request, 'story.list', async (by) =>
    deskJson(await searchStories(database(), wordsOf(request), by)),
  );
}

/** Begins a story. */
export async function POST(request: Request): Promise<Response> {
  return handle(request, 'story.create', async (by) => {
    const sent = await readObject(request);
    if (sent instanceof Response) return sent;
    const headline = typeof sent.headline === 'string' ? sent.headline : '';
    const made = await createDraft(database(), { headline }, by);
    return made.ok ? deskJson({ id: made.articleId }, 201) : denied(made);
  });
}
