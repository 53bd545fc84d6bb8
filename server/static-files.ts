import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import type { HeaderPairs } from './send.ts';

/** What a path under one of our folders of files looks like. Anything else under that prefix is not there. */
const MEDIA = /^\/media\/([0-9a-f]{64}\/[^/\\]+\.(?:avif|webp|jpg))$/;
const BUILD = /^\/_next\/static\/(.+)$/;
const PUBLIC = /^\/(icons\/[^/\\]+)$/;

/** Other bytes have another address. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
const FOR_A_DAY = 'public, max-age=86400';

export interface StaticFile {
  root: string;
  path: string;
  cacheControl: string;
}

export interface StaticRoots {
  media: string;
  build: string;
  public: string;
}

/** The file a raw path names, if it is one of ours: never outside its folder (`send` refuses `..` and dotfiles). */
export function findStatic(path: string, roots: StaticRoots): StaticFile | 'none' | null {
  const media = MEDIA.exec(path)?.[1];
  if (media) return { root: roots.media, path: `/${media}`, cacheControl: FOR_GOOD };
  const build = BUILD.exec(path)?.[1];
  if (build) return { root: roots.build, path: `/${build}`, cacheControl: FOR_GOOD };
  const icon = PUBLIC.exec(path)?.[1];
  if (icon) return { root: roots.public, path: `/${icon}`, cacheControl: FOR_A_DAY };
  return path.startsWith('/media/') || path.startsWith('/_next/') ? 'none' : null;
}

export interface StaticExchange {
  request: IncomingMessage;
  response: ServerResponse;
  file: StaticFile;
  base: HeaderPairs;
}

/** Streams the file with ETag, ranges and conditions; resolves to false, with nothing sent, when it is not there. */
export function sendStatic({ request, response, file, base }: StaticExchange): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const { root, path, cacheControl } = file;
    send(request, path, { root, cacheControl: false, index: false, dotfiles: 'deny' })
      .on('headers', () => {
        for (const [name, value] of base) response.setHeader(name, value);
        response.setHeader('Cache-Control', cacheControl);
        // Pictures are shown by feed readers and social cards on other origins.
        response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
      })
      .on('directory', () => resolve(false))
      .on('error', (error: NodeJS.ErrnoException & { status?: number }) => {
        const missing = error.status === 404 || error.status === 403 || error.status === 400;
        if (missing) return resolve(false);
        if (!error.status || error.status >= 500 || response.headersSent) return reject(error);
        // What describes the file, above all for how long it may be kept, does not describe this answer.
        for (const name of ['Cache-Control', 'Content-Type', 'ETag', 'Last-Modified'])
          response.removeHeader(name);
        const headers = [...base, ['Cache-Control', 'no-store'], ['Content-Length', '0']];
        response.writeHead(error.status, headers.flat()).end();
        resolve(true);
      })
      .pipe(response)
      .on('close', () => resolve(true));
  });
}
