import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { getShareCard } from '#lib/data/share.ts';
import { log } from '#lib/log.ts';
import { type ShareCard, shareCardPath } from '#lib/machines/share-card.ts';
import { Overloaded, Turnstile } from '#lib/turnstile.ts';
import { PAGE_CACHE_CONTROL } from './page-headers.ts';
import type { Answer, Pages } from './pages.ts';
import type { Sender } from './send.ts';
import { sendStatic } from './static-files.ts';

const ADDRESS =
  /^\/share\/(([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{10}([0-9a-f]{2}))-[0-9a-f]{16}\.png)$/;
/** So many may wait to be drawn, at some 60 ms each. */
const MOST_WAITING = 20;
/** Few: the connections to the database are the pages'. */
const READING = { width: 2, line: 100 };

/** What the address of a drawn picture comes to. */
export type SharePicture =
  | { kind: 'file'; path: string }
  /** The story says something else by now. */
  | { kind: 'moved'; to: string }
  | { kind: 'removed' | 'missing' | 'busy' };

export interface SharePicturesOptions {
  /** Where they are kept; files in it may be deleted at any time, and are drawn again. */
  folder: string;
  read: typeof getShareCard;
  draw: (card: ShareCard) => Promise<Buffer>;
  databaseAway: () => boolean;
}

/** Pictures of headlines for stories that have none: drawn when first asked for, one at a time, and kept. */
export class SharePictures {
  readonly #options: SharePicturesOptions;
  readonly #flights = new Map<string, Promise<void>>();
  readonly #turnstile = new Turnstile(READING);
  #line: Promise<void> = Promise.resolve();

  constructor(options: SharePicturesOptions) {
    this.#options = options;
  }

  get folder(): string {
    return this.#options.folder;
  }

  static isAddress(path: string): boolean {
    return path.startsWith('/share/');
  }

  /** The file for `address`, within the folder. */
  async find(address: string): Promise<SharePicture> {
    const [, name = '', id = '', shard = ''] = ADDRESS.exec(address) ?? [];
    if (!name) return { kind: 'missing' };
    const path = join(shard, name);
    const exists = await isFile(join(this.#options.folder, path));
    // Even one that is there is asked for: what was taken down must not be read off a picture.
    const card = await this.#read(id);
    if (card === 'unknown') return exists ? { kind: 'file', path: `/${path}` } : { kind: 'busy' };
    if (card === null) return { kind: 'missing' };
    if (card === 'gone') return { kind: 'removed' };
    const current = shareCardPath(id, card);
    if (current !== address) return { kind: 'moved', to: current };
    if (!exists && !(await this.#make(path, id, card))) return { kind: 'busy' };
    return { kind: 'file', path: `/${path}` };
  }

  async #read(id: string): Promise<Awaited<ReturnType<typeof getShareCard>> | 'unknown'> {
    if (this.#options.databaseAway()) return 'unknown';
    try {
      return await this.#turnstile.run(() => this.#options.read(id));
    } catch (error) {
      if (!(error instanceof Overloaded))
        log().warn({ err: error }, 'the story of a share picture could not be read');
      return 'unknown';
    }
  }

  async #make(path: string, id: string, card: ShareCard): Promise<boolean> {
    const flying = this.#flights.get(path);
    if (!flying && this.#flights.size >= MOST_WAITING) return false;
    const flight = flying ?? this.#queue(() => this.#draw(path, id, card));
    this.#flights.set(path, flight);
    await flight.finally(() => this.#flights.delete(path));
    return true;
  }

  #queue(work: () => Promise<void>): Promise<void> {
    const turn = this.#line.then(work);
    this.#line = turn.catch(() => undefined);
    return turn;
  }

  /** Whole under another name first: another process may be drawing the same. */
  async #draw(path: string, id: string, card: ShareCard): Promise<void> {
    const file = join(this.#options.folder, path);
    const shard = join(file, '..');
    const bytes = await this.#options.draw(card);
    await mkdir(shard, { recursive: true });
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, bytes);
    await rename(draft, file);
    const former = (await readdir(shard)).filter(
      (name) => name.startsWith(id) && !path.endsWith(name),
    );
    await Promise.all(former.map((name) => rm(join(shard, name), { force: true })));
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

const NOT_FOUND = '/errors/404';
const GONE = '/errors/410';

/** Sends the drawn picture at `path`, or gives the answer to send in its place. */
export async function sendSharePicture(exchange: {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  sharePictures: Pick<SharePictures, 'find' | 'folder'>;
  pages: Pick<Pages, 'get' | 'pinned'>;
  sender: Pick<Sender, 'base'>;
}): Promise<Answer | null> {
  const { request, response, path, sharePictures, pages, sender } = exchange;
  const found = await sharePictures.find(path);
  switch (found.kind) {
    case 'moved':
      return found;
    case 'removed':
      return pages.get(GONE);
    case 'missing':
      return pages.get(NOT_FOUND);
    case 'busy':
      return pages.pinned(503);
    case 'file': {
      const file = {
        root: sharePictures.folder,
        path: found.path,
        // No longer than a page: a headline that was taken down must not be read off a picture.
        cacheControl: PAGE_CACHE_CONTROL,
      };
      const sent = await sendStatic({ request, response, file, base: sender.base });
      return sent ? null : pages.get(NOT_FOUND);
    }
    default:
      return found satisfies never;
  }
}
