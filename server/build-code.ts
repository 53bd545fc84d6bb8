import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { chooseEncoding } from './conditional.ts';
import type { StaticExchange } from './static-files.ts';

/** Scripts and style sheets of the build; their names hold a hash of what they say. */
const CODE = /^\/chunks\/[\w.~-]+\.(js|css)$/;
const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };
/** Of eleven: nearly as small as it gets, in a tenth of the time. */
const BROTLI_QUALITY = 9;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

interface Packed {
  plain: Buffer;
  br: Buffer;
  gzip: Buffer;
}

/** There are as many as the build has, a few MB: each is packed when it is first asked for, and kept. */
const kept = new Map<string, Promise<Packed>>();

/** Sends code of the build compressed; resolves to false, with nothing sent, for what is none or not there. */
export async function sendBuildCode({
  request,
  response,
  file,
  base,
}: StaticExchange): Promise<boolean> {
  const ending = CODE.exec(file.path)?.[1];
  if (ending !== 'js' && ending !== 'css') return false;
  const packed = await pack(join(file.root, file.path)).catch(() => null);
  if (!packed) return false;
  const encoding = chooseEncoding(request.headers['accept-encoding'] as string | undefined, packed);
  const body = encoding === 'identity' ? packed.plain : packed[encoding];
  for (const [name, value] of base) response.setHeader(name, value);
  response.setHeader('Content-Type', TYPES[ending]);
  response.setHeader('Cache-Control', file.cacheControl);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Content-Length', body.length);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

function pack(path: string): Promise<Packed> {
  const known = kept.get(path);
  if (known !== undefined) return known;
  const made = makePacked(path);
  kept.set(path, made);
  // What is not there is asked for by strangers only: it must not fill the map.
  made.catch(() => kept.delete(path));
  return made;
}

async function makePacked(path: string): Promise<Packed> {
  const plain = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  const [br, zipped] = await Promise.all([brotli(plain, { params }), zip(plain, { level: 9 })]);
  return { plain, br, gzip: zipped };
}
