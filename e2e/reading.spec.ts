import { expect, test } from 'playwright/test';
import { settings } from '../prisma/seed/edition/paper.ts';
import { SEED_STORY, STORY_WITH_EMBED } from './support/pages.ts';

test('a reader comes in by the front page and reads from story to story', async ({ page }) => {
  await page.goto('/');
  const lead = page.locator('main h2 a').first();
  const headline = (await lead.textContent()) ?? '';
  await lead.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(page.getByRole('heading', { name: 'Read also' })).toBeVisible();
  const next = page.getByRole('region', { name: 'Read also' }).getByRole('link').first();
  const other = (await next.textContent()) ?? '';
  await next.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(other);
});

test('the story it all began with has everything the first page had, and more', async ({
  page,
}) => {
  const response = await page.goto(SEED_STORY);
  expect(response?.status()).toBe(200);
  await expect(page.locator('body :is(a, button, input)').first()).toHaveText('Skip to content');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  for (const word of [
    'Dresden',
    'NCT/UCC',
    'IMA203',
    'PRAME',
    'Wermke',
    'Bornhäuser',
    'Nature Medicine',
    'melanoma',
    'Troost',
    'Platzbecker',
  ]) {
    await expect(page.getByRole('article').first()).toContainText(word);
  }
  const hero = page.locator('figure.hero');
  await expect(hero.getByRole('img')).toHaveAttribute('alt', /pomegranate/);
  const alt = await hero.getByRole('img').getAttribute('alt');
  await expect(hero.locator('figcaption')).not.toContainText(alt ?? '');
  await expect(page.locator('time[datetime]').first()).toHaveAttribute(
    'datetime',
    /Z$|[+-]\d\d:\d\d$/,
  );
  await expect(page.locator('.byline a, .story-meta a').first()).toHaveAttribute(
    'href',
    /^\/author\//,
  );
  const shown = page.getByRole('region', { name: 'Read also' }).locator('a[href]');
  const links = await shown.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.length).toBeGreaterThan(1);
  expect(links).not.toContain(SEED_STORY);
  const latest = page.getByRole('region', { name: 'Latest' }).locator('li a');
  const newest = await latest.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(new Set(newest).size).toBe(newest.length);
  expect(newest).not.toContain(SEED_STORY);
});

test('by keyboard: the first Tab skips to the content, and focus is always visible', async ({
  page,
}) => {
  await page.goto(SEED_STORY);
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveText('Skip to content');
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() =>
    document.querySelector('main')?.contains(document.activeElement),
  );
  expect(inside).toBe(true);
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab');
    // A headline's ring is drawn around the whole teaser that it makes clickable.
    const outlines = await page.evaluate(() =>
      [undefined, '::after'].map(
        (part) => getComputedStyle(document.activeElement ?? document.body, part).outlineStyle,
      ),
    );
    expect(outlines).toContain('solid');
  }
});

test('an embed asks nobody else before the reader does', async ({ page }) => {
  const elsewhere: string[] = [];
  await page.route(/^https:/, (route) => {
    elsewhere.push(route.request().url());
    return route.abort();
  });
  await page.goto(STORY_WITH_EMBED);
  const embed = page.locator('details:has(iframe)').first();
  await embed.scrollIntoViewIfNeeded();
  expect(elsewhere).toEqual([]);
  await embed.locator('summary').click();
  await expect.poll(() => elsewhere.length).toBeGreaterThan(0);
  expect(elsewhere[0]).toMatch(/^https:\/\/www\.youtube-nocookie\.com\//);
});

test('search finds stories by their words, and says so when it finds none', async ({ page }) => {
  await page.goto('/nothing/here');
  await page.getByRole('searchbox').last().fill('tram');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=tram/);
  await expect(page.locator('main h2 a, main h3 a, main li a').first()).toBeVisible();
  await page.goto('/search?q=xyzzy');
  await expect(page.getByRole('main')).toContainText('xyzzy');
});

test('a search can be narrowed to a section and a time, and shows where it found the words', async ({
  page,
}) => {
  await page.goto('/search');
  await page.getByRole('main').getByRole('searchbox').fill('tram');
  await page.getByLabel('Section', { exact: true }).selectOption({ value: 'transport' });
  await page.getByLabel('Published').selectOption({ value: 'month' });
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/section=transport/);
  await expect(page.getByLabel('Section', { exact: true })).toHaveValue('transport');
  await expect(page.getByText(/stories found for/)).toBeVisible();
  const found = page.locator('.found .kicker');
  for (const kicker of await found.all()) await expect(kicker).toContainText('Transport');
  await expect(page.locator('.found mark').first()).toHaveText(/^trams?$/i);
});

