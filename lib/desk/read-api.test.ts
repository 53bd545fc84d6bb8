import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { z } from 'zod';
import { type ArticleList, getArticle, listArticles } from '#lib/data/api.ts';
import { getShareCard } from '#lib/data/share.ts';
import { getSite } from '#lib/data/site.ts';
import { readArticleQuery } from '#lib/domain/article-query.ts';
import { articleSchemas, summarize, tellWhole } from '#lib/machines/article.ts';
import { openApi } from '#lib/machines/openapi.ts';
import { problemJson } from '#lib/machines/problem.ts';
import { articlesPath } from '#lib/urls.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../../e2e/support/paper.ts';
import { removeStory } from './remove-story.ts';

const ORIGIN = 'https://courier.example';
const HOUR = 3_600_000;

let paper: Paper;
const ids: Record<string, string> = {};

before(async () => {
  paper = await openPaper();
  const { sections, topics, authors } = paper;
  const at = (hours: number) => new Date(Date.now() - hours * HOUR);
  const publish = async (
    slug: string,
    when: { in: string; ago: number },
    content = contentOf(),
  ) => {
    ids[slug] = await makeStory(paper.db, {
      slug,
      sectionId: when.in,
      publish: { liveFrom: at(when.ago), content },
    });
  };
  const about = contentOf({ topicIds: [topics.flood], authors: [{ id: authors.ann }] });
  await publish('one', { in: sections.town, ago: 5 }, about);
  await publish('two', { in: sections.river, ago: 4 }, about);
  await publish('three', { in: sections.culture, ago: 3 });
  await publish(
    'four',
    { in: sections.river, ago: 2 },
    contentOf({ authors: [{ id: authors.ben }] }),
  );
  await publish('gone', { in: sections.town, ago: 1 }, about);
  await publish('planned', { in: sections.town, ago: -5 }, about);
  await removeStory(paper.db, { articleId: ids.gone ?? '', reason: 'a test' });
});
after(() => paper.close());

async function list(parameters: string): Promise<ArticleList> {
  const asked = readArticleQuery(new URLSearchParams(parameters));
  assert.ok(asked.ok, asked.ok ? '' : asked.problem);
  return listArticles(asked.query);
}

async function slugs(parameters: string): Promise<string[]> {
  const found = await list(parameters);
  assert.ok(found.ok);
  return found.stories.map(({ path }) => path.split('/').at(-1) ?? '');
}

test('articles come newest first, by section with all in it, by topic, author and time', async () => {
  assert.deepEqual(await slugs(''), ['four', 'three', 'two', 'one']);
  assert.deepEqual(await slugs('section=town'), ['four', 'two', 'one']);
  assert.deepEqual(await slugs('topic=flood'), ['two', 'one']);
  assert.deepEqual(await slugs('author=ann&section=river'), ['two']);
  assert.deepEqual(await slugs('topic=flood&author=ben'), []);
  const since = new Date(Date.now() - 3.5 * HOUR).toISOString();
  assert.deepEqual(await slugs(`since=${since}`), ['four', 'three']);
  assert.deepEqual(await list('topic=nothing'), { ok: false, unknown: 'topic' });
});

test('a client that follows the cursor sees each article once, to the last', async () => {
  for (const filter of ['', 'section=town&', 'topic=flood&', 'author=ann&']) {
    const seen: string[] = [];
    let parameters = `${filter}limit=1`;
    for (let part = 0; part < 9; part += 1) {
      const found = await list(parameters);
      assert.ok(found.ok);
      seen.push(...found.stories.map(({ path }) => path.split('/').at(-1) ?? ''));
      const asked = readArticleQuery(new URLSearchParams(parameters));
      if (!found.next || !asked.ok) break;
      parameters = articlesPath({ ...asked.query, after: found.next }).split('?')[1] ?? '';
    }
    assert.deepEqual(seen, await slugs(filter));
  }
});

test('what was public is gone, what will be is not there', async () => {
  assert.equal(await getArticle(ids.gone ?? ''), 'gone');
  assert.equal(await getArticle(ids.planned ?? ''), null);
  assert.equal(await getShareCard(ids.gone ?? ''), 'gone');
  assert.equal(await getShareCard(ids.planned ?? ''), null);
  assert.deepEqual(await getShareCard(ids.one ?? ''), {
    paper: 'Aril',
    section: 'town',
    headline: 'A story',
    language: 'en',
    direction: 'ltr',
  });
});

test('answers are what the description says', async () => {
  const site = await getSite();
  const { components } = openApi(site, ORIGIN) as {
    components: { schemas: Record<string, object> };
  };
  /** As a client reads it: the description alone, its references made local to JSON Schema. */
  const described = (name: string) =>
    z.fromJSONSchema(
      JSON.parse(
        JSON.stringify({ ...components.schemas[name], $defs: components.schemas }).replaceAll(
          '#/components/schemas/',
          '#/$defs/',
        ),
      ),
    );
  const found = await list('');
  const story = await getArticle(ids.one ?? '');
  assert.ok(found.ok && story && story !== 'gone');
  const answers = {
    ArticleList: { articles: found.stories.map((one) => summarize(one, site, ORIGIN)), next: null },
    Article: tellWhole(story, site, ORIGIN),
    Problem: JSON.parse(problemJson(404)),
  } as const;
  for (const name of ['ArticleList', 'Article', 'Problem'] as const) {
    const sent = JSON.parse(JSON.stringify(answers[name]));
    described(name).parse(sent);
    // Ours is the stricter one: it refuses a field that the description does not know.
    assert.deepEqual(articleSchemas[name].parse(sent), sent);
  }
  assert.throws(() => described('Article').parse({ ...answers.Article, publishedAt: 'yesterday' }));
});

test('parameters that mean nothing are refused in words', () => {
  for (const [parameters, word] of [
    ['limit=0', 'limit'],
    ['limit=51', 'limit'],
    ['limit=ten', 'limit'],
    ['since=yesterday', 'since'],
    ['since=0000-01-01', 'since'],
    ['cursor=x', 'cursor'],
    [`cursor=${Buffer.from("0000-01-01T00:00:00Z 1'; --").toString('base64url')}`, 'cursor'],
    ['section=a/b', 'section'],
    [`topic=${'x'.repeat(121)}`, 'topic'],
  ] as const) {
    const asked = readArticleQuery(new URLSearchParams(parameters));
    assert.ok(!asked.ok && asked.problem.includes(`“${word}”`), parameters);
  }
  const asked = readArticleQuery(new URLSearchParams('since=2026-03-01&limit=&q=x'));
  assert.ok(asked.ok);
  assert.deepEqual([asked.query.since, asked.query.limit], ['2026-03-01T00:00:00.000Z', 20]);
});
