import { database } from '#lib/data/client.ts';
import { makeTopic, searchTopics } from '#lib/desk/drafts/choices.ts';
import { problem } from '../../../person.ts';
import { denied, deskJson, handle, readObject, wordsOf } from '../handle.ts';

/** Topics to choose from. */
export async function GET(request: Request): Promise<Response> {
  return handle(request, 'desk.enter', async () =>
    deskJson(await searchTopics(database(), wordsOf(request))),
  );
}

/** Makes a topic, or finds the one that is called so. */
export async function POST(request: Request): Promise<Response> {
  return handle(request, 'topic.create', async (by) => {
    const sent = await readObject(request);
    if (sent instanceof Response) return sent;
    const { name } = sent;
    if (typeof name !== 'string' || !name.isWellFormed() || name.includes('\0')) {
      return problem(422, 'Name the topic.', { field: 'name' });
    }
    const made = await makeTopic(database(), { name }, by);
    return made.ok ? deskJson(made.topic) : denied(made);
  });
}
