import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { may, ROLES, type Role, STORY_STATES } from '#lib/domain/permissions.ts';
import { SESSION_PATH } from '#lib/urls.ts';
import {
  ACTIONS,
  CANARY,
  listActions,
  listBuiltActions,
  listBuiltRoutes,
  listSurfaces,
  SURFACES,
  type Surface,
  type TriedStory,
} from '../support/desk-surfaces.ts';
import { openPaper, type Paper } from '../support/paper.ts';
import { publicAddresses } from '../support/public-addresses.ts';
import { type SiteProcess, startSite } from '../support/site.ts';
import { employ, PASSWORD } from '../support/staff.ts';
import { bringPictures, NOWHERE, type ToldStory, tellStories } from '../support/told-stories.ts';

/** A search page repeats the word it was asked for, but not what stands behind it. */
const WORKING = new RegExp(`${CANARY} (?:${STORY_STATES.join('|')})`);
const REFUSED = new Set([401, 403, 404, 410]);

interface Visitor {
  id: string;
  role: Role;
  cookie: string;
}

let paper: Paper;
let dataDir: string;
let site: SiteProcess;
const visitors: Visitor[] = [];
const stories: ToldStory[] = [];
let stranger: { id: string };

before(async () => {
  paper = await openPaper();
  dataDir = await mkdtemp(path.join(tmpdir(), 'aril-rights-'));
  site = await startSite({ databaseUrl: paper.url, dataDir });
  const other = await employ(paper.db, 'reporter', 'Somebody else');
  stranger = other;
  stories.push(...(await tellStories(paper, other)));
  for (const role of ROLES) {
    const member = await employ(paper.db, role);
    const answer = await send('POST', SESSION_PATH, {
      body: { email: member.email, password: PASSWORD },
    });
    assert.equal(answer.status, 200);
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
    const visitor = { id: member.id, role, cookie: cookies.join('; ') };
    visitors.push(visitor);
    stories.push(...(await tellStories(paper, visitor)));
  }
});

after(async () => {
  await site.stop();
  await paper.close();
  await rm(dataDir, { recursive: true });
});

