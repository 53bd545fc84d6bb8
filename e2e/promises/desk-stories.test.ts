import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Colleague } from '#lib/desk/drafts/colleague.ts';
import type { SaveConflict, StoryAnswer } from '#lib/domain/desk-answers.ts';
import type { DraftContent } from '#lib/domain/draft-content.ts';
import { openDeskSession } from '../support/desk-session.ts';
import { hire, paragraph, writeStory } from '../support/newsroom.ts';
import { openPaper, type Paper } from '../support/paper.ts';
import { type SiteProcess, startSite } from '../support/site.ts';

const SECRET = 'a secret of the tests, long enough';
/** Found nowhere but at the desk. */
const CANARY = 'quetzalcanary';

let paper: Paper;
let dataDir: string;
let site: SiteProcess;
let editor: Colleague;
let cookies: Record<'editor' | 'reporter' | 'contributor', string>;

before(async () => {
  process.env.SECRET = SECRET;
  paper = await openPaper();
  dataDir = await mkdtemp(join(tmpdir(), 'aril-desk-'));
  site = await startSite({ databaseUrl: paper.url, dataDir });
  editor = await hire(paper.db, 'editor', { name: 'Ed' });
  const cookieOf = async ({ staffId }: Colleague) => {
    const { name, value } = await openDeskSession(staffId, { origin: site.origin, secret: SECRET });
    return `${name}=${value}`;
  };
  cookies = {
    editor: await cookieOf(editor),
    reporter: await cookieOf(await hire(paper.db, 'reporter')),
    contributor: await cookieOf(await hire(paper.db, 'contributor')),
  };
});

after(async () => {
  await site.stop();
  await paper.close();
  await rm(dataDir, { recursive: true });
});

interface Asking {
  method?: string;
  as?: keyof typeof cookies | null;
  body?: unknown;
  headers?: Record<string, string>;
}

