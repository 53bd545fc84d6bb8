import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { readSearchQuery, type SearchFields } from '#lib/domain/search-query.ts';
import type { SearchResults, SnippetPart } from '#lib/domain/search-results.ts';
import type { StoryContentInput } from '#lib/domain/story-content.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../../e2e/support/paper.ts';
import { collectQueries } from './query.ts';
import { searchStories } from './search.ts';

let paper: Paper;
before(async () => {
  paper = await openPaper();
  await write('bridges', {
    headline: 'Council votes on bridges',
    standfirst: 'A long evening in the town hall.',
    body: bodyOf('The mayor spoke of the ferries. The café owner, Zoë Müller, spoke of tides.'),
  });
  await write('tides', {
    headline: 'What the tides leave behind',
    body: bodyOf('Nobody votes on tides, said the council clerk, and went to the bridge.'),
  });
  await write('haeuser', {
    headline: 'Neue Häuser am Fluss',
    language: 'de-AT',
    body: bodyOf('Die Stadt baut. Das alte Haus bleibt stehen.'),
  });
  await write('suq', { headline: 'المدينة تفتح السوق', language: 'ar', direction: 'rtl' });
});
after(() => paper.close());

function bodyOf(text: string): StoryContentInput['body'] {
  const paragraph = { type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text }] };
  return { type: 'doc', content: [paragraph] };
}

async function write(
  slug: string,
  content: Partial<StoryContentInput>,
  more: { sectionId?: string; liveFrom?: Date } = {},
): Promise<string> {
  const { sectionId = paper.sections.town, liveFrom } = more;
  const when = liveFrom ? { liveFrom } : {};
  return makeStory(paper.db, {
    slug,
    sectionId,
    publish: { content: contentOf(content), ...when },
  });
}

function ask(fields: SearchFields, page = 1): Promise<SearchResults> {
  return searchStories({ ...readSearchQuery(fields), page });
}

async function slugs(q: string, more: SearchFields = {}): Promise<string[]> {
  const { stories } = await ask({ q, ...more });
  return stories.map(({ path }) => path.split('/')[2] ?? '').sort();
}