async function send(
  method: string,
  address: string,
  { cookie = '', body, from = '192.0.2.1' }: { cookie?: string; body?: object; from?: string } = {},
): Promise<{ status: number; headers: Headers; text: string }> {
  const ending = new AbortController();
  const response = await fetch(site.origin + address, {
    method,
    redirect: 'manual',
    signal: ending.signal,
    headers: {
      cookie,
      origin: site.origin,
      'content-type': 'application/json',
      'x-forwarded-for': from,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { status, headers } = response;
  const endless = headers.get('content-type') === 'text/event-stream';
  const text = endless ? '' : await response.text();
  ending.abort();
  return { status, headers, text };
}

const all = Object.entries(SURFACES).flatMap(([name, tries]) =>
  [tries].flat().map((surface) => [name, surface] as const),
);
const split = (name: string) => {
  const [kind = '', route = ''] = name.split(' ');
  return { method: kind === 'page' ? 'GET' : kind, route, isPage: kind === 'page' };
};

function addressOf(route: string, { id, query }: Surface, story: TriedStory): string {
  const path = route
    .replace('[id]', id ? id(story) : story.id)
    .replace('[token]', 'x')
    .replace('[...path]', 'nowhere');
  return query ? `${path}?${query}` : path;
}

test('every page, route handler and action of the desk has its row, and no row is about nothing', () => {
  assert.deepEqual(listSurfaces().sort(), Object.keys(SURFACES).sort());
  assert.deepEqual(listActions().sort(), Object.keys(ACTIONS).sort());
  const routes = new Set(Object.keys(SURFACES).map((name) => name.split(' ')[1] ?? ''));
  assert.deepEqual(listBuiltRoutes().sort(), [...routes].sort());
  assert.deepEqual([...listBuiltActions().keys()].sort(), Object.keys(ACTIONS).sort());
});

test('whoever is not signed in gets nothing of the desk but its doors', async () => {
  for (const [name, surface] of all.filter(([, { open }]) => !open)) {
    const { method, route, isPage } = split(name);
    for (const cookie of ['', 'aril.session_token=forged.c2lnbmF0dXJl', 'aril.session_token=%00']) {
      const story = stories[0] ?? NOWHERE;
      const body = method === 'GET' ? undefined : (surface.body?.(story) ?? {});
      const address = addressOf(route, surface, story);
      const answer = await send(method, address, { cookie, ...(body && { body }) });
      if (!isPage) assert.equal(answer.status, 401, name);
      else if (answer.status === 307)
        assert.match(answer.headers.get('location') ?? '', /^\/admin\/sign-in/);
      else assert.equal(answer.status, 404, name);
      assert.ok(!WORKING.test(answer.text), name);
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
    const subjects = [
      ...(await bringPictures(paper.db, visitor)),
      ...(await bringPictures(paper.db, stranger)),
    ];
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
      await Promise.all(
        [...strangers, ...own].map((story) => tryOnce(name, surface, visitor, story)),
      );
    }
  });
}

async function tryOnce(
  ...[name, surface, visitor, story]: [string, Surface, Visitor, ToldStory?]
): Promise<void> {
  if (!surface.may) return;
  const { method, route, isPage } = split(name);
  const subject = story && { ownerIds: [story.ownerId], state: story.state };
  const isAllowed = may(visitor, surface.may, subject);
  const body = surface.body?.(story ?? NOWHERE);
  const address = addressOf(route, surface, story ?? NOWHERE);
  const answer = await send(method, address, { cookie: visitor.cookie, ...(body && { body }) });
  const whose = story?.ownerId === visitor.id ? 'own' : 'other';
  const sent = JSON.stringify(body)?.slice(0, 60);
  const what = `${method} ${address} ${sent} as ${visitor.role}, ${story ? `${story.state}, ${whose}` : ''}: ${answer.status}`;
  const isClosed = isPage && answer.text.includes('This is not open to you');
  const isToldMissing = surface.aboutNothing && isAllowed && answer.status === 404;
  const wasRefused = (REFUSED.has(answer.status) && !isToldMissing) || isClosed;
  assert.equal(wasRefused, !isAllowed, what);
  assert.ok(answer.status < 500, what);
  const others = stories.filter(({ ownerId, state }) => {
    return !may(visitor, 'story.read', { ownerIds: [ownerId], state });
  });
  for (const { words } of others) assert.ok(!answer.text.includes(words), `${what} tells ${words}`);
}

/** A story that readers have, and that is somebody else's for every visitor. */
function published(): ToldStory {
  const found = stories.find((one) => one.ownerId === stranger.id && one.state === 'public');
  assert.ok(found);
  return found;
}

/** Calls an action as the browser would, knowing its id: (before, form), or with `args` in their place. */
async function act(
  id: string,
  page: string,
  { cookie, args = '[{"kind":"fresh"},"$K1"]' }: { cookie: string; args?: string },
): Promise<{ status: number; text: string; to: string }> {
  const form = new FormData();
  form.set('_1_id', '00000000-0000-4000-8000-000000000000');
  form.set('_1_email', `canary.${crypto.randomUUID()}@desk.example`);
  form.set('_1_role', 'editor');
  form.set('_1_story', published().id);
  form.set('0', args);
  const response = await fetch(site.origin + page, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: site.origin, 'next-action': id, accept: 'text/x-component' },
    body: form,
  });
  const to = response.headers.get('x-action-redirect') ?? response.headers.get('location') ?? '';
  return { status: response.status, text: await response.text(), to };
}

function pageOf(action: string): string {
  const [file = ''] = action.split(' ');
  const route = `/admin/${file.replace('(desk)/', '').replace('/actions.ts', '')}`;
  return addressOf(route, {}, NOWHERE);
}

test('an action is done for whoever may, whoever knows its id', async () => {
  const ids = listBuiltActions();
  for (const [name, right] of Object.entries(ACTIONS)) {
    const id = ids.get(name) ?? '';
    assert.ok(id, `${name} is not in the build`);
    if (right === 'link') continue;
    const page = pageOf(name);
    const nobody = await act(id, page, { cookie: '' });
    assert.match(nobody.to, /^\/admin\/sign-in/, name);
    if (right === 'oneself' || right === 'story.create') continue;
    for (const { role, cookie, ...visitor } of visitors) {
      const { status, text } = await act(id, page, { cookie });
      assert.equal(status, 200, `${name} as ${role}`);
      // A story that somebody may not see is not there for them.
      const isForbidden = /"problem":"(?:forbidden"|You may not |There is no such story)/.test(
        text,
      );
      const subject = { ownerIds: [stranger.id], state: published().state };
      const isAllowed = may({ role, ...visitor }, right, subject);
      assert.equal(isForbidden, !isAllowed, `${name} as ${role}: ${text}`);
    }
  }
  const invited = await paper.db.staffToken.count({ where: { email: { startsWith: 'canary.' } } });
  assert.equal(invited, 1);
});

test('what is no form at all breaks no action', async () => {
  const cookie = visitors.find(({ role }) => role === 'administrator')?.cookie ?? '';
  for (const [name, id] of listBuiltActions()) {
    const sent = ['[]', '[null,null]', '[1,{"get":1}]'].map(async (args) => {
      const { status, text } = await act(id, pageOf(name), { cookie, args });
      assert.ok(status < 500, `${name} ${args}: ${text}`);
    });
    await Promise.all(sent);
  }
});

test('not a word of a working copy is at any public address', async () => {
  const addresses = await publicAddresses(paper.db, { word: CANARY, origin: site.origin });
  const said = new Set(addresses.filter(({ isSilent }) => isSilent).map(({ route }) => route));
  for (let start = 0; start < addresses.length; start += 4) {
    const some = addresses.slice(start, start + 4);
    await Promise.all(
      some.map(async ({ route, address }, n) => {
        // From many clients, or the answer would be to wait.
        const { status, text } = await send('GET', address, {
          from: `192.0.2.${(start + n) % 250}`,
        });
        assert.ok(status < 429, `${address}: ${status}`);
        if (status === 200) said.add(route);
        assert.ok(!WORKING.test(text), address);
      }),
    );
  }
  assert.deepEqual(
    [...new Set(addresses.map(({ route }) => route))].filter((route) => !said.has(route)),
    [],
    'Nothing is found there: the test needs something for them to show.',
  );
  assert.ok(!WORKING.test(site.log()));
});
