import { database } from '#lib/data/client.ts';
import { listSections } from '#lib/desk/drafts/choices.ts';
import { deskJson, handle } from '../handle.ts';

/** The sections in the order of the menu. */
export async function GET(request: Request): Promise<Response> {
  return handle(request, 'desk.enter', async () => deskJson(await listSections(database())));
}
