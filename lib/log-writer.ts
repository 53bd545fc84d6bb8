import { fstatSync, write, writeSync } from 'node:fs';

/** A file takes large blocks best: handing one to a writing thread costs as much as sending a page. */
const FILE_BLOCK_BYTES = 64 * 1024;
/** What a pipe takes in one piece (PIPE_BUF): into more than that another process could write its lines. */
const PIPE_BLOCK_BYTES = 4 * 1024;
/** What UTF-8 needs at most for a unit of a JavaScript string. */
const MOST_BYTES_PER_UNIT = 3;
/** Put into words one by one, between answers, a line costs ten times what it does among many. */
const MOST_LATER = 128;
const RETRY_MS = 100;
const LAST_RETRY_MS = 10;
/** Far longer than a thread needs that has its block already. */
const LAST_PAUSE_MS = 100;
/** How long the end of the process may be held up by a reader that takes nothing. */
const LAST_PATIENCE_MS = 2_000;

export interface LogWriterOptions {
  /** A file, or a pipe that does not block: a thread stuck in one would hold up the end of the process. */
  fd: number;
  /** Bytes of memory that may be taken by lines which nobody reads, or which a full disk does not take. */
  mostKept: number;
  /** Told how many lines found no room, when there is some again. May write a line about it. */
  onLost: (lines: number) => void;
}

/** What is still to be written lies from `start` to `end`. */
interface Block {
  bytes: Buffer;
  start: number;
  end: number;
}

/**
 * Collects lines and writes them in blocks, in order and one at a time. Whoever writes a line neither waits nor
 * fails: what could not be written is tried again, and lines for which there is no more room are lost.
 */
export class LogWriter {
  readonly #options: LogWriterOptions;
  readonly #blockBytes: number;
  #filling: Block;
  /** Full ones, oldest first. */
  #waiting: Block[] = [];
  /** Bytes of memory of those. */
  #kept = 0;
  #state: 'free' | 'writing' | 'pausing' | 'ended' = 'free';
  #lost = 0;
  /** A block's memory that was written: a new one each time sets the collector off every few seconds. */
  #spare: Buffer | null = null;
  /** Taken, but not yet put into words. */
  #later: (() => string)[] = [];

  constructor(options: LogWriterOptions) {
    this.#options = options;
    this.#blockBytes = fstatSync(options.fd).isFile() ? FILE_BLOCK_BYTES : PIPE_BLOCK_BYTES;
    this.#filling = emptyBlock(this.#blockBytes);
  }

  /** Takes a line, its line break included. */
  write(line: string): void {
    this.#catchUp();
    this.#take(line);
  }

  /** Takes a line that is put into words when others are. It keeps its place among them. */
  writeLater(line: () => string): void {
    this.#later.push(line);
    if (this.#later.length >= MOST_LATER) this.#catchUp();
  }

  #catchUp(): void {
    if (this.#later.length === 0) return;
    const lines = this.#later;
    this.#later = [];
    for (const line of lines) this.#take(line());
  }

  #take(line: string): void {
    const most = line.length * MOST_BYTES_PER_UNIT;
    if (this.#filling.end + most > this.#filling.bytes.length && !this.#makeRoom(most)) {
      this.#lost += 1;
      return;
    }
    const { bytes, end } = this.#filling;
    this.#filling.end = end + bytes.write(line, end);
  }

  /** Begins to write what has been collected. */
  flush(): void {
    this.#catchUp();
    // What is under way goes on by itself; a block half full would take as much memory as a full one.
    if (this.#state !== 'free' || this.#filling.end === 0) return;
    this.#turnOver(this.#blockBytes);
    this.#writeNext();
  }

  /**
   * Writes everything before it returns: for the end of the process, when nothing can be waited for. Gives up on a
   * reader that takes nothing. Lines that come later are lost.
   */
  end(): void {
    if (this.#state === 'ended') return;
    this.#catchUp();
    if (this.#state === 'writing') {
      // The thread that has this block finishes it in a moment; nothing may overtake it.
      sleep(LAST_PAUSE_MS);
      this.#waiting.shift();
    }
    try {
      this.#writeAll();
      this.#reportLost();
      this.#writeAll();
    } catch {
      // The log was the place to say so.
    }
    this.#state = 'ended';
  }

  #makeRoom(bytes: number): boolean {
    if (this.#state === 'ended' || this.#kept >= this.#options.mostKept) return false;
    this.#turnOver(Math.max(bytes, this.#blockBytes));
    this.#writeNext();
    return true;
  }

  /** From now on a block with room for `bytes` is filled. */
  #turnOver(bytes: number): void {
    if (this.#filling.end > 0) {
      this.#waiting.push(this.#filling);
      this.#kept += this.#filling.bytes.length;
    }
    const spare = this.#spare;
    this.#spare = null;
    this.#filling =
      spare && spare.length >= bytes ? { bytes: spare, start: 0, end: 0 } : emptyBlock(bytes);
  }

  #writeNext(): void {
    const [block] = this.#waiting;
    if (!block || this.#state !== 'free') return;
    this.#state = 'writing';
    const { bytes, start, end } = block;
    write(this.#options.fd, bytes, start, end - start, null, (error, written) => {
      if (this.#state === 'ended') return;
      if (error) this.#pause(error);
      else this.#advance(block, written);
    });
  }

  #advance(block: Block, written: number): void {
    this.#state = 'free';
    block.start += written;
    if (block.start === block.end) {
      this.#waiting.shift();
      this.#kept -= block.bytes.length;
      // A larger one was for one long line: what follows goes out in pieces that arrive whole.
      if (block.bytes.length === this.#blockBytes) this.#spare = block.bytes;
      this.#reportLost();
    }
    this.#writeNext();
  }

  /** A slow reader or a full disk may recover; a reader that has gone does not come back. */
  #pause(error: NodeJS.ErrnoException): void {
    if (error.code === 'EPIPE') {
      this.#state = 'ended';
      this.#waiting = [];
      return;
    }
    this.#state = 'pausing';
    const goOn = () => {
      if (this.#state !== 'pausing') return;
      this.#state = 'free';
      this.#writeNext();
    };
    setTimeout(goOn, RETRY_MS).unref();
  }

  #reportLost(): void {
    const lines = this.#lost;
    this.#lost = 0;
    if (lines > 0) this.#options.onLost(lines);
  }

  #writeAll(): void {
    this.#turnOver(this.#blockBytes);
    for (const block of this.#waiting) writeWhole(this.#options.fd, block);
    this.#waiting = [];
    this.#kept = 0;
  }
}

function emptyBlock(size: number): Block {
  return { bytes: Buffer.allocUnsafeSlow(size), start: 0, end: 0 };
}

/** Throws when it cannot be written. */
function writeWhole(fd: number, block: Block): void {
  let idleSince = performance.now();
  while (block.start < block.end) {
    const written = tryToWrite(fd, block);
    block.start += written;
    if (written > 0) idleSince = performance.now();
    else if (performance.now() - idleSince > LAST_PATIENCE_MS)
      throw new Error('Nobody reads the log.');
    else sleep(LAST_RETRY_MS);
  }
}

/** Gives how many bytes were taken: 0 when there is no room just now. */
function tryToWrite(fd: number, { bytes, start, end }: Block): number {
  try {
    return writeSync(fd, bytes, start, end - start);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
    throw error;
  }
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
