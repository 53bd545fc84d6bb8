import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as tick } from 'node:timers/promises';
import fc from 'fast-check';
import type { ContentChange, Word } from '#lib/domain/words.ts';
import { Turnstile } from '#lib/turnstile.ts';
import { ChangeLog } from './change-log.ts';
import { PageStore } from './page-store.ts';
import { Pages } from './pages.ts';
import { Refresher } from './refresher.ts';
import type { Rendering } from './renderer.ts';
import { bodyOf } from './stored-page.ts';

const STORIES = ['a', 'b', 'c', 'd'];
const KEYS = ['/', ...STORIES.map((id) => `/${id}`)];

type Act =
  | { kind: 'publish' | 'remove' | 'read'; which: number }
  | { kind: 'hear' | 'miss' }
  | { kind: 'wait'; ticks: number };

/** A paper whose every text names the versions it shows, `a7`, and whose renderings read it at a moment of their own. */
async function paper(delays: () => number) {
  let version = 0;
  const live = new Map<string, string>();
  const unheard: ContentChange[] = [];
  const gone = new Set<string>();
  const goneHeard = new Set<string>();
  const store = new PageStore(1e7);
  const changes = new ChangeLog();

  const latest = (without?: string) => [...live].filter(([id]) => id !== without).slice(-2);
  const read = (path: string): { text: string; subject: Word[]; boxes: Word[] } | null => {
    const words = (shown: [string, string][]) => shown.map(([id]) => `story:${id}` as const);
    const names = (shown: [string, string][]) => `[${shown.map(([, name]) => name)}]`;
    const [, box, self] = /^(\/boxes\/latest)(?:\/(\w))?$/.exec(path) ?? [];
    if (path.startsWith('/errors/')) return { text: 'none', subject: [], boxes: [] };
    if (path === '/')
      return { text: names([...live]), subject: ['latest'], boxes: words([...live]) };
    if (box && !self) return { text: names(latest()), subject: ['latest'], boxes: words(latest()) };
    if (box)
      return { text: names(latest(self)), subject: [], boxes: ['latest', ...words(latest(self))] };
    const id = path.slice(1);
    const name = live.get(id);
    const place = `<div data-box="/boxes/latest" data-self="${id}"></div>`;
    return name ? { text: `${name}${place}`, subject: [`story:${id}`], boxes: [] } : null;
  };

  const pages = new Pages({
    store,
    changes,
    renderer: {
      async render(path, { as = 200 } = {}): Promise<Rendering> {
        await ticks(delays());
        const found = read(path);
        await ticks(delays());
        if (!found) return { ok: false, status: 404 };
        const { text, ...words } = found;
        const body = Buffer.from(`<html><body>${text}</body></html>`);
        const headers: [string, string][] = [['Content-Type', 'text/html']];
        return { ok: true, rendered: { key: path, status: as, body, headers, ...words } };
      },
    },
    turnstile: new Turnstile({ width: 3, line: 1_000 }),
    mayBeThere: async () => true,
    explain: async () => ({ kind: 'missing' }),
    caughtUp: () => true,
    databaseAway: () => false,
    onOvertaken: () => refresher.wake(),
  });
  const refresher: Refresher = new Refresher({
    store,
    changes,
    pages,
    databaseAway: () => false,
    listWarmPaths: async () => KEYS.slice(0, 2),
  });

  // After four drops in a row a reader is told to come back.
  await pages.prepare();
  const commit = (id: string, change: ContentChange) => {
    const before = live.get(id);
    if (change.dropped.length > 0 && before) gone.add(before);
    unheard.push(change);
  };
  return {
    store,
    refresher,
    publish(id: string) {
      version += 1;
      live.delete(id);
      live.set(id, `${id}${version}`);
      commit(id, { touched: [`story:${id}`, 'latest'], dropped: [] });
    },
    remove(id: string) {
      commit(id, { touched: ['latest'], dropped: [`story:${id}`] });
      live.delete(id);
    },
    hear() {
      for (const change of unheard.splice(0)) refresher.take(change);
      for (const name of gone) goneHeard.add(name);
    },
    miss() {
      unheard.length = 0;
      refresher.takeEverything();
      for (const name of gone) goneHeard.add(name);
    },
    /** Reads as a reader does, who must not see what is known to be gone when the answer comes. */
    async visit(key: string) {
      const answer = await pages.get(key);
      assert.equal(answer.kind, 'page');
      if (answer.kind !== 'page') return;
      const text = String(bodyOf(answer.page, 'identity'));
      for (const name of goneHeard) assert.ok(!names(text).includes(name), `${key}: ${text}`);
    },
    /** What a page should say now. */
    truth(key: string): string[] | null {
      const found = read(key);
      if (!found) return null;
      const text = found.text.replace(/<div.*/, '');
      return text === found.text
        ? names(text)
        : [...names(text), ...latest(key.slice(1)).map(([, name]) => name)];
    },
  };
}

async function ticks(count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) await tick();
}

/** Long enough without anything stale for what was under way to have come in. */
async function settled(store: PageStore): Promise<void> {
  for (let turn = 0, calm = 0; turn < 1_000 && calm < 15; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    calm = [...store.keys()].some((key) => store.isStale(key)) ? 0 : calm + 1;
  }
}

function names(text: string): string[] {
  return text.match(/[a-d]\d+/g) ?? [];
}

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('read' as const), which: fc.nat(KEYS.length - 1) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), ticks: fc.nat(60) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('publish' as const, 'publish' as const, 'remove' as const),
      which: fc.nat(STORIES.length - 1),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'hear' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'miss' as const }) },
);

test('however changes, hearing of them, readers and renderings meet, nothing gone is shown and every page ends true', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 20, maxLength: 80, size: 'max' }),
      fc.infiniteStream(fc.nat(8)),
      async (acts, delays) => {
        const { store, refresher, publish, remove, hear, miss, visit, truth } = await paper(
          () => delays.next().value ?? 0,
        );
        const visits: Promise<void>[] = [];
        for (const { kind, ...more } of acts) {
          const which = 'which' in more ? more.which : 0;
          if (kind === 'read') visits.push(visit(KEYS[which] ?? '/'));
          if (kind === 'publish') publish(STORIES[which] ?? 'a');
          if (kind === 'remove') remove(STORIES[which] ?? 'a');
          if (kind === 'hear') hear();
          if (kind === 'miss') miss();
          await ticks('ticks' in more ? more.ticks : 0);
        }
        await Promise.all(visits);
        hear();
        await settled(store);
        await refresher.stop();
        for (const key of KEYS) {
          const page = store.peek(key);
          assert.ok(!store.isStale(key), `${key} was left stale`);
          if (page) assert.deepEqual(names(String(bodyOf(page, 'identity'))), truth(key), key);
        }
      },
    ),
    { numRuns: 100 },
  );
});
