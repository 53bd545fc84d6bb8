import type { Word } from '#lib/domain/words.ts';
import { Turnstile } from '#lib/turnstile.ts';
import { ChangeLog } from './change-log.ts';
import { PageStore } from './page-store.ts';
import { Pages } from './pages.ts';
import { Refresher } from './refresher.ts';
import type { Rendering } from './renderer.ts';
import { bodyOf } from './stored-page.ts';

/** A paper of which each page is the text its "database" holds, with a gate at which a rendering can be held up. */
export function examplePaper() {
  const texts = new Map<string, { text: string; subject: Word[]; boxes: Word[] }>();
  const state = { away: false, renders: 0, gate: Promise.resolve() };
  const listed = { begun: 0, done: 0 };
  const store = new PageStore(1e7);
  const changes = new ChangeLog();
  const renderer = {
    async render(path: string, { as = 200 } = {}): Promise<Rendering> {
      state.renders += 1;
      const status = /^\/errors\/(?:plain\/)?(\d+)/.exec(path)?.[1];
      const found = status
        ? { text: `Error ${status}`, subject: ['latest' as Word], boxes: [] }
        : texts.get(path);
      await state.gate;
      if (!found) return { ok: false, status: 404 };
      return {
        ok: true,
        rendered: {
          key: path,
          status: as,
          body: Buffer.from(found.text),
          headers: [],
          subject: found.subject,
          boxes: found.boxes,
        },
      };
    },
  };
  const pages = new Pages({
    store,
    changes,
    renderer,
    turnstile: new Turnstile({ width: 2, line: 100 }),
    mayBeThere: async (path: string) => !path.startsWith('/nothing/'),
    explain: async (path: string) =>
      path === '/gone'
        ? { kind: 'removed' }
        : path === '/old'
          ? { kind: 'moved', to: '/new' }
          : { kind: 'missing' },
    caughtUp: () => true,
    databaseAway: () => state.away,
    onOvertaken: () => refresher.wake(),
  });
  const refresher: Refresher = new Refresher({
    store,
    changes,
    pages,
    databaseAway: () => state.away,
    async listWarmPaths() {
      listed.begun += 1;
      await new Promise((resolve) => setImmediate(resolve));
      listed.done += 1;
      return [];
    },
  });
  const read = async (path: string) => {
    const answer = await pages.get(path);
    return answer.kind === 'page'
      ? `${answer.page.status} ${bodyOf(answer.page, 'identity')}`
      : `308 ${answer.to}`;
  };
  /** Waits until something is so, but not for ever: whether it became so is for the test to ask. */
  const settled = async (until: () => boolean) => {
    for (let turn = 0; turn < 20_000 && !until(); turn += 1)
      await new Promise((resolve) => setImmediate(resolve));
  };
  return { texts, state, listed, store, changes, pages, refresher, read, settled };
}

/** Holds up whoever awaits `closed`, until `open`. */
export function gate() {
  let open = () => {};
  const closed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { closed, open };
}
