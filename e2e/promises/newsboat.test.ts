import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { correctStory } from '#lib/desk/correct-story.ts';
import { moveStory } from '#lib/desk/move-story.ts';
import { publishVersion } from '#lib/desk/publish-version.ts';
import { requireNewsboat } from '../runner/newsboat.ts';
import { eventually } from '../support/eventually.ts';
import { type FeedReader, followFeeds, type KeptItem } from '../support/newsboat.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../support/paper.ts';
import { type SiteProcess, startSite } from '../support/site.ts';

/** What somebody sees who follows the paper with a feed reader that others wrote. */
let paper: Paper;
let dataDir: string;
let site: SiteProcess;
let readers: { url: string; reader: FeedReader }[] = [];

const NAME = 'The Ångström & Co. Herald';
const OLD_STORIES = 3;

before(async () => {
  const program = await requireNewsboat();
  paper = await openPaper();
  const named = { siteName: NAME };
  await paper.db.settings.upsert({ where: { id: 1 }, create: named, update: named });
  for (let n = 0; n < OLD_STORIES; n += 1) {
    await makeStory(paper.db, {
      slug: `old-${n}`,
      sectionId: paper.sections.town,
      publish: { content: contentOf({ headline: `Old news ${n}` }) },
    });
  }
  dataDir = await mkdtemp(join(tmpdir(), 'aril-newsboat-site-'));
  site = await startSite({ databaseUrl: paper.url, dataDir });
  // Each in a home of its own: newsboat takes what has the same guid for the same item, whichever feed it came from.
  const urls = ['xml', 'atom'].map((ending) => `${site.origin}/feed.${ending}`);
  readers = await Promise.all(
    urls.map(async (url) => ({ url, reader: await followFeeds(program, [url]) })),
  );
});

after(async () => {
  await Promise.all(readers.map(({ reader }) => reader.close()));
  await site.stop();
  await paper.close();
  await rm(dataDir, { recursive: true });
});

async function addPicture(): Promise<string> {
  const { id } = await paper.db.media.create({
    data: {
      hash: 'd'.repeat(64),
      name: 'dam',
      mimeType: 'image/jpeg',
      bytes: 9n,
      width: 640,
      height: 427,
      alt: 'Water "over" the dam',
      caption: 'The dam on Monday',
      credit: 'Ann',
      renditions: {
        create: [{ crop: 'full', format: 'jpg', width: 640, height: 427, bytes: 9 }],
      },
    },
  });
  return id;
}

/** Once both feeds say it, fetches them and hands over what each reader has then. */
async function reread(
  told: RegExp,
  check: (items: KeptItem[], url: string) => void,
): Promise<void> {
  for (const { url, reader } of readers) {
    await eventually(async () => assert.match((await site.read(new URL(url).pathname)).text, told));
    await reader.reload();
    check(reader.items(url), url);
    reader.markAllRead();
  }
}

test('newsboat shows what is new, updated, corrected and moved, and nothing twice', async () => {
  await reread(/Old news 0/, (items, url) => {
    assert.deepEqual(items.map(({ title }) => title).sort(), [
      'Old news 0',
      'Old news 1',
      'Old news 2',
    ]);
    const { reader } = readers.find((one) => one.url === url) ?? {};
    assert.equal(reader?.titleOf(url), NAME);
  });

  const articleId = await makeStory(paper.db, { slug: 'dam', sectionId: paper.sections.river });
  const heroId = await addPicture();
  const publish = async (headline: string) => {
    const content = contentOf({ headline, heroId, authors: [{ id: paper.authors.ann }] });
    const done = await publishVersion(paper.db, { articleId, content, change: 'update' });
    assert.ok(done.ok, done.ok ? '' : done.problem);
  };
  /** The one story that the reader calls unread, among all it has. */
  const only = (items: KeptItem[]): KeptItem => {
    assert.equal(items.length, OLD_STORIES + 1);
    const unread = items.filter((item) => item.unread === 1);
    assert.deepEqual(
      unread.map(({ guid }) => guid),
      [`urn:uuid:${articleId}`],
    );
    return unread[0] as KeptItem;
  };

  await publish('The dam <holds> & holds');
  await reread(/holds/, (items) => {
    const item = only(items);
    assert.equal(item.title, 'The dam <holds> & holds');
    assert.equal(item.author, 'ann');
    assert.equal(item.url, `${site.origin}/river/dam`);
    assert.ok(Math.abs(item.pubDate - Date.now() / 1000) < 60);
    assert.match(item.content, /alt="Water &#?\w+;over&#?\w+; the dam"/);
    assert.match(item.content, /The dam on Monday/);
  });

  await publish('The dam has burst');
  await reread(/has burst/, (items) => assert.equal(only(items).title, 'The dam has burst'));

  await correctStory(paper.db, { articleId, kind: 'correction', text: 'It was the weir.' });
  await reread(/It was the weir\./, (items) =>
    assert.match(only(items).content, /It was the weir\./),
  );

  await moveStory(paper.db, { articleId, slug: 'weir', sectionId: paper.sections.culture });
  await reread(/\/culture\/weir/, (items) => {
    const moved = items.filter(({ guid }) => guid === `urn:uuid:${articleId}`);
    assert.equal(items.length, OLD_STORIES + 1);
    assert.deepEqual(
      moved.map(({ url }) => url),
      [`${site.origin}/culture/weir`],
    );
  });
  const { status, headers } = await site.read('/river/dam');
  assert.deepEqual([status, headers.get('location')], [308, '/culture/weir']);
});

test('a feed that has not changed is not sent again', async () => {
  const asked = () => site.log().match(/"url":"\/feed\.(?:xml|atom)"[^\n]*"status":304/g) ?? [];
  const before = asked().length;
  for (const { reader } of readers) await reader.reload();
  await eventually(() => assert.equal(asked().length, before + readers.length));
});
