import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { publishVersion } from '#lib/desk/publish-version.ts';
import { removeStory } from '#lib/desk/remove-story.ts';
import { may, ROLES, type Role, STORY_STATES, type StoryState } from '#lib/domain/permissions.ts';
import { SESSION_PATH } from '#lib/urls.ts';
import {
  ACTIONS,
  listActions,
  listSurfaces,
  SURFACES,
  type Surface,
} from '../support/desk-surfaces.ts';
import { writeStory } from '../support/newsroom.ts';
import { contentOf, openPaper, type Paper } from '../support/paper.ts';
import { type SiteProcess, startSite } from '../support/site.ts';
import { employ, PASSWORD } from '../support/staff.ts';

/** In every working copy, and nowhere else. */
const CANARY = 'zyzzyvacanary';
/** A search page repeats the word it was asked for, but not what stands behind it. */
const WORKING = new RegExp(`${CANARY} (?:${STORY_STATES.join('|')})`);
const REFUSED = new Set([401, 403, 404, 410]);

interface Visitor {
  id: string;
  role: Role;
  cookie: string;
}

interface Story {
  id: string;
  state: StoryState;
  ownerId: string;
  content: unknown;
}

let paper: Paper;
let dataDir: string;
let site: SiteProcess;
const visitors: Visitor[] = [];
const stories: Story[] = [];
let stranger: { id: string };

before(async () => {
  paper = await openPaper();
  dataDir = await mkdtemp(path.join(tmpdir(), 'aril-rights-'));
  site = await startSite({ databaseUrl: paper.url, dataDir });
  const other = await employ(paper.db, 'reporter', 'Somebody else');
  stranger = other;
  await tellStories({ ...other, cookie: '' });
  for (const role of ROLES) {
    const member = await employ(paper.db, role);
    const answer = await send('POST', SESSION_PATH, {
      body: { email: member.email, password: PASSWORD },
    });
    assert.equal(answer.status, 200);
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
    const visitor = { id: member.id, role, cookie: cookies.join('; ') };
    visitors.push(visitor);
    await tellStories(visitor);
  }
});

after(async () => {
  await site.stop();
  await paper.close();
  await rm(dataDir, { recursive: true });
});

/** A story of theirs in every state. */
async function tellStories({ id: staffId, role }: Visitor): Promise<void> {
  const { db } = paper;
  for (const state of STORY_STATES) {
    const by = { staffId, role, ipAddress: null };
    const { id, content } = await writeStory(db, by, { words: `${CANARY} ${state} ${role}` });
    if (state === 'in_review' || state === 'approved') {
      await db.draft.update({ where: { articleId: id }, data: { state } });
    }
    if (state === 'public' || state === 'removed') {
      const seen = contentOf({ headline: 'What readers see' });
      const done = await publishVersion(db, { articleId: id, content: seen, change: 'update' });
      assert.ok(done.ok, done.ok ? '' : done.problem);
    }
    if (state === 'removed') await removeStory(db, { articleId: id, reason: 'It was wrong.' });
    stories.push({ id, state, ownerId: staffId, content });
  }
}

/** A picture of theirs that readers do not see, and one that they do. */
async function bringPictures({ id: ownerId }: { id: string }): Promise<Story[]> {
  const { db } = paper;
  const bring = async (state: 'draft' | 'public') => {
    const hash = randomBytes(32).toString('hex');
    const { id } = await db.media.create({
      data: {
        hash,
        name: 'harbour',
        mimeType: 'image/jpeg',
        bytes: 1,
        width: 600,
        height: 400,
        createdById: ownerId,
      },
    });
    const slug = `face-${hash.slice(0, 8)}`;
    if (state === 'public') await db.author.create({ data: { slug, name: slug, portraitId: id } });
    return { id, state, ownerId, content: null };
  };
  return [await bring('draft'), await bring('public')];
}

