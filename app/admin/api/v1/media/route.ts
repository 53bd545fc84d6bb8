import { database } from '#lib/data/client.ts';
import { searchMedia } from '#lib/desk/drafts/choices.ts';
import { deskJson, handle, wordsOf } from '../handle.ts';

/** Pictures to choose from. */
export async function GET(request: Request): Promise<Response> {
  return handle(request, 'media.read', async () =>
    deskJson(await searchMedia(database(), wordsOf(request))),
  );
}
