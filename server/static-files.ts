import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import send from 'send';
import { ATTACHMENT_ENDINGS } from '#lib/domain/attachment.ts';
import type { HeaderPairs } from './send.ts';

/** What a path under one of our folders of files looks like. Anything else under that prefix is not there. */
const MEDIA = /^\/media\/([0-9a-f]{64}\/[^/\\]+\.(?:avif|webp|jpg))$/;
const FILES = /^\/files\/([0-9a-f]{64}\/[^/\\]+\.([0-9a-z]+))$/;
const BUILD = /^\/_next\/static\/(.+)$/;
const PUBLIC = /^\/(icons\/[^/\\]+)$/;

/** Other bytes have another address. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
const FOR_A_DAY = 'public, max-age=86400';

export interface StaticFile {
  root: string;
  path: string;
  cacheControl: string;
  /** Of a file that may lie in another store than the disk: its key there, as its address is encoded. */
  key?: string;
  /** Of a file that a story offers. */
  contentType?: string;
}

export interface StaticRoots {
  media: string;
  files: string;
  build: string;
  public: string;
}

/** The file a raw path names, if it is one of ours: never outside its folder (`send` refuses `..` and dotfiles). */
export function findStatic(path: string, roots: StaticRoots): StaticFile | 'none' | null {
  const media = MEDIA.exec(path)?.[1];
  const key = path.slice(1);
  if (media) return { root: roots.media, path: `/${media}`, cacheControl: FOR_GOOD, key };
  const [, offered, ending = ''] = FILES.exec(path) ?? [];
  const contentType = OFFERED.get(ending);
  if (offered && contentType)
    return { root: roots.files, path: `/${offered}`, cacheControl: FOR_GOOD, key, contentType };
  const build = BUILD.exec(path)?.[1];
  if (build) return { root: roots.build, path: `/${build}`, cacheControl: FOR_GOOD };
  const icon = PUBLIC.exec(path)?.[1];
  if (icon) return { root: roots.public, path: `/${icon}`, cacheControl: FOR_A_DAY };
  return path.startsWith('/media/') || path.startsWith('/_next/') ? 'none' : null;
}

/** Nothing with another ending is ever sent, whatever lies there: a browser would run some of it. */
const OFFERED = new Map<string, string>(
  Object.entries(ATTACHMENT_ENDINGS).map(([mimeType, ending]) => [ending, mimeType]),
);

const DESCRIPTION = [
  'Cache-Control',
  'Content-Disposition',
  'Content-Type',
  'ETag',
  'Last-Modified',
];

export interface StaticExchange {
  request: IncomingMessage;
  response: ServerResponse;
  file: StaticFile;
  base: HeaderPairs;
}

/** Streams the file with ETag, ranges and conditions; resolves to false, with nothing sent, when it is not there. */
export function sendStatic({ request, response, file, base }: StaticExchange): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const { root, path, cacheControl, contentType } = file;
    send(request, path, { root, cacheControl: false, index: false, dotfiles: 'deny' })
      .on('headers', (_response: ServerResponse, name: string) => {
        for (const [name, value] of base) response.setHeader(name, value);
        response.setHeader('Cache-Control', cacheControl);
        if (contentType) {
          response.setHeader('Content-Type', contentType);
          // A browser shows what it can play or read by itself, and saves anything under this name.
          const saved = extendedValue(basename(name));
          response.setHeader('Content-Disposition', `inline; filename*=${saved}`);
        }
        // Pictures are shown by feed readers and social cards on other origins.
        response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
      })
      .on('directory', () => resolve(false))
      .on('error', (error: NodeJS.ErrnoException & { status?: number }) => {
        const missing = error.status === 404 || error.status === 403 || error.status === 400;
        if (missing) return resolve(false);
        if (!error.status || error.status >= 500 || response.headersSent) return reject(error);
        // What describes the file, above all for how long it may be kept, does not describe this answer.
        for (const name of DESCRIPTION) response.removeHeader(name);
        const headers = [...base, ['Cache-Control', 'no-store'], ['Content-Length', '0']];
        response.writeHead(error.status, headers.flat()).end();
        resolve(true);
      })
      .pipe(response)
      .on('close', () => resolve(true));
  });
}

/** RFC 8187, which allows fewer characters than addresses do. */
function extendedValue(text: string): string {
  const encoded = encodeURIComponent(text.toWellFormed());
  return `UTF-8''${encoded.replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`;
}
