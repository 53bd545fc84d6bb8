import { deskDatabase } from '#lib/desk/desk-database.ts';
import { countUnread } from '#lib/desk/notices/notices.ts';
import { deskJson, handle } from '../handle.ts';

/** How many notices whoever asks has not read. */
export async function GET(request: Request): Promise<Response> {
  return handle(request, 'desk.enter', async (by) =>
    deskJson({ unread: await countUnread(deskDatabase(), by) }),
  );
}