async function send(
  method: string,
  address: string,
  { cookie = '', body }: { cookie?: string; body?: object } = {},
): Promise<{ status: number; headers: Headers; text: string }> {
  const ending = new AbortController();
  const response = await fetch(site.origin + address, {
    method,
    redirect: 'manual',
    signal: ending.signal,
    headers: { cookie, origin: site.origin, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { status, headers } = response;
  const endless = headers.get('content-type') === 'text/event-stream';
  const text = endless ? '' : await response.text();
  ending.abort();
  return { status, headers, text };
}

const all = Object.entries(SURFACES);
const split = (name: string) => {
  const [kind = '', route = ''] = name.split(' ');
  return { method: kind === 'page' ? 'GET' : kind, route, isPage: kind === 'page' };
};

function addressOf(route: string, id = '00000000-0000-4000-8000-000000000000'): string {
  return route.replace('[id]', id).replace('[token]', 'x').replace('[...path]', 'nowhere');
}

test('every page, route handler and action of the desk has its row, and no row is about nothing', () => {
  assert.deepEqual(listSurfaces().sort(), Object.keys(SURFACES).sort());
  assert.deepEqual(listActions().sort(), Object.keys(ACTIONS).sort());
});

test('whoever is not signed in gets nothing of the desk but its doors', async () => {
  for (const [name, surface] of all.filter(([, { open }]) => !open)) {
    const { method, route, isPage } = split(name);
    for (const cookie of ['', 'aril.session_token=forged.c2lnbmF0dXJl', 'aril.session_token=%00']) {
      const body = method === 'GET' ? undefined : (surface.body?.({ content: {} }) ?? {});
      const answer = await send(method, addressOf(route, stories[0]?.id), {
        cookie,
        ...(body && { body }),
      });
      if (!isPage) assert.equal(answer.status, 401, name);
      else if (answer.status === 307)
        assert.match(answer.headers.get('location') ?? '', /^\/admin\/sign-in/);
      else assert.equal(answer.status, 404, name);
      assert.ok(!answer.text.includes(CANARY), name);
    }
  }
});

for (const role of ROLES) {
  test(`a ${role} gets what the table says, on every surface`, async () => {
    const visitor = visitors.find((one) => one.role === role);
    assert.ok(visitor);
    for (const [name, surface] of all) {
      if (surface.may && !surface.aboutStory && !surface.aboutMedia)
        await tryOnce(name, surface, visitor);
    }
  });

  test(`a ${role} gets what the table says of every picture, one's own and others'`, async () => {
    const visitor = visitors.find((one) => one.role === role);
    assert.ok(visitor);
    // Each role gets its own: what may be removed is gone afterwards.
    const subjects = [...(await bringPictures(visitor)), ...(await bringPictures(stranger))];
    for (const [name, surface] of all) {
      if (!surface.aboutMedia) continue;
      for (const picture of subjects) await tryOnce(name, surface, visitor, picture);
    }
  });

  test(`a ${role} gets what the table says of every story, in every state, one's own and others'`, async () => {
    const visitor = visitors.find((one) => one.role === role);
    assert.ok(visitor);
    const strangers = stories.slice(0, STORY_STATES.length);
    const own = stories.filter(({ ownerId }) => ownerId === visitor.id);
    for (const [name, surface] of all) {
      if (!surface.aboutStory) continue;
      for (const story of [...strangers, ...own]) await tryOnce(name, surface, visitor, story);
    }
  });
}

async function tryOnce(
  ...[name, surface, visitor, story]: [string, Surface, Visitor, Story?]
): Promise<void> {
  if (!surface.may) return;
  const { method, route, isPage } = split(name);
  const subject = story && { ownerIds: [story.ownerId], state: story.state };
  const isAllowed = may(visitor, surface.may, subject);
  const body = surface.body?.(story ?? { content: {} });
  const address = addressOf(route, story?.id);
  const answer = await send(method, address, { cookie: visitor.cookie, ...(body && { body }) });
  const whose = story?.ownerId === visitor.id ? 'own' : 'other';
  const what = `${name} as ${visitor.role}, ${story ? `${story.state}, ${whose}` : ''}: ${answer.status}`;
  const isClosed = isPage && answer.text.includes('This is not open to you');
  const wasRefused = REFUSED.has(answer.status) || isClosed;
  assert.equal(wasRefused, !isAllowed, what);
  assert.ok(answer.status < 500, what);
  if (!isAllowed && story) assert.ok(!answer.text.includes(`${CANARY} ${story.state}`), what);
}

/** Calls an action as the browser would, knowing its id: (before, form). */
async function act(
  id: string,
  page: string,
  cookie: string,
): Promise<{ status: number; text: string; to: string }> {
  const form = new FormData();
  form.set('_1_id', '00000000-0000-4000-8000-000000000000');
  form.set('_1_email', `canary.${crypto.randomUUID()}@desk.example`);
  form.set('_1_role', 'editor');
  form.set('0', '[{"kind":"fresh"},"$K1"]');
  const response = await fetch(site.origin + page, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: site.origin, 'next-action': id, accept: 'text/x-component' },
    body: form,
  });
  const to = response.headers.get('x-action-redirect') ?? response.headers.get('location') ?? '';
  return { status: response.status, text: await response.text(), to };
}

test('an action is done for whoever may, whoever knows its id', async () => {
  const manifest: { node: Record<string, { filename: string; exportedName: string }> } = JSON.parse(
    readFileSync('.next/server/server-reference-manifest.json', 'utf8'),
  );
  const ids = new Map(
    Object.entries(manifest.node).map(([id, { filename, exportedName }]) => [
      `${filename.replace('app/admin/', '')} ${exportedName}`,
      id,
    ]),
  );
  for (const [name, right] of Object.entries(ACTIONS)) {
    const id = ids.get(name) ?? '';
    assert.ok(id, `${name} is not in the build`);
    if (right === 'link') continue;
    const page = `/admin/${name.split(' ')[0]?.replace('(desk)/', '').replace('/actions.ts', '')}`;
    const nobody = await act(id, page, '');
    assert.match(nobody.to, /^\/admin\/sign-in/, name);
    if (right !== 'people.manage') continue;
    for (const { role, cookie, ...visitor } of visitors) {
      const { status, text } = await act(id, page, cookie);
      assert.equal(status, 200, `${name} as ${role}`);
      const isForbidden = text.includes('"problem":"forbidden"');
      assert.equal(isForbidden, !may({ role, ...visitor }, right), `${name} as ${role}: ${text}`);
    }
  }
  const invited = await paper.db.staffToken.count({ where: { email: { startsWith: 'canary.' } } });
  assert.equal(invited, 1);
});

test('not a word of a working copy is anywhere public', async () => {
  const seen = stories.find(({ state }) => state === 'public');
  const article = await paper.db.article.findUniqueOrThrow({
    where: { id: seen?.id ?? '' },
    include: { section: true },
  });
  const story = `/${article.section.slug}/${article.slug}`;
  const places = [
    '/', '/latest', '/archive', '/feed.xml', '/feed.atom', '/feed.json', '/sitemap.xml', '/sitemaps/1.xml',
    '/news-sitemap.xml', '/corrections', '/feeds', '/api/v1/articles', `/search?q=${CANARY}`, story, `${story}/history`,
    `/${article.section.slug}`, `/oembed?url=${encodeURIComponent(site.origin + story)}`, '/robots.txt',
  ]; // biome-ignore format: addresses, to be read across
  for (const { id } of stories) places.push(`/api/v1/articles/${id}`, `/share/${id}.png`);
  for (const place of places) {
    const { text } = await send('GET', place);
    assert.ok(!WORKING.test(text), place);
  }
  assert.ok(!WORKING.test(site.log()));
});