async function ask(path: string, { method = 'GET', as = 'editor', body, headers }: Asking = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${site.origin}/admin/api/v1/${path}`, {
    method,
    headers: {
      ...(as && { cookie: cookies[as] }),
      ...(method !== 'GET' && { origin: site.origin }),
      ...(text !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(text !== undefined && { body: text }),
  });
}

async function titleOf(response: Response): Promise<string> {
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
  const { title } = await response.json();
  assert.match(title, /^[A-Z]/);
  return title;
}

function saying(content: DraftContent, ...words: string[]): DraftContent {
  return {
    ...content,
    body: { type: 'doc', content: words.map((text, n) => paragraph(`p${n + 1}`, text)) },
  };
}

function put(id: string, body: unknown, more: Asking = {}) {
  return ask(`stories/${id}/draft`, { method: 'PUT', body, ...more });
}

test('a window opens a story, saves it, and is given what somebody else saved meanwhile', async () => {
  const { id } = await writeStory(paper.db, editor);
  const story: StoryAnswer = await (await ask(`stories/${id}`)).json();
  assert.ok(story.permissions.includes('story.edit') && story.build.length > 0);
  const { revision: base, content } = story;
  const theirs = saying(content, 'Words', 'Theirs');
  const saved = await put(id, { base, saveId: randomUUID(), content: theirs });
  assert.equal(saved.status, 200);
  assert.equal((await saved.json()).revision, base + 1);
  const refused = await put(id, { base, saveId: randomUUID(), content: saying(content, 'Mine') });
  assert.equal(refused.status, 409);
  const conflict: SaveConflict = await refused.json();
  assert.deepEqual(
    [conflict.revision, conflict.content, conflict.baseContent, conflict.by],
    [base + 1, theirs, content, 'Ed'],
  );
});

test('two megabytes of text are saved, more than three are refused in words', async () => {
  const { id, revision: base, content } = await writeStory(paper.db, editor);
  const long = (megabytes: number) =>
    saying(
      content,
      ...Array.from({ length: 20 }, () => 'ä '.repeat((megabytes * 1024 * 1024) / 60)),
    );
  const saved = await put(id, { base, saveId: randomUUID(), content: long(2) });
  assert.equal(saved.status, 200);
  for (const megabytes of [3.2, 6]) {
    const refused = await put(id, { base, saveId: randomUUID(), content: long(megabytes) });
    assert.equal(refused.status, 413);
    await titleOf(refused);
  }
});

test('nobody gets anywhere without a session, with another’s story, or from another site', async () => {
  const { id, revision: base, content } = await writeStory(paper.db, editor);
  const save = { base, saveId: randomUUID(), content };
  const comment = { method: 'POST', body: { text: 'x' } };
  const paths: [path: string, asking: Asking][] = [
    [`stories/${id}`, {}],
    [`stories/${id}/draft`, { method: 'PUT', body: save }],
    [`stories/${id}/presence`, {}],
    [`stories/${id}/presence`, { method: 'POST', body: { tab: randomUUID() } }],
    [`stories/${id}/related`, {}],
    [`stories/${id}/slug?headline=x`, {}],
    [`stories/${id}/comments`, {}],
    [`stories/${id}/comments`, comment],
    [`stories/${id}/steps`, { method: 'POST', body: { step: 'publish', revision: base } }],
    [`stories/${id}/restore`, { method: 'POST', body: { revision: 1 } }],
    [`stories/${id}/previews`, { method: 'POST', body: { hours: 24 } }],
  ];
  for (const [path, asking] of paths) {
    assert.equal((await ask(path, { ...asking, as: null })).status, 401, path);
    for (const as of ['reporter', 'contributor'] as const) {
      const hidden = await ask(path, { ...asking, as });
      assert.equal(hidden.status, 404, `${path} as ${as}`);
      await titleOf(hidden);
    }
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      { origin: '', 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of asking.method ? foreign : []) {
      assert.equal((await ask(path, { ...asking, headers })).status, 403, path);
    }
  }
  assert.equal(await paper.db.draftComment.count({ where: { articleId: id } }), 0);
});

test('what is no save is refused with words, and nothing is written', async () => {
  const { id, revision: base, content } = await writeStory(paper.db, editor);
  const good = { base, saveId: randomUUID(), content };
  const bodies: [unknown, number][] = [
    ['', 400],
    ['{', 400],
    ['[]', 400],
    ['null', 400],
    ['"\ud800"', 400],
    [{}, 422],
    [{ ...good, base: '1' }, 422],
    [{ ...good, base: -1 }, 422],
    [{ ...good, base: 1e99 }, 422],
    [{ ...good, base: { gt: 0 } }, 422],
    [{ ...good, saveId: 'x' }, 422],
    [{ ...good, saveId: { not: null } }, 422],
    [{ ...good, onTopOf: ['x'] }, 422],
    [{ ...good, role: 'administrator' }, 422],
    [{ ...good, content: null }, 422],
    [{ ...good, content: { ...content, headline: 1 } }, 422],
    [{ ...good, content: { ...content, ownerIds: [] } }, 422],
    [{ ...good, content: { ...content, body: '<script>alert(1)</script>' } }, 422],
    [{ ...good, content: { ...content, notes: 'a\0b' } }, 422],
  ];
  for (const [body, status] of bodies) {
    const refused = await put(id, body);
    assert.equal(refused.status, status, JSON.stringify(body).slice(0, 80));
    await titleOf(refused);
  }
  const typed = await put(id, 'a=b', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.equal(typed.status, 415);
  assert.equal(await paper.db.draftRevision.count({ where: { articleId: id } }), 2);
});

test('ids that are none, or nobody’s, are stories that do not exist', async () => {
  for (const id of ['1', '%00', "'%20OR%201=1", randomUUID(), '[object Object]', 'x'.repeat(500)]) {
    for (const path of ['', '/comments', '/related', '/slug']) {
      assert.equal((await ask(`stories/${id}${path}`)).status, 404, id + path);
    }
    assert.equal((await ask(`comments/${id}/resolve`, { method: 'POST' })).status, 404);
    assert.equal((await ask(`previews/${id}`, { method: 'DELETE' })).status, 404);
  }
});

test('searches take whatever is typed', async () => {
  for (const q of ['', '%', "'", '%00', '%ud800', '"a', 'a & | !', '\\', 'x'.repeat(2000)]) {
    for (const path of ['stories', 'media', 'topics']) {
      const found = await ask(`${path}?q=${encodeURIComponent(q)}`);
      assert.equal(found.status, 200);
      assert.ok(Array.isArray(await found.json()));
    }
  }
  for (const path of ['authors', 'sections']) assert.equal((await ask(path)).status, 200);
});

test('windows are told at once who has the story open and what was saved', async () => {
  const { id, revision: base, content } = await writeStory(paper.db, editor);
  const response = await ask(`stories/${id}/presence`);
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  assert.ok(reader);
  let text = '';
  const told = async (wanted: RegExp) => {
    while (!wanted.test(text)) {
      const { value, done } = await reader.read();
      assert.equal(done, false);
      text += value;
    }
  };
  await told(/"people":\[\]/);
  await ask(`stories/${id}/presence`, { method: 'POST', body: { tab: randomUUID() } });
  await told(/"people":\[\{[^\]]*"name":"Ed"/);
  await put(id, { base, saveId: randomUUID(), content: saying(content, 'New') });
  await told(new RegExp(`"revision":${base + 1}`));
  await ask(`stories/${id}/comments`, { method: 'POST', body: { text: 'Look' } });
  await told(/"comments":1/);
  await reader.cancel();
});

test('a link shows the story to anybody, is kept by nobody, and ends', async () => {
  const { id } = await writeStory(paper.db, editor, { words: CANARY });
  const made = await ask(`stories/${id}/previews`, { method: 'POST', body: { hours: 24 } });
  assert.equal(made.status, 201);
  const link: { id: string; url: string } = await made.json();
  const look = () => fetch(link.url, { redirect: 'manual' });
  const shown = await look();
  assert.equal(shown.status, 200);
  assert.match(await shown.text(), new RegExp(CANARY));
  assert.match(shown.headers.get('cache-control') ?? '', /no-store/);
  assert.match(shown.headers.get('x-robots-tag') ?? '', /noindex/);
  assert.equal((await ask(`previews/${link.id}`, { method: 'DELETE', body: {} })).status, 204);
  const ended = await look();
  assert.equal(ended.status, 404);
  assert.doesNotMatch(await ended.text(), new RegExp(CANARY));
});

test('a draft is found nowhere public, and its pages at the desk only by those who may see it', async () => {
  const { sections } = paper;
  const story = await writeStory(paper.db, editor, {
    words: CANARY,
    slug: CANARY,
    sectionId: sections.town,
  });
  for (const path of [
    '/',
    '/town',
    '/latest',
    '/feed.xml',
    '/sitemaps/1.xml',
    `/api/v1/articles/${story.id}`,
    `/admin/articles/${story.id}`,
    `/admin/preview/story/${story.id}`,
  ]) {
    const { text } = await site.read(path);
    assert.equal(text.includes(CANARY), false, path);
  }
  assert.equal((await site.read(`/town/${CANARY}`)).status, 404);
  const searched = await site.read(`/search?q=${CANARY}`);
  assert.equal(searched.text.includes(`/town/${CANARY}`), false);
  const pages = ['', '/history', '/preview'].map((part) => `/admin/articles/${story.id}${part}`);
  for (const page of [...pages, `/admin/preview/story/${story.id}`]) {
    const seen = async (as: keyof typeof cookies) => {
      const response = await fetch(site.origin + page, { headers: { cookie: cookies[as] } });
      return [response.status, (await response.text()).includes(CANARY)];
    };
    assert.deepEqual(await seen('editor'), [200, true], page);
    assert.deepEqual(await seen('reporter'), [404, false], page);
  }
});
