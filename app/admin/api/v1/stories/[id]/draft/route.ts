import { database } from '#lib/data/client.ts';
import { readSave } from '#lib/desk/drafts/read-save.ts';
import { saveDraft } from '#lib/desk/drafts/save-draft.ts';
import { problem } from '../../../../../person.ts';
import { denied, deskJson, handle, readObject } from '../../../handle.ts';

type Context = RouteContext<'/admin/api/v1/stories/[id]/draft'>;

const MOST_BYTES = 3 * 1024 * 1024;

/** Saves a working copy. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.edit', async (by) => {
    const sent = await readObject(request, MOST_BYTES);
    if (sent instanceof Response) return sent;
    const save = readSave(sent);
    if (!save.ok) return denied(save);
    const { id: articleId } = await params;
    const saved = await saveDraft(database(), { articleId, ...save.save }, by);
    if (saved.ok) return deskJson({ revision: saved.revision, savedAt: saved.savedAt });
    if (!saved.newer) return denied(saved);
    return problem(409, 'Somebody else saved this story meanwhile.', saved.newer);
  });
}