function told(parts: SnippetPart[] = []): string {
  return parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

test('words are found in every form that the language of their story gives them, accents or none', async () => {
  assert.deepEqual(await slugs('bridge'), ['bridges', 'tides']);
  assert.deepEqual(await slugs('voting'), ['bridges', 'tides']);
  assert.deepEqual(await slugs('haus'), ['haeuser']);
  assert.deepEqual(await slugs('Hausern'), ['haeuser']);
  assert.deepEqual(await slugs('cafe muller'), ['bridges']);
  assert.deepEqual(await slugs('السوق'), ['suq']);
});

test('phrases, alternatives and exclusions mean what everybody knows them to mean', async () => {
  assert.deepEqual(await slugs('"council votes"'), ['bridges']);
  assert.deepEqual(await slugs('"council clerk" bridge'), ['tides']);
  assert.deepEqual(await slugs('council -clerk'), ['bridges']);
  assert.deepEqual(await slugs('council -"council clerk"'), ['bridges']);
  assert.deepEqual(await slugs('mayor or clerk'), ['bridges', 'tides']);
  assert.deepEqual(await slugs('clerk or häuser'), ['haeuser', 'tides']);
});

test('a headline weighs more than a mention, and where the words stand is marked', async () => {
  const { stories, total, more, outcome } = await ask({ q: 'tides' });
  assert.deepEqual(
    stories.map(({ path }) => path),
    ['/town/tides', '/town/bridges'],
  );
  assert.deepEqual([outcome, total, more], ['found', 2, false]);
  assert.equal(told(stories[0]?.headlineParts), 'What the [tides] leave behind');
  assert.match(told(stories[1]?.snippets[0]), /spoke of \[tides\]/);
  assert.deepEqual((await ask({ q: 'mayor' })).stories[0]?.headlineParts, [
    { text: 'Council votes on bridges', marked: false },
  ]);
});

test('what looks like markup in a story stays text', async () => {
  await write('markup', {
    headline: '<b>Mergansers</b> & <script>',
    body: bodyOf('A </mark><i>merganser</i> & co.'),
  });
  const [story] = (await ask({ q: 'mergansers' })).stories;
  assert.equal(told(story?.headlineParts), '<b>[Mergansers]</b> & <script>');
  assert.equal(told(story?.snippets[0]).includes('[merganser]'), true);
});

test('a search can be kept to a section with all in it, and to a time', async () => {
  const { sections } = paper;
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  await write(
    'otter-river',
    { headline: 'Otters' },
    { sectionId: sections.river, liveFrom: at('2020-02-29') },
  );
  await write(
    'otter-stage',
    { headline: 'Otters' },
    { sectionId: sections.culture, liveFrom: at('2021-06-01') },
  );
  await write('otter-now', { headline: 'Otters' });
  assert.deepEqual(await slugs('otters', { section: 'town' }), ['otter-now', 'otter-river']);
  assert.deepEqual(await slugs('otters', { section: 'river' }), ['otter-river']);
  assert.deepEqual(await slugs('otters', { section: 'nowhere' }), []);
  assert.deepEqual(await slugs('otters', { from: '2020-02-29', to: '2020-02-29' }), [
    'otter-river',
  ]);
  assert.deepEqual(await slugs('otters', { from: '2020-03-01' }), ['otter-now', 'otter-stage']);
  assert.deepEqual(await slugs('otters', { to: '2021-06-01' }), ['otter-river', 'otter-stage']);
  assert.deepEqual(await slugs('otters', { from: '2022-01-01', to: '2021-01-01' }), []);
  assert.deepEqual(await slugs('otters', { within: 'day' }), ['otter-now']);
});

test('nothing found says why: misspelt, too common, or nothing that could be found', async () => {
  const misspelt = await ask({ q: 'coucnil brigdes' });
  assert.deepEqual([misspelt.outcome, misspelt.instead], ['similar', 'council bridges']);
  assert.deepEqual(
    misspelt.stories.map(({ path }) => path),
    ['/town/bridges', '/town/tides'].slice(0, misspelt.total),
  );
  const outcomes = async (...asked: string[]) =>
    Promise.all(asked.map(async (q) => (await ask({ q })).outcome));
  assert.deepEqual(await outcomes('the', 'to be or not to be'), ['common', 'common']);
  assert.deepEqual(
    await outcomes('', '  ', '!&|', '👍🏽', '-council', 'x or -council'),
    Array(6).fill('empty'),
  );
  assert.deepEqual(await outcomes('xylophone', '"votes council"'), ['nothing', 'nothing']);
});

test('pages end where the finds end', async () => {
  for (let n = 0; n < 23; n += 1) await write(`newt-${n}`, { headline: `Newt number ${n}` });
  const [first, second, third] = await Promise.all(
    [1, 2, 3].map((page) => ask({ q: 'newt' }, page)),
  );
  assert.deepEqual([first?.stories.length, first?.hasOlder, first?.total], [20, true, 23]);
  assert.deepEqual([second?.stories.length, second?.hasOlder, second?.total], [3, false, 23]);
  assert.deepEqual([third?.stories.length, third?.hasOlder], [0, false]);
  for (const page of [0, -1, 1.5, 1e9, Number.NaN]) {
    assert.deepEqual((await ask({ q: 'newt' }, page)).stories, []);
  }
});

test('only the words of the public version find a story', async () => {
  const id = await write('heron', { headline: 'A heron' });
  await write('later', { headline: 'A bittern' }, { liveFrom: new Date(Date.now() + 86_400_000) });
  assert.deepEqual(await slugs('bittern'), []);
  assert.equal((await ask({ q: 'bitterm' })).outcome, 'nothing');
  assert.deepEqual(await slugs('heron'), ['heron']);
  await paper.db.article.update({ where: { id }, data: { removedAt: new Date() } });
  assert.deepEqual(await slugs('heron'), []);
});

test('whatever is typed is answered, with four queries at most', async () => {
  const odd = [
    "' OR 1=1 --",
    ':*',
    'a <-> b',
    '((((((',
    '"""',
    '\\',
    '%_%',
    '\u202eriver\u200f',
    '\0\u0001',
    '\ud800',
    'council '.repeat(1250),
    Array.from({ length: 200 }, (_, n) => `w${n}`).join(' or '),
    '-'.repeat(200),
    '"council votes" -"council votes"',
  ];
  const typed = fc.oneof(
    fc.constantFrom(...odd),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'council',
          'or',
          '-',
          '"',
          'tides ',
          '<->',
          '!',
          '&',
          ':*A',
          '(',
          'الس',
          '👍',
        ),
      )
      .map((p) => p.join('')),
  );
  await fc.assert(
    fc.asyncProperty(typed, async (q) => {
      const { result, queries } = await collectQueries(() =>
        ask({ q, section: q, from: q, to: q, within: q }),
      );
      const { queries: plain } = await collectQueries(() => ask({ q }));
      assert.ok(result.stories.length <= 20 && queries.length <= 3 && plain.length <= 3);
    }),
    { numRuns: 150, examples: odd.map((q) => [q]) },
  );
});
