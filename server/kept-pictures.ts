import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { KeptHead } from './kept-head.ts';
import type { StaticExchange } from './static-files.ts';

const MOST_BYTES = 16 * 2 ** 20;
/** Larger ones are streamed. */
const LARGEST = 256 * 1024;
/** A file that was removed or changed by hand is noticed after so long. */
const TRUST_MS = 5_000;
const TYPES: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };
/** Who asks so wants a part, or nothing at all: that is decided where files are streamed. */
const CONDITIONS = [
  'range',
  'if-none-match',
  'if-modified-since',
  'if-match',
  'if-unmodified-since',
] as const;

interface Kept {
  content: Buffer;
  head: KeptHead;
  mtimeMs: number;
  checkedAt: number;
}

/** The pictures asked for last, in memory: opening and streaming a file costs ten times what sending it does. */
export class KeptPictures {
  /** By address, in the one spelling there is for each. */
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  /**
   * Sends at once a picture that was asked for just now, and gives its bytes; null, with nothing sent, for anything
   * else. Nothing is looked up but its address: half of what a request costs is the way to whoever answers it.
   */
  sendAtOnce(request: IncomingMessage, response: ServerResponse): number | null {
    const known = request.method === 'GET' && this.#kept.get(request.url ?? '');
    if (!known || performance.now() - known.checkedAt > TRUST_MS || isConditional(request))
      return null;
    known.head.giveTo(response);
    response.end(known.content);
    return known.content.length;
  }

  /** Sends a picture whole, as `sendStatic` would; false, with nothing sent, when that has to. */
  async send({ request, response, file, base }: StaticExchange): Promise<boolean> {
    const type = TYPES[file.path.slice(file.path.lastIndexOf('.') + 1)];
    if (request.method !== 'GET' || !type || isConditional(request)) return false;
    const kept = await this.#find({ file, base }, type);
    if (!kept) return false;
    kept.head.giveTo(response);
    response.end(kept.content);
    return true;
  }

  async #find({ file, base }: Pick<StaticExchange, 'file' | 'base'>, type: string) {
    const { root, path, cacheControl } = file;
    const decoded = decodedPath(path);
    if (decoded === null) return null;
    const address = `/media${decoded.split('/').map(encodeURIComponent).join('/')}`;
    const known = this.#kept.get(address);
    if (known && performance.now() - known.checkedAt < TRUST_MS) return this.#use(address, known);
    const name = join(root, decoded);
    const found = await stat(name).catch(() => null);
    if (known) this.#drop(address, known);
    if (!found?.isFile() || found.size > LARGEST) return null;
    const same = known?.mtimeMs === found.mtimeMs && known.content.length === found.size;
    const content = same ? known.content : await readFile(name).catch(() => null);
    if (content?.length !== found.size) return null;
    const headers = [
      ...base.flat(),
      ...['Accept-Ranges', 'bytes', 'Cache-Control', cacheControl],
      ...['Cross-Origin-Resource-Policy', 'cross-origin', 'Content-Type', type],
      // As `send` writes them: a reader who comes back is answered by it.
      ...['Last-Modified', found.mtime.toUTCString()],
      ...['ETag', `W/"${found.size.toString(16)}-${found.mtime.getTime().toString(16)}"`],
      ...['Content-Length', String(found.size)],
    ];
    const { mtimeMs } = found;
    const head = new KeptHead(headers);
    return this.#use(address, { content, head, mtimeMs, checkedAt: performance.now() });
  }

  /** The one looked at last comes last; those at the front go first. */
  #use(address: string, kept: Kept): Kept {
    const former = this.#kept.get(address);
    if (former) this.#drop(address, former);
    this.#kept.set(address, kept);
    this.#bytes += kept.content.length;
    for (const [oldest, one] of this.#kept) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#drop(oldest, one);
    }
    return kept;
  }

  #drop(address: string, kept: Kept): void {
    if (this.#kept.delete(address)) this.#bytes -= kept.content.length;
  }
}

function isConditional({ headers }: IncomingMessage): boolean {
  return CONDITIONS.some((name) => headers[name] !== undefined);
}

/** Null for what could lead out of its folder, or is no address. */
function decodedPath(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return /\0|\\|(?:^|\/)\./.test(decoded) || decoded.split('/').length !== 3 ? null : decoded;
  } catch {
    return null;
  }
}
