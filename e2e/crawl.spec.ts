import { expect, type Page, test } from 'playwright/test';
import {
  authorPath,
  SEARCH_PATH,
  sectionPath,
  standingPath,
  storyPath,
  topicPath,
} from '#lib/urls.ts';
import { authors, pages, sections, topics } from '../prisma/seed/edition/paper.ts';
import { stories } from '../prisma/seed/edition/stories/all.ts';
import { addressOf, crawl, type Visited } from './support/crawl.ts';
import { findMistakes } from './support/nu-checker.ts';
import { PAGES } from './support/pages.ts';

/** The whole edition, found by its links alone. */
test.describe.configure({ mode: 'default' });

const MOST_STEPS = 4;
let origin: string;
let visited: Map<string, Visited>;
/** Those that are pages. */
let read: (Visited & { page: NonNullable<Visited['page']> })[];

test.beforeAll(async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  origin = baseURL ?? '';
  const reader: Page = await browser.newPage();
  visited = await crawl(origin, reader);
  read = [...visited.values()].flatMap((visit) =>
    visit.page ? [{ ...visit, page: visit.page }] : [],
  );
  await reader.close();
});

test('every link of the site leads to an answer, without a detour', () => {
  const wrong = [...visited.values()].filter(({ status }) => status !== 200);
  expect(wrong.map(({ from, address, status }) => `${from} → ${address}: ${status}`)).toEqual([]);
});

test('every story is at most four steps from the front page, and nothing of the edition is left out', () => {
  const steps = (address: string) => visited.get(address)?.steps ?? Number.POSITIVE_INFINITY;
  const far = stories
    .map(({ section, slug }) => storyPath(section, slug))
    .filter((address) => steps(address) > MOST_STEPS);
  expect(far).toEqual([]);
  const others = [
    ...Object.keys(sections).map(sectionPath),
    ...Object.keys(topics).map(topicPath),
    ...Object.keys(authors).map(authorPath),
    ...pages.map(({ slug }) => standingPath(slug)),
  ];
  expect(others.filter((address) => !visited.has(address))).toEqual([]);
});

test('every story and every list leads on in its own part, not only in its head and foot', () => {
  // What the paper says of itself may be read to its end, and the search leads on by its form.
  const ends = read.filter(({ address, page }) => {
    if (address.startsWith('/about/') || address === SEARCH_PATH) return false;
    const targets = page.mainLinks.map((link) => addressOf(link, origin));
    return !targets.some((target) => target && target !== address);
  });
  expect(ends.map(({ address }) => address)).toEqual([]);
});

test('every page says which address is its own, and no page stands at two', () => {
  const strangers = read
    .filter(({ page }) => page.isIndexed)
    .filter(({ address, page }) => page.canonical !== origin + address);
  expect(strangers.map(({ address, page }) => `${address} says ${page.canonical}`)).toEqual([]);
  expect(findTwins((page) => page.mainText)).toEqual([]);
  expect(findTwins((page) => page.title)).toEqual([]);
});

/** Addresses whose pages are the same in this respect. */
function findTwins(key: (page: NonNullable<Visited['page']>) => string): string[][] {
  const groups = Map.groupBy(read, ({ page }) => key(page));
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ address }) => address));
}

test('every link to a place within a page finds that place', () => {
  const lost = read.flatMap(({ address, page }) =>
    page.links
      .map((link) => new URL(link))
      .filter(({ hash, href }) => hash && addressOf(href, origin))
      .filter(({ hash, href }) => {
        const target = visited.get(addressOf(href, origin) ?? '')?.page;
        return !target?.ids.includes(decodeURIComponent(hash.slice(1)));
      })
      .map(({ href }) => `${address} → ${href}`),
  );
  expect(lost).toEqual([]);
});

test('every picture has words for those who do not see it, and it is there in every size', async () => {
  const silent = read.flatMap(({ address, page }) =>
    page.pictures
      .filter(({ alt }) => alt === null)
      .map((picture) => `${address}: ${picture.address}`),
  );
  expect(silent).toEqual([]);
  const files = [...new Set(read.flatMap(({ page }) => page.files))];
  expect(files.length).toBeGreaterThan(100);
  const wrong: string[] = [];
  for (const file of files) {
    const response = await fetch(file, { method: 'HEAD', redirect: 'manual' });
    const type = response.headers.get('content-type') ?? '';
    if (response.status !== 200 || /html/.test(type)) {
      wrong.push(`${file}: ${response.status} ${type}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('every feed that a page names answers as a feed', async () => {
  const feeds = [...new Set(read.flatMap(({ page }) => page.feeds))];
  expect(feeds.length).toBeGreaterThan(0);
  for (const feed of feeds) {
    const response = await fetch(feed, { redirect: 'manual' });
    expect([feed, response.status]).toEqual([feed, 200]);
    expect(response.headers.get('content-type')).toMatch(/^(application|text)\/[a-z+]*(xml|json)/);
  }
});

test('every page is written as the HTML standard asks', async () => {
  test.setTimeout(120_000);
  const html = new Map(read.map(({ address, page }) => [address, page.html]));
  for (const address of Object.values(PAGES)) {
    if (!html.has(address)) html.set(address, await (await fetch(origin + address)).text());
  }
  expect(await findMistakes(html)).toEqual([]);
});
