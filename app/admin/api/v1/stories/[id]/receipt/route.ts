import { database } from '#lib/data/client.ts';
import { readReceipt } from '#lib/desk/receipts.ts';
import { denied, deskJson, handle } from '../../../handle.ts';

type Context = RouteContext<'/admin/api/v1/stories/[id]/receipt'>;

/** Where the last change of the story has arrived by now. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.read', async (by) => {
    const { id } = await params;
    const found = await readReceipt(database(), id, by);
    return found.ok ? deskJson(found.receipt) : denied(found);
  });
}
