import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { originalKey } from '#lib/media/media-keys.ts';
import { openDeskSession } from '../support/desk-session.ts';
import { eventually } from '../support/eventually.ts';
import { hire } from '../support/newsroom.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../support/paper.ts';
import { type SiteProcess, startSite } from '../support/site.ts';

const SECRET = 'a secret of the tests, long enough';
/** Where the picture of the story shows. */
const CROPPED = ['/town/sea', '/', '/town'];
const FEED = '/feed.xml';
const PAGES = [...CROPPED, FEED];

let paper: Paper;
let sites: SiteProcess[];
let dataDir = '';
let cookie = '';
let pictureId = '';

before(async () => {
  paper = await openPaper();
  dataDir = await mkdtemp(join(tmpdir(), 'aril-picture-changes-'));
  process.env.SECRET = SECRET;
  pictureId = await bring('sea');
  await makeStory(paper.db, {
    slug: 'sea',
    sectionId: paper.sections.town,
    publish: { content: contentOf({ headline: 'The sea', heroId: pictureId }) },
  });
  sites = await Promise.all([
    startSite({ databaseUrl: paper.url, dataDir }),
    startSite({ databaseUrl: paper.url, dataDir, keepsHouse: false }),
  ]);
  const editor = await hire(paper.db, 'editor');
  const origin = sites[0]?.origin ?? '';
  const session = await openDeskSession(editor.staffId, { origin, secret: SECRET });
  cookie = `${session.name}=${session.value}`;
});

after(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  await paper.close();
  await rm(dataDir, { recursive: true });
});

/** A picture that has come in, and whose sizes nobody has made yet. */
async function bring(name: string): Promise<string> {
  const noise = { type: 'gaussian' as const, mean: 120, sigma: 30 };
  const create = { width: 1500, height: 1400, channels: 3 as const, background: '#000', noise };
  const content = await sharp({ create }).jpeg().toBuffer();
  const hash = createHash('sha256').update(content).digest('hex');
  const file = join(dataDir, originalKey(hash));
  await mkdir(join(dataDir, 'originals'), { recursive: true });
  await writeFile(file, content);
  const { id } = await paper.db.media.create({
    data: { hash, name, mimeType: 'image/jpeg', bytes: content.length, state: 'processing' },
  });
  return id;
}

async function change(fields: object, was: object): Promise<void> {
  const [{ origin } = assert.fail()] = sites;
  const answer = await fetch(`${origin}/admin/api/v1/media/${pictureId}`, {
    method: 'PATCH',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify({ fields, was }),
  });
  assert.equal(answer.status, 200, await answer.text());
}

/** Every one of them on every process. */
async function everywhere(shown: RegExp, paths = PAGES): Promise<void> {
  for (const site of sites) {
    for (const path of paths) assert.match((await site.read(path)).text, shown, path);
  }
}

test('what a picture is said to show and what its crops keep is changed at the desk and right everywhere', async () => {
  const picture = () => paper.db.media.findUniqueOrThrow({ where: { id: pictureId } });
  await eventually(async () => assert.equal((await picture()).state, 'ready'));
  await eventually(() => everywhere(/\/media\/[0-9a-f]{64}\/sea-/));
  const { focalX: x, focalY: y, alt } = await picture();

  await change({ alt: 'Two boats at sea' }, { alt });
  await eventually(() => everywhere(/Two boats at sea/));

  await change({ focal: { x: 0.1, y: 0.2 } }, { focal: { x, y } });
  await eventually(() => everywhere(/sea-\d+x\d+-10-20-\d+\.jpg/, CROPPED));
  // Feeds give the whole picture: nothing of it has changed, and it is still there.
  for (const site of sites) {
    const [, whole = ''] =
      /(\/media\/[^"]+\/sea-\d+\.jpg)/.exec((await site.read(FEED)).text) ?? [];
    assert.equal((await site.read(whole)).status, 200);
  }
});
