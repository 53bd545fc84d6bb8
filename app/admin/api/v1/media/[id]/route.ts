import { database } from '#lib/data/client.ts';
import { changeMedia } from '#lib/desk/media/change-media.ts';
import { readMedia } from '#lib/desk/media/read-media.ts';
import { removeMedia } from '#lib/desk/media/remove-media.ts';
import { problem } from '../../../../person.ts';
import { denied, deskJson, handle, readObject } from '../../handle.ts';

type Context = RouteContext<'/admin/api/v1/media/[id]'>;

/** A picture or file, and whether its sizes are made. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'media.read', async (by) => {
    const found = await readMedia(database(), (await params).id, by);
    return found.ok ? deskJson({ media: found.media }) : denied(found);
  });
}

/** Changes what is said of it. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'media.edit', async (by) => {
    const sent = await readObject(request);
    if (sent instanceof Response) return sent;
    const { fields, was } = sent;
    const done = await changeMedia(database(), { id: (await params).id, fields, was }, by);
    if (done.ok) return deskJson({ media: done.media });
    if (!('media' in done)) return denied(done);
    return problem(done.status, done.problem, { field: done.field, media: done.media });
  });
}

/** Takes it out of the library, if nothing shows it. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'media.remove', async (by) => {
    const done = await removeMedia(database(), (await params).id, by);
    return done.ok ? new Response(null, { status: 204 }) : denied(done);
  });
}
