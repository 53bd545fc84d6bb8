import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { eventually } from '../support/eventually.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../support/paper.ts';
import { type SiteProcess, startSite } from '../support/site.ts';
import { STRANGE_SEARCHES } from '../support/strange-searches.ts';

/** Readers who mistype, and programs that try things: each gets a page that says how it is, and nobody else notices. */
let paper: Paper;
let dataDir: string;
let site: SiteProcess;

before(async () => {
  paper = await openPaper();
  dataDir = await mkdtemp(join(tmpdir(), 'aril-reading-'));
  await makeStory(paper.db, {
    slug: 'fair',
    sectionId: paper.sections.town,
    publish: {
      content: contentOf({
        headline: 'The fair opens',
        authors: [{ id: paper.authors.ann }],
        topicIds: [paper.topics.flood],
      }),
    },
  });
  site = await startSite({ databaseUrl: paper.url, dataDir });
});

after(async () => {
  await site.stop();
  await paper.close();
  await rm(dataDir, { recursive: true });
});

let clients = 0;
function newClient(): string {
  clients += 1;
  return `192.0.2.${clients}`;
}

/** As somebody else each time, unless `client` says who: searches are counted by client. */
async function read(path: string, client = newClient()) {
  const headers = { 'X-Forwarded-For': client };
  const response = await fetch(site.origin + path, { redirect: 'manual', headers });
  return { status: response.status, text: await response.text() };
}

function assertCalm({ status, text }: { status: number; text: string }, expected: number) {
  assert.equal(status, expected);
  assert.match(text, /<h1/);
  assert.doesNotMatch(text, /PrismaClient|postgres|syntax error|at \S+ \(|undefined|\[object/i);
}

const LISTS = ['/latest', '/town', '/topic/flood', '/author/ann', '/corrections'];
const NO_NUMBERS = [
  '0',
  '-1',
  '1.5',
  '01',
  '1e9',
  '1000000000',
  'abc',
  '%D9%A2',
  '2%20',
  '%2B2',
  'nan',
];

for (const list of LISTS) {
  test(`${list} has only the pages that it has`, async () => {
    for (const number of ['2', '99999', ...NO_NUMBERS]) {
      assertCalm(await read(`${list}/page/${number}`), 404);
    }
  });
}

test('the archive has only months that were', async () => {
  const now = new Date();
  const future = now.getUTCFullYear() + 1;
  const never = [
    '2026/13',
    '2026/00',
    '2026/1',
    '0000/00',
    '26/01',
    '9999/12',
    '-2026/01',
    '2026/abc',
  ];
  for (const month of [...never, `${future}/01`, '1970/01', '2026/001', '2026/02/30']) {
    assertCalm(await read(`/archive/${month}`), 404);
  }
  const here = `/archive/${now.toISOString().slice(0, 7).replace('-', '/')}`;
  assertCalm(await read(here), 200);
  for (const number of ['2', ...NO_NUMBERS]) {
    assertCalm(await read(`${here}/page/${number}`), 404);
  }
});

test('a story has no history but its own', async () => {
  for (const path of ['/town/nothing/history', '/about/nothing/history', '/town/fair/history/2']) {
    assertCalm(await read(path), 404);
  }
});

for (const [name, query] of Object.entries(STRANGE_SEARCHES)) {
  test(`a search for ${name} is answered calmly`, async () => {
    assertCalm(await read(`/search?q=${encodeURIComponent(query)}`), 200);
  });
}

test('a search whose letters are broken is answered calmly', async () => {
  for (const query of [
    'fair%ED%A0%BD',
    'fair%ff%fe',
    '%E0%A4',
    'fair%',
    '%u0066air',
    '+%20+',
    '%0d%0aX:%20y',
  ]) {
    assertCalm(await read(`/search?q=${query}`), 200);
  }
});

test('a search with filters that make no sense is the search without them', async () => {
  const plain = await read('/search?q=fair');
  assert.match(plain.text, /\/town\/fair/);
  const elsewhere = await read('/search?q=fair&section=culture');
  assertCalm(elsewhere, 200);
  assert.doesNotMatch(elsewhere.text.split('<footer')[0]?.split('<main')[1] ?? '', /\/town\/fair/);
  for (const filter of [
    'from=2026-02-30',
    'from=yesterday&to=tomorrow',
    'within=century',
    'within=%00',
    'from=%27;DROP%20TABLE%20article;--',
    'from=99999-01-01',
  ]) {
    const answer = await read(`/search?q=fair&${filter}`);
    assertCalm(answer, 200);
    assert.match(answer.text, /\/town\/fair/, filter);
  }
  for (const section of ['nowhere', '%00', '%27%20OR%201=1', '..%2f..', 'a'.repeat(500)]) {
    assertCalm(await read(`/search?q=fair&section=${section}`), 200);
  }
  for (const page of ['0', '-1', '1e9', 'abc', '2', '01', '99999']) {
    assertCalm(await read(`/search?q=fair&page=${page}`), 404);
  }
});

test('a search of ten kilobytes is refused, one that just fits is answered', async () => {
  assertCalm(await read(`/search?q=${'a'.repeat(10_240)}`), 414);
  assertCalm(await read(`/search?q=${'a'.repeat(7_900)}`), 200);
  assertCalm(await read(`/search?q=${'a%20'.repeat(1_900)}`), 200);
});

test('what was typed is shown as it was typed, and never run', async () => {
  const typed = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
  const { text } = await read(`/search?q=${encodeURIComponent(typed)}`);
  assert.doesNotMatch(text, /<img src=x|<script>alert/);
  assert.match(text, /&lt;script&gt;alert/);
});

test('one client in a flood of searches is told to wait; other searchers and all readers are served', async () => {
  const [flood, others, readers] = await Promise.all([
    Promise.all(Array.from({ length: 200 }, (_, n) => read(`/search?q=fair${n}`, '198.51.100.7'))),
    Promise.all(Array.from({ length: 20 }, (_, n) => read(`/search?q=fair&n=${n}`))),
    Promise.all(Array.from({ length: 40 }, () => read('/town/fair', '198.51.100.7'))),
  ]);
  const refused = flood.filter(({ status }) => status === 429);
  assert.ok(refused.length > 100, `${refused.length} refused`);
  for (const answer of refused) assertCalm(answer, 429);
  assert.ok(flood.every(({ status }) => status === 200 || status === 429));
  for (const answer of [...others, ...readers]) assertCalm(answer, 200);
});

test('nothing of this was a defect, and no search was given up', async () => {
  await eventually(() => assert.match(site.log(), /198|fair199/));
  const entries = site
    .log()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { level: number; status?: number });
  assert.deepEqual(
    entries.filter(({ level, status = 0 }) => level >= 40 || status >= 500),
    [],
  );
  assert.doesNotMatch(site.log(), /⨯|Unhandled|TypeError|192\.0\.2\.|198\.51\.100/);
});
