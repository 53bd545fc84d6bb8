import type { Word } from '#lib/domain/words.ts';
import { type BoxPlace, boxContent, boxKey, fillBoxPlaces, findBoxPlaces } from './boxes.ts';
import type { ChangeLog } from './change-log.ts';
import type { PageStore } from './page-store.ts';
import type { Rendering, RenderOptions } from './renderer.ts';
import { bodyOf, type PageSource, type Rendered, type StoredPage } from './stored-page.ts';

export interface ComposerOptions {
  store: PageStore;
  changes: ChangeLog;
  render: (key: string, options: RenderOptions) => Promise<Rendering>;
  /** The box at a key of the store, made first when it is not there or not current. */
  box: (key: string) => Promise<StoredPage | null>;
}

export type Composition =
  | {
      ok: true;
      rendered: Rendered;
      source: PageSource | undefined;
      /** Its own part is older than a change that touched it: to be rendered again soon. */
      behind?: boolean;
    }
  | { ok: false; status: number };

/** Makes a page of its own part and of the boxes it shares with others; renders only what is not current. */
export class Composer {
  readonly #options: ComposerOptions;
  readonly #contents = new WeakMap<StoredPage, string>();

  constructor(options: ComposerOptions) {
    this.#options = options;
  }

  async compose(key: string, options: RenderOptions): Promise<Composition> {
    const { store, changes } = this.#options;
    const renderedAt = changes.current;
    const source = store.peek(key)?.source;
    const state = source && changes.since(source.renderedAt, [...source.subject, ...source.boxes]);
    // Found to be current, it counts as rendered now, so that it does not grow older than the log remembers.
    if (source && state === 'current') return this.#withBoxes({ ...source, renderedAt });
    // Readers wait for a page that was dropped; it may be as old as a stored one that was not.
    if (source && state === 'touched' && store.isDropped(key)) {
      const made = await this.#withBoxes(source);
      return made.ok ? { ...made, behind: true } : made;
    }
    const rendering = await this.#options.render(key, options);
    if (!rendering.ok) return rendering;
    const { rendered } = rendering;
    if (!isHtml(rendered)) return { ok: true, rendered, source: undefined };
    const places = findBoxPlaces(rendered.body.toString('utf8'));
    if (places.length === 0) return { ok: true, rendered, source: undefined };
    const { status, headers, body } = rendered;
    const [subject, boxes] = [[...rendered.subject], [...rendered.boxes]];
    return this.#withBoxes({ key, body, places, status, headers, subject, boxes, renderedAt });
  }

  async #withBoxes(source: PageSource): Promise<Composition> {
    const contents = new Map<string, string>();
    const boxes = new Set<Word>(source.boxes);
    for (const place of source.places) {
      const box = await this.#boxFor(place);
      if (!box) return { ok: false, status: 503 };
      contents.set(place.marker, this.#contentOf(box));
      for (const word of [...box.subject, ...box.boxes]) boxes.add(word);
    }
    for (const word of source.subject) boxes.delete(word);
    const { key, status, headers, subject } = source;
    const body = Buffer.from(fillBoxPlaces(source.body.toString('utf8'), contents));
    return { ok: true, rendered: { key, status, headers, subject, boxes, body }, source };
  }

  #contentOf(box: StoredPage): string {
    const known = this.#contents.get(box);
    if (known !== undefined) return known;
    const content = boxContent(bodyOf(box, 'identity').toString('utf8'));
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
