import { database } from '#lib/data/client.ts';
import { finishUpload } from '#lib/desk/uploads/finish-upload.ts';
import {
  dropUpload,
  LARGEST_PART,
  NO_UPLOAD,
  readUpload,
  receivePart,
} from '#lib/desk/uploads/receive-part.ts';
import { problem } from '../../../../person.ts';
import { denied, deskJson, handle } from '../../handle.ts';

type Context = RouteContext<'/admin/api/v1/uploads/[id]'>;

/** How much of the file is here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'media.upload', async (by) => {
    const upload = await readUpload(database(), (await params).id, by);
    if (!upload) return denied(NO_UPLOAD);
    return deskJson({ offset: upload.offset, bytes: upload.bytes });
  });
}

/** The next piece of the file. With the last one the file is taken into the library. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'media.upload', async (by) => {
    const offset = Number(request.headers.get('upload-offset') ?? Number.NaN);
    if (!Number.isSafeInteger(offset) || offset < 0)
      return problem(400, 'Say where this piece begins (Upload-Offset).');
    if (request.headers.get('content-type') !== PART_TYPE)
      return problem(415, `Send ${PART_TYPE}.`);
    if (Number(request.headers.get('content-length') ?? 0) > LARGEST_PART) {
      return problem(413, 'A piece has at most 8 MB.');
    }
    const db = database();
    const upload = await readUpload(db, (await params).id, by);
    if (!upload) return denied(NO_UPLOAD);
    // Whoever did not hear what the last piece came to sends it again, or asks with none.
    if (upload.offset < upload.bytes) {
      const part = request.body ?? new Blob([]).stream();
      const answer = await receivePart(db, { upload, offset, part });
      if (!answer.ok) return denied(answer);
      const { received } = answer;
      if (received.kind === 'elsewhere') {
        return problem(409, 'The file goes on at another place.', { offset: received.offset });
      }
      if (received.offset < upload.bytes) return deskJson({ offset: received.offset });
    }
    const done = await finishUpload(db, upload, by);
    if (!done.ok) return denied(done);
    const { kind, media } = done.finished;
    return kind === 'known' ? deskJson({ known: media }) : deskJson({ media }, 201);
  });
}

const PART_TYPE = 'application/offset+octet-stream';

/** Gives the upload up. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'media.upload', async (by) => {
    const upload = await readUpload(database(), (await params).id, by);
    if (upload) await dropUpload(database(), upload.id);
    return new Response(null, { status: 204 });
  });
}
