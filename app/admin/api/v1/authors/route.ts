import { database } from '#lib/data/client.ts';
import { listAuthors } from '#lib/desk/drafts/choices.ts';
import { deskJson, handle } from '../handle.ts';

/** Everybody whose name may stand over a story. */
export async function GET(request: Request): Promise<Response> {
  return handle(request, 'desk.enter', async () => deskJson(await listAuthors(database())));
}
