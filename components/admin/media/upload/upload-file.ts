import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import { deskApiPath } from '#lib/urls.ts';

/** How a file comes to the desk: in pieces, each begun where the server says, so that a cut connection costs one piece. */

const KB = 1024;
const FIRST_PIECE = 512 * KB;
const LARGEST_PIECE = 8 * KB * KB;
/** A piece that took less is followed by one twice as large. */
const QUICK_MS = 700;
const PATIENCE_MS = 60_000;
/** Milliseconds until another attempt, the last for all further ones. */
const PAUSES = [500, 1_000, 2_000, 5_000, 10_000];

/** Where a file stands on its way. */
export type Progress = { kind: 'sending' | 'offline'; part: number };

export type UploadOutcome = { kind: 'arrived' | 'known'; media: MediaChoice } | Refused;

/** `problem` null: the server had no words. `isFinal`: the same file would be refused again. */
export interface Refused {
  kind: 'refused';
  problem: string | null;
  isFinal: boolean;
}

export interface UploadOptions {
  /** The picture whose place the file takes. */
  replaces?: string | undefined;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
  means: UploadMeans;
}

/** What an upload needs of the world. */
export interface UploadMeans {
  fetch: typeof fetch;
  /** SHA-256 in lower-case hex; null where the browser cannot tell. */
  digest: (file: File) => Promise<string | null>;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Remembers which upload a file began, over a reload of the page. */
  memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
}

/** Brings a file to the desk, however often the connection breaks. Rejects only when `signal` says so. */
export async function uploadFile(file: File, options: UploadOptions): Promise<UploadOutcome> {
  const key = `aril.upload ${options.replaces ?? ''} ${file.size} ${file.lastModified} ${file.name}`;
  const transfer = new Transfer(file, options);
  const outcome = await transfer.run(options.means.memory?.getItem(key) ?? null, (id) =>
    options.means.memory?.setItem(key, id),
  );
  // What only waits for a sign-in or for space goes on later where it stopped.
  if (outcome.kind !== 'refused' || outcome.isFinal) options.means.memory?.removeItem(key);
  return outcome;
}

interface Answer {
  id?: string;
  offset?: number;
  bytes?: number;
  known?: MediaChoice;
  media?: MediaChoice;
  title?: string;
}

type Step = { done: UploadOutcome } | { id: string; offset: number };

class Transfer {
  readonly #file: File;
  readonly #options: UploadOptions;
  #part = 0;
  #failures = 0;

  constructor(file: File, options: UploadOptions) {
    this.#file = file;
    this.#options = options;
  }

  async run(remembered: string | null, remember: (id: string) => void): Promise<UploadOutcome> {
    let step = (remembered && (await this.#resume(remembered))) || (await this.#begin());
    let piece = FIRST_PIECE;
    while (!('done' in step)) {
      remember(step.id);
      this.#tell('sending', step.offset);
      const started = performance.now();
      step = await this.#send(step.id, step.offset, piece);
      if (performance.now() - started < QUICK_MS) piece = Math.min(piece * 2, LARGEST_PIECE);
    }
    return step.done;
  }

  async #begin(): Promise<Step> {
    const { name, size: bytes } = this.#file;
    const sha256 = await this.#options.means.digest(this.#file);
    const { replaces } = this.#options;
    const wish = { name, bytes, ...(sha256 && { sha256 }), ...(replaces && { replaces }) };
    const [status, answer] = await this.#insist('uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wish),
    });
    return this.#read(status, answer, '');
  }

  /** Null when the server knows nothing of it any more, or it is another file's. */
  async #resume(id: string): Promise<Step | null> {
    const [status, { offset, bytes }] = await this.#insist(`uploads/${id}`, { method: 'GET' });
    const isIt = status === 200 && offset !== undefined && bytes === this.#file.size;
    return isIt ? { id, offset } : null;
  }

  async #send(id: string, offset: number, length: number): Promise<Step> {
    const sent = await this.#request(`uploads/${id}`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
      },
      body: this.#file.slice(offset, offset + length),
    });
    // What came over a line that died is still being waited for there: it takes nothing else meanwhile.
    const isBusy = sent?.[0] === 409 && sent[1].offset === offset;
    if (sent && !isBusy) return this.#read(sent[0], sent[1], id);
    // Nobody knows how much of it came.
    await this.#wait();
    return (await this.#resume(id)) ?? this.#begin();
  }

  #read(status: number, answer: Answer, id: string): Step {
    if (answer.known) return { done: { kind: 'known', media: answer.known } };
    if (answer.media) return { done: { kind: 'arrived', media: answer.media } };
    const goesOn = status < 300 || status === 409;
    if (goesOn && answer.offset !== undefined) {
      this.#failures = 0;
      return { id: answer.id ?? id, offset: answer.offset };
    }
    const isFinal = FINAL.has(status);
    return { done: { kind: 'refused', problem: answer.title ?? null, isFinal } };
  }

  /** The answer to a question that may be asked twice. */
  async #insist(path: string, init: RequestInit): Promise<[number, Answer]> {
    for (;;) {
      const answered = await this.#request(path, init);
      if (answered) return answered;
      await this.#wait();
    }
  }

  /** Null when there was no answer, or one that says to come again. */
  async #request(path: string, init: RequestInit): Promise<[number, Answer] | null> {
    const { signal, means } = this.#options;
    signal.throwIfAborted();
    try {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
      const response = await means.fetch(deskApiPath(path), { ...init, signal: patience });
      const { status } = response;
      if (LATER.has(status)) return null;
      const answer: Answer = await response.json().catch(() => ({}));
      return [status, answer];
    } catch {
      signal.throwIfAborted();
      return null;
    }
  }

  async #wait(): Promise<void> {
    const { means, signal } = this.#options;
    this.#tell('offline', null);
    const pause = PAUSES[Math.min(this.#failures, PAUSES.length - 1)] ?? 0;
    this.#failures += 1;
    await means.pause(pause, signal);
  }

  #tell(kind: Progress['kind'], offset: number | null): void {
    if (offset !== null) this.#part = this.#file.size === 0 ? 0 : offset / this.#file.size;
    this.#options.onProgress({ kind, part: this.#part });
  }
}

/** It is the file itself that cannot be taken. */
const FINAL = new Set([413, 415, 422]);

/** The server is starting, or its database is away. */
const LATER = new Set([429, 500, 502, 503, 504]);
