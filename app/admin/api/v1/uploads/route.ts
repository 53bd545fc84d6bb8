import { database } from '#lib/data/client.ts';
import { beginUpload } from '#lib/desk/uploads/begin-upload.ts';
import { denied, deskJson, handle, readObject } from '../handle.ts';

/** Begins an upload, or says that the file is here already. */
export async function POST(request: Request): Promise<Response> {
  return handle(request, 'media.upload', async (by) => {
    const sent = await readObject(request);
    if (sent instanceof Response) return sent;
    const answer = await beginUpload(database(), sent, by);
    if (!answer.ok) return denied(answer);
    const { begun } = answer;
    if (begun.kind === 'known') return deskJson({ known: begun.media });
    return deskJson({ id: begun.id, offset: 0 }, 201);
  });
}
