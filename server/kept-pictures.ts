import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
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
  headers: string[];
  mtimeMs: number;
  checkedAt: number;
}

/** The pictures asked for last, in memory: opening and streaming a file costs ten times what sending it does. */
export class KeptPictures {
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  /** Sends a picture whole, as `sendStatic` would; false, with nothing sent, when that has to. */
  async send({ request, response, file, base }: StaticExchange): Promise<boolean> {
    const type = TYPES[file.path.slice(file.path.lastIndexOf('.') + 1)];
    if (request.method !== 'GET' || !type) return false;
    if (CONDITIONS.some((name) => request.headers[name] !== undefined)) return false;
    const kept = await this.#find(file, type);
    if (!kept) return false;
    response.writeHead(200, [...base.flat(), ...kept.headers]).end(kept.content);
    return true;
  }

  async #find({ root, path, cacheControl }: StaticExchange['file'], type: string) {
    const decoded = decodedPath(path);
    if (decoded === null) return null;
    const name = join(root, decoded);
    const known = this.#kept.get(name);
    if (known && performance.now() - known.checkedAt < TRUST_MS) return this.#use(name, known);
    const found = await stat(name).catch(() => null);
    if (known) this.#drop(name, known);
    if (!found?.isFile() || found.size > LARGEST) return null;
    const same = known?.mtimeMs === found.mtimeMs && known.content.length === found.size;
    const content = same ? known.content : await readFile(name).catch(() => null);
    if (content?.length !== found.size) return null;
    const headers = [
      ...['Accept-Ranges', 'bytes', 'Cache-Control', cacheControl],
      ...['Cross-Origin-Resource-Policy', 'cross-origin', 'Content-Type', type],
      // As `send` writes them: a reader who comes back is answered by it.
      ...['Last-Modified', found.mtime.toUTCString()],
      ...['ETag', `W/"${found.size.toString(16)}-${found.mtime.getTime().toString(16)}"`],
      ...['Content-Length', String(found.size)],
    ];
    const fresh = { content, headers, mtimeMs: found.mtimeMs, checkedAt: performance.now() };
    return this.#use(name, fresh);
  }

  /** The one used last comes last; those at the front go first. */
  #use(name: string, kept: Kept): Kept {
    const former = this.#kept.get(name);
    if (former) this.#drop(name, former);
    this.#kept.set(name, kept);
    this.#bytes += kept.content.length;
    for (const [oldest, one] of this.#kept) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#drop(oldest, one);
    }
    return kept;
  }

  #drop(name: string, kept: Kept): void {
    if (this.#kept.delete(name)) this.#bytes -= kept.content.length;
  }
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
