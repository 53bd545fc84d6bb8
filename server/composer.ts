import type { Word } from '#lib/domain/words.ts';
import { type BoxPlace, boxContent, boxKey, cutAtBoxes } from './boxes.ts';
import type { ChangeLog } from './change-log.ts';
import { type Part, packPart } from './gzip-parts.ts';
import type { PageStore } from './page-store.ts';
import type { Rendering, RenderOptions } from './renderer.ts';
import {
  bodyOf,
  type Packed,
  type PageSource,
  packWhole,
  type Rendered,
  type StoredPage,
} from './stored-page.ts';

export interface ComposerOptions {
  store: PageStore;
  changes: ChangeLog;
  /** `ahead` of what single readers wait for. */
  render: (key: string, options: RenderOptions & { ahead?: boolean }) => Promise<Rendering>;
  /** The box at a key of the store, made first when it is not there or not current. */
  box: (key: string) => Promise<StoredPage | null>;
}

export type Composition =
  | {
      ok: true;
      packed: Packed;
      source: PageSource | undefined;
      /** Its own part is older than a change that touched it: to be rendered again soon. */
      behind?: boolean;
    }
  | { ok: false; status: number };

/** Makes a page of its own part and of the boxes it shares with others; renders only what is not current. */
export class Composer {
  readonly #options: ComposerOptions;
  readonly #contents = new WeakMap<StoredPage, Promise<Part>>();

  constructor(options: ComposerOptions) {
    this.#options = options;
  }

  /** `quickly`: rather a page whose own part is touched, with the boxes of now, than to wait for a rendering. */
  async compose(
    key: string,
    { quickly, ...options }: RenderOptions & { quickly?: boolean; ahead?: boolean },
  ): Promise<Composition> {
    const { store, changes } = this.#options;
    const renderedAt = changes.current;
    const source = store.peek(key)?.source;
    const state = source && changes.since(source.renderedAt, [...source.subject, ...source.boxes]);
    // Found to be current, it counts as rendered now, so that it does not grow older than the log remembers.
    if (source && state === 'current') return this.#withBoxes({ ...source, renderedAt });
    // Readers wait for a page that was dropped; it may be as old as a stored one that was not.
    if (source && state === 'touched' && (quickly || store.isDropped(key))) {
      const made = await this.#withBoxes(source);
      return made.ok ? { ...made, behind: true } : made;
    }
    const rendering = await this.#options.render(key, options);
    if (!rendering.ok) return rendering;
    const { rendered } = rendering;
    const { stretches, places } = isHtml(rendered)
      ? cutAtBoxes(rendered.body.toString('utf8'))
      : { stretches: [], places: [] };
    if (places.length === 0)
      return { ok: true, packed: await packWhole(rendered), source: undefined };
    const { status, headers } = rendered;
    const parts = await Promise.all(stretches.map((html) => packPart(Buffer.from(html))));
    const [subject, boxes] = [[...rendered.subject], [...rendered.boxes]];
    return this.#withBoxes({ key, parts, places, status, headers, subject, boxes, renderedAt });
  }

  async #withBoxes(source: PageSource): Promise<Composition> {
    const { key, status, headers, subject } = source;
    const boxes = new Set<Word>(source.boxes);
    const parts = source.parts.slice(0, 1);
    for (const [index, place] of source.places.entries()) {
      const box = await this.#boxFor(place);
      if (!box) return { ok: false, status: 503 };
      parts.push(await this.#contentOf(box), ...source.parts.slice(index + 1, index + 2));
      for (const word of [...box.subject, ...box.boxes]) boxes.add(word);
    }
    for (const word of subject) boxes.delete(word);
    return { ok: true, packed: { key, status, headers, subject, boxes, parts }, source };
  }

  #contentOf(box: StoredPage): Promise<Part> {
    const known = this.#contents.get(box);
    if (known !== undefined) return known;
    const html = boxContent(bodyOf(box, 'identity').toString('utf8'));
    const content = packPart(Buffer.from(html));
    this.#contents.set(box, content);
    return content;
  }

  /** The box that all share; for the few stories that are in it themselves, the one that leaves them out. */
  async #boxFor({ path, self }: BoxPlace): Promise<StoredPage | null> {
    const shared = await this.#options.box(boxKey(path));
    if (!shared?.boxes.includes(`story:${self}`)) return shared;
    return this.#options.box(boxKey(`${path}/${self}`));
  }
}

function isHtml({ headers }: Rendered): boolean {
  return headers.some(([name, value]) => name === 'Content-Type' && value.startsWith('text/html'));
}
