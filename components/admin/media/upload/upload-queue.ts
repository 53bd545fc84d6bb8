import type { MediaChoice, MediaDetail } from '#lib/domain/desk-answers.ts';
import { deskApiPath } from '#lib/urls.ts';
import { type Progress, type Refused, type UploadMeans, uploadFile } from './upload-file.ts';

/** Where a file stands, from being chosen to being shown. */
export type UploadState =
  | { kind: 'waiting' }
  | Progress
  /** There, and its sizes are being made. */
  | { kind: 'preparing' | 'ready' | 'known'; media: MediaChoice }
  | Refused;

export interface UploadItem {
  key: number;
  file: File;
  state: UploadState;
}

interface Options {
  means: UploadMeans;
  replaces?: string | undefined;
  /** Hears of each picture as soon as it has an id, and again when it can be shown. */
  onMedia?: (item: UploadItem, media: MediaChoice) => void;
}

/** Two at once fill a line; more only make each slower. */
const LANES = 2;
const LOOK_AGAIN_MS = 600;
/** Looks for the sizes before whoever waits is left to look themselves. */
const MOST_LOOKS = 300;

/** Files on their way to the desk, in the order in which they were chosen. */
export class UploadQueue {
  readonly #options: Options;
  readonly #listeners = new Set<() => void>();
  readonly #running = new Map<number, AbortController>();
  #items: readonly UploadItem[] = [];
  #keys = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Never changed, only replaced. */
  readonly items = (): readonly UploadItem[] => this.#items;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Puts files at the end; gives what they are known by here. */
  add(files: Iterable<File>): number[] {
    const fresh = Array.from(files, (file) => {
      this.#keys += 1;
      return { key: this.#keys, file, state: { kind: 'waiting' as const } };
    });
    this.#items = [...this.#items, ...fresh];
    this.#tell();
    this.#start();
    return fresh.map(({ key }) => key);
  }

  /** Stops one, or takes it off the list. */
  drop(key: number): void {
    this.#running.get(key)?.abort();
    this.#items = this.#items.filter((item) => item.key !== key);
    this.#tell();
  }

  /** Begins one again that was refused. */
  again(key: number): void {
    this.#set(key, { kind: 'waiting' });
    this.#start();
  }

  #start(): void {
    for (const item of this.#items) {
      if (this.#running.size >= LANES) return;
      if (item.state.kind !== 'waiting' || this.#running.has(item.key)) continue;
      const ending = new AbortController();
      this.#running.set(item.key, ending);
      void this.#run(item, ending.signal).finally(() => {
        this.#running.delete(item.key);
        this.#start();
      });
    }
  }

  async #run({ key, file }: UploadItem, signal: AbortSignal): Promise<void> {
    const { means, replaces } = this.#options;
    this.#set(key, { kind: 'sending', part: 0 });
    try {
      const outcome = await uploadFile(file, {
        means,
        replaces,
        signal,
        onProgress: (progress) => this.#set(key, progress),
      });
      if (outcome.kind === 'refused') return this.#set(key, outcome);
      const { media } = outcome;
      if (outcome.kind === 'known') return this.#show(key, 'known', media);
      this.#show(key, 'preparing', media);
      // The next file need not wait for it.
      void this.#watch(key, media.id);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Looks until its sizes are made. */
  async #watch(key: number, id: string): Promise<void> {
    const { means } = this.#options;
    const signal = AbortSignal.timeout(LOOK_AGAIN_MS * MOST_LOOKS);
    while (!signal.aborted && this.#items.some((item) => item.key === key)) {
      await means.pause(LOOK_AGAIN_MS, signal);
      const media = await readMedia(id, means);
      if (!media || media.state === 'processing') continue;
      if (media.state === 'ready') return this.#show(key, 'ready', media);
      return this.#set(key, { kind: 'refused', problem: media.failure, isFinal: true });
    }
  }

  #show(key: number, kind: 'preparing' | 'ready' | 'known', media: MediaChoice): void {
    this.#set(key, { kind, media });
    const item = this.#items.find((one) => one.key === key);
    if (item) this.#options.onMedia?.(item, media);
  }

  #set(key: number, state: UploadState): void {
    this.#items = this.#items.map((item) => (item.key === key ? { ...item, state } : item));
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

async function readMedia(id: string, { fetch: ask }: UploadMeans): Promise<MediaDetail | null> {
  try {
    const response = await ask(deskApiPath(`media/${id}`));
    if (!response.ok) return null;
    const { media }: { media: MediaDetail } = await response.json();
    return media;
  } catch {
    return null;
  }
}
