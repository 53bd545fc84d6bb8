import { database } from '#lib/data/client.ts';
import { addRedirects } from '#lib/desk/paper/add-redirects.ts';
import { readRedirectFile } from '#lib/desk/paper/read-redirects.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { problem } from '../../../person.ts';
import { deskJson, handle } from '../handle.ts';

const MOST_BYTES = 1024 * 1024;

/** Takes a whole file of redirects, or nothing of it and says what is wrong with which lines. */
export async function POST(request: Request): Promise<Response> {
  return handle(request, 'redirect.manage', async (by) => {
    const declared = Number(request.headers.get('content-length') ?? 0);
    const bytes = declared > MOST_BYTES ? null : await request.arrayBuffer();
    if (bytes === null || bytes.byteLength > MOST_BYTES)
      return problem(413, 'The file is larger than 1 MB. Divide it.');
    const file = readRedirectFile(new TextDecoder().decode(bytes).toWellFormed());
    if (!file.ok) return deskJson(file);
    return deskJson(await addRedirects(database(), { ...file, origin: siteOrigin() }, by));
  });
}
