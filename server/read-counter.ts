import type { IncomingHttpHeaders } from 'node:http';
import { isbot } from 'isbot';
import { log } from '#lib/log.ts';
import type { StoredPage } from './stored-page.ts';

/** So much is lost when the process is killed. */
const FLUSH_EVERY_MS = 10_000;
/** Between two flushes no more stories are counted: an archive crawled by something that looks like a person. */
const MOST_STORIES = 10_000;
const MOST_AGENTS = 2_000;

type Request = { headers: IncomingHttpHeaders };

/**
 * Counts how often each story is read, by requests alone: no cookie, no script, nothing about who reads. Robots and
 * pages fetched before anybody asked for them (Sec-Purpose) are left out.
 */
export class ReadCounter {
  readonly #record: (reads: Map<string, number>) => Promise<void>;
  readonly #timer: NodeJS.Timeout;
  readonly #stories = new WeakMap<StoredPage, string | null>();
  readonly #people = new Map<string, boolean>();
  #reads = new Map<string, number>();

  /** `record` adds readings by story id to those before. */
  constructor(record: (reads: Map<string, number>) => Promise<void>) {
    this.#record = record;
    this.#timer = setInterval(() => void this.flush(), FLUSH_EVERY_MS);
    this.#timer.unref();
  }

  /** To be called once for each page sent to a reader. */
  count({ headers }: Request, page: StoredPage): void {
    const story = this.#storyOf(page);
    if (!story || headers['sec-purpose'] || !this.#isPerson(headers['user-agent'])) return;
    const reads = this.#reads.get(story);
    if (reads === undefined && this.#reads.size >= MOST_STORIES) return;
    this.#reads.set(story, (reads ?? 0) + 1);
  }

  /** Hands over what was counted. What cannot be written now is counted on. */
  async flush(): Promise<void> {
    if (this.#reads.size === 0) return;
    const counted = this.#reads;
    this.#reads = new Map();
    try {
      await this.#record(counted);
    } catch (error) {
      log().warn({ err: error }, 'readings could not be written down; they are kept for later');
      for (const [story, reads] of counted)
        this.#reads.set(story, (this.#reads.get(story) ?? 0) + reads);
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }

  /** The story whose own page it is. */
  #storyOf(page: StoredPage): string | null {
    const known = this.#stories.get(page);
    if (known !== undefined) return known;
    const about = page.subject.find((word) => word.startsWith('story:'));
    const story = about && STORY_PATH.test(page.key) ? about.slice('story:'.length) : null;
    this.#stories.set(page, story);
    return story;
  }

  /** Browsers send a few hundred values; whoever sends many odd ones makes it forget, not grow. */
  #isPerson(agent: string | undefined): boolean {
    if (!agent) return false;
    const known = this.#people.get(agent);
    if (known !== undefined) return known;
    const person = !isbot(agent);
    if (this.#people.size >= MOST_AGENTS) this.#people.clear();
    this.#people.set(agent, person);
    return person;
  }
}

/** `/{section}/{slug}`; lists and the history of a story have other shapes. */
const STORY_PATH = /^\/[^/]+\/[^/]+$/;