test('a search can be kept to exact days, and days that never were narrow nothing', async ({
  page,
}) => {
  await page.goto('/search?q=tram');
  const stories = page.locator('.found > li');
  const all = await stories.count();
  const instants = await page
    .locator('.found time')
    .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
  // A day is the newsroom's: late in the evening it is another than that of the instant in the page.
  const day = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone: settings.timeZone });
  const days = instants.map((instant) => day.format(new Date(instant))).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  expect(first < last).toBe(true);
  await page.getByLabel('Until').fill(first);
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(new RegExp(`to=${first}`));
  await expect(page.getByLabel('Until')).toHaveValue(first);
  const older = await stories.count();
  expect(older).toBeGreaterThan(0);
  expect(older).toBeLessThan(all);
  await page.goto(`/search?q=tram&from=${last}&to=${first}`);
  await expect(stories).toHaveCount(0);
  await page.getByRole('link', { name: 'Search all sections and all years instead' }).click();
  await expect(stories).toHaveCount(all);
  for (const never of ['2026-02-30', 'yesterday', '2026-1-1', '%00', '9'.repeat(3000)]) {
    const answer = await page.goto(`/search?q=tram&from=${never}&to=${never}`);
    expect(answer?.status()).toBe(200);
    await expect(stories).toHaveCount(all);
    await expect(page.getByLabel('From', { exact: true })).toHaveValue('');
  }
});

test('a page marks where it stands: itself, and what it lies in', async ({ page }) => {
  const marked = async (address: string, mark: 'page' | 'true') => {
    await page.goto(address);
    const links = page.locator(`.masthead :is(.sections, .menu, .to-search)`);
    return links.evaluateAll(
      (places, wanted) => [
        ...new Set(
          places
            .flatMap((place) => [place, ...place.querySelectorAll('a')])
            .filter((link) => link.getAttribute('aria-current') === wanted)
            .map((link) => link.textContent?.trim()),
        ),
      ],
      mark,
    );
  };
  expect(await marked('/transport', 'page')).toEqual(['Transport']);
  expect(await marked('/transport', 'true')).toEqual(['Town']);
  expect(await marked('/town', 'page')).toEqual(['Town']);
  expect(await marked('/search?q=tram', 'page')).toEqual(['Search']);
  expect(await marked('/archive', 'page')).toEqual(['Archive']);
  expect(await marked('/latest/page/2', 'page')).toEqual([]);
  expect(await marked('/latest/page/2', 'true')).toEqual(['Latest']);
});

test('a word that nobody wrote leads to the one that was meant', async ({ page }) => {
  await page.goto('/search?q=flod');
  await page.getByRole('link', { name: /flood/ }).first().click();
  await expect(page).toHaveURL(/q=flood/);
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('flood');
});

test('a section says what it lies in, and a list has its neighbours in its head', async ({
  page,
}) => {
  await page.goto('/transport');
  const trail = page.getByRole('navigation', { name: 'Where you are' });
  await expect(trail.locator('[aria-current="page"]')).toHaveText('Transport');
  await trail.getByRole('link', { name: 'Town' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Town');
  await page.goto('/latest/page/2');
  await expect(page).toHaveTitle(/^Latest – page 2 – /);
  await expect(page.locator('head > link[rel="prev"]')).toHaveAttribute('href', /\/latest$/);
  await expect(page.locator('head > link[rel="canonical"]')).toHaveAttribute(
    'href',
    /\/latest\/page\/2$/,
  );
  expect((await page.goto('/latest/page/999'))?.status()).toBe(404);
});

test('the archive leads by year and month to a story', async ({ page }) => {
  await page.goto('/archive');
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/archive\/\d{4}\/\d\d$/);
  const months = page.getByRole('navigation', { name: 'Other months' });
  await expect(months.locator('.year-months > li')).toHaveCount(12);
  await expect(months.locator('[aria-current]')).toHaveCount(1);
  const story = page.locator('.headlines a').first();
  const headline = (await story.textContent()) ?? '';
  await story.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
});

test('a correction leads to its place in the story, and the story to what was changed', async ({
  page,
}) => {
  await page.goto('/corrections');
  await page.getByRole('main').getByRole('heading', { level: 2 }).first().click();
  await expect(page).toHaveURL(/#correction-/);
  await expect(page.locator(':target')).toBeInViewport();
  await page.getByRole('link', { name: 'See what changed' }).click();
  await expect(page).toHaveURL(/\/history$/);
  await expect(page.locator('ins').first()).toContainText('added:');
});

test('a paragraph has a link of its own that stays out of the way', async ({ page }) => {
  await page.goto(SEED_STORY);
  const paragraph = page.locator('.story-body > p').nth(1);
  const link = page.getByRole('link', { name: 'Link to this paragraph' });
  await expect(link).toHaveCount(0);
  await paragraph.hover();
  await expect(link).toHaveCount(1);
  await link.click();
  await expect(page).toHaveURL(/#/);
  await expect(page.locator(':target')).toHaveText((await paragraph.textContent()) ?? '');
});

test('the feed holds the newest stories, whole', async ({ request }) => {
  const response = await request.get('/feed.xml');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toBe('application/rss+xml; charset=utf-8');
  const text = await response.text();
  expect(text.match(/<item>/g)?.length).toBeGreaterThanOrEqual(14);
  expect(text).toContain('<content:encoded>');
  expect(text).toMatch(/<guid isPermaLink="false">/);
  const again = await request.get('/feed.xml', {
    headers: { 'If-None-Match': response.headers().etag ?? '' },
  });
  expect(again.status()).toBe(304);
});
