import type { IncomingMessage, ServerResponse } from 'node:http';
import { HUB_PATH } from '#lib/urls.ts';
import type { HeaderPairs } from './send.ts';
import { SharePictures } from './share-pictures.ts';
import { findStatic, type StaticRoots, sendStatic } from './static-files.ts';
import type { StoredFiles } from './stored-files.ts';

const NO_HUB =
  'The WebSub hub runs with npm start only: under npm run dev no page is stored, and nobody is told of changes.\n';
const STATUS = { removed: 410, missing: 404, busy: 503 } as const;

export interface DevAnswersOptions {
  roots: StaticRoots;
  bring: StoredFiles['bring'];
  sharePictures: Pick<SharePictures, 'find' | 'folder'>;
  base: HeaderPairs;
}

/** Under `npm run dev`, answers what the framework has no route for. False: it has one, or says itself that it has none. */
export async function answerInDev(
  request: IncomingMessage,
  response: ServerResponse,
  { roots, bring, sharePictures, base }: DevAnswersOptions,
): Promise<boolean> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const end = (status: number, text: string, more: HeaderPairs = []) => {
    const headers: HeaderPairs = [...base, ['Content-Type', 'text/plain; charset=utf-8'], ...more];
    response.writeHead(status, headers.flat()).end(text);
    return true;
  };
  if (path === HUB_PATH) return end(404, NO_HUB);
  if (SharePictures.isAddress(path)) {
    const found = await sharePictures.find(path);
    if (found.kind === 'moved') return end(308, '', [['Location', found.to]]);
    if (found.kind !== 'file') return end(STATUS[found.kind], `This picture is ${found.kind}.\n`);
    const file = { root: sharePictures.folder, path: found.path, cacheControl: 'no-cache' };
    return sendStatic({ request, response, file, base });
  }
  const file = /^\/(?:media|files)\//.test(path) ? findStatic(path, roots) : null;
  if (!file || file === 'none') return false;
  const exchange = { request, response, file, base };
  if (await sendStatic(exchange)) return true;
  return (await bring(file)) === 'here' && sendStatic(exchange);
}
