import { correctStory } from '#lib/desk/correct-story.ts';
import { createStory } from '#lib/desk/create-story.ts';
import { publishVersion } from '#lib/desk/publish-version.ts';
import type { Outcome } from '#lib/desk/refusal.ts';
import { removeStory } from '#lib/desk/remove-story.ts';
import { unpublishStory } from '#lib/desk/unpublish-story.ts';
import type { BenchPaper } from './paper.ts';

/** One change of the paper, and the word by which it is recognised wherever it is shown. */
export interface Change {
  number: number;
  kind: 'new' | 'changed' | 'corrected' | 'removed';
  path: string;
  /** The story's number; its headline, or the correction, begins with `Bulletin {story}.{change}:`. */
  story: number;
  /** Milliseconds (Date.now) when its commit had returned. */
  at: number;
}

interface Bulletin {
  id: string;
  path: string;
  story: number;
}

const AT_FIRST = 3;
const EVERY_NEW = 3;
const EVERY_CORRECTED = 4;
const EVERY_REMOVED = 5;
/** Of the removed ones every other is taken back only. */
const EVERY_TAKEN_BACK = 10;

/** Few enough that “Latest” shows all of them, so that each change concerns every page. */
export class Newsroom {
  readonly #paper: BenchPaper;
  readonly #live: Bulletin[] = [];
  #made = 0;

  private constructor(paper: BenchPaper) {
    this.#paper = paper;
  }

  /** Opens with three stories out. */
  static async open(paper: BenchPaper): Promise<Newsroom> {
    const newsroom = new Newsroom(paper);
    for (let n = 0; n < AT_FIRST; n += 1) await newsroom.#write(0);
    return newsroom;
  }

  /** Every fifth time a removal, else every third a new story, else every fourth a correction, else a new headline. */
  async change(number: number): Promise<Change> {
    const { kind, bulletin } = await this.#act(number);
    return { number, kind, path: bulletin.path, story: bulletin.story, at: Date.now() };
  }

  async #act(number: number): Promise<{ kind: Change['kind']; bulletin: Bulletin }> {
    const bulletin = this.#live[number % this.#live.length];
    if (number % EVERY_REMOVED === 0 && bulletin) {
      const { id: articleId } = bulletin;
      if (number % EVERY_TAKEN_BACK === 0)
        sure(await unpublishStory(this.#paper.db, { articleId }));
      else sure(await removeStory(this.#paper.db, { articleId, reason: 'Measured' }));
      this.#live.splice(this.#live.indexOf(bulletin), 1);
      return { kind: 'removed', bulletin };
    }
    if (number % EVERY_NEW === 0 || !bulletin) {
      return { kind: 'new', bulletin: await this.#write(number) };
    }
    if (number % EVERY_CORRECTED === 0) {
      const text = `Bulletin ${bulletin.story}.${number}: it met once.`;
      sure(
        await correctStory(this.#paper.db, { articleId: bulletin.id, kind: 'correction', text }),
      );
      return { kind: 'corrected', bulletin };
    }
    await this.#publish(bulletin, number);
    return { kind: 'changed', bulletin };
  }

  async #write(number: number): Promise<Bulletin> {
    this.#made += 1;
    const story = this.#made;
    const slug = `bulletin-${story}`;
    const { section, db } = this.#paper;
    const { articleId } = sure(await createStory(db, { slug, sectionId: section.id }));
    const bulletin = { id: articleId, path: `${section.path}/${slug}`, story };
    await this.#publish(bulletin, number);
    this.#live.unshift(bulletin);
    return bulletin;
  }

  async #publish({ id, story }: Bulletin, number: number): Promise<void> {
    const headline = `Bulletin ${story}.${number}: the council meets again`;
    const text = { type: 'text', text: 'The council has met, and it will meet again.' };
    const paragraph = { type: 'paragraph', attrs: { id: 'p1' }, content: [text] };
    sure(
      await publishVersion(this.#paper.db, {
        articleId: id,
        content: { headline, language: 'en', body: { type: 'doc', content: [paragraph] } },
        change: 'update',
      }),
    );
  }
}

function sure<T extends object>(outcome: Outcome<T>): { ok: true } & T {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome;
}
