import { database } from '#lib/data/client.ts';
import { searchAttachments } from '#lib/desk/drafts/attachment-choices.ts';
import { deskJson, handle, wordsOf } from '../handle.ts';

/** Recordings and documents to choose from. */
export async function GET(request: Request): Promise<Response> {
  return handle(request, 'media.read', async () =>
    deskJson(await searchAttachments(database(), wordsOf(request))),
  );
}
