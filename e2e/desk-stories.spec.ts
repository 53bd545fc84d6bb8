import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from 'playwright/test';
import { database } from '#lib/data/client.ts';
import { findBarriers } from './support/barriers.ts';
import { signInAs } from './support/desk-browser.ts';
import { expectSaved, goToEnd, openWindow, savedWords } from './support/desk-window.ts';
import { write, writeStory } from './support/newsroom.ts';

/** What goes wrong on a page unseen: scripts that fail, what the policy refuses, what is not there. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('console', (message) => {
    if (/Content.Security.Policy|hydrat/i.test(message.text())) seen.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) seen.push(`${response.status()} ${response.url()}`);
  });
  return seen;
}

test('an editor finds a story by state, section and words, by keyboard alone', async ({
  page,
  context,
}) => {
  const seen = watch(page);
  const editor = await signInAs(context, 'editor', 'Edda');
  const section = await database().section.findFirstOrThrow({ orderBy: { slug: 'asc' } });
  const words = `Lantern makers ${Date.now()}`;
  await writeStory(database(), editor, { words, sectionId: section.id });
  await page.goto('/admin/articles');
  await expect(page.getByRole('link', { name: words })).toBeVisible();
  expect(await findBarriers(page, 'iframe')).toEqual([]);
  await page.getByRole('searchbox', { name: 'Words' }).focus();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row', { name: words })).toContainText('Draft');
  await page.getByRole('link', { name: 'Published' }).click();
  await expect(page.getByText('No stories here')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Words' }).fill('');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('row')).not.toHaveCount(1);
  expect(await findBarriers(page, 'iframe')).toEqual([]);
  expect(seen).toEqual([]);
});

test('several stories are handed in at once by keyboard, those that cannot be are told, and it is undone', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor', 'Berit');
  const words = `Barge ${Date.now()}`;
  const stories = [await writeStory(database(), editor, { words: `${words} one` })];
  stories.push(await writeStory(database(), editor, { words: `${words} two` }));
  const states = async () =>
    (
      await database().draft.findMany({
        where: { articleId: { in: stories.map(({ id }) => id) } },
      })
    ).map(({ state }) => state);
  await page.goto(`/admin/articles?q=${encodeURIComponent(words)}`);
  await page.getByRole('button', { name: 'Choose all' }).press('Enter');
  await expect(page.getByText('2 stories chosen')).toBeVisible();
  // Somebody goes on writing in one of them.
  await write(database(), stories[1]?.id ?? '', { by: editor, words: 'Further' });
  const what = page.getByRole('combobox', { name: 'What to do' });
  await what.focus();
  await page.keyboard.type('Hand');
  await expect(what).toHaveValue('submit');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Done with 1 story.')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: `${words} two` })).toContainText(
    'Somebody saved the story meanwhile',
  );
  expect((await states()).sort()).toEqual(['draft', 'in_review']);
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByText('Undone with 1 story.')).toBeVisible();
  expect(await states()).toEqual(['draft', 'draft']);
});

/** Bytes, gzip, of the scripts that a page of the desk may load beside the editor's. */
const MOST_SCRIPT = 250 * 1024;

test('pages about stories load little script', async ({ page, context }) => {
  const editor = await signInAs(context, 'editor');
  const { id } = await writeStory(database(), editor);
  const loaded = new Map<string, number>();
  page.on('requestfinished', async (request) => {
    if (request.resourceType() !== 'script') return;
    const response = await request.response();
    loaded.set(request.url(), gzipSync((await response?.body()) ?? '').length);
  });
  for (const path of ['', '/new', `/${id}/history?revision=1`, `/${id}/preview`]) {
    loaded.clear();
    await page.goto(`/admin/articles${path}`, { waitUntil: 'networkidle' });
    const bytes = [...loaded.values()].reduce((sum, size) => sum + size, 0);
    expect(bytes, path).toBeGreaterThan(0);
    expect(bytes, path).toBeLessThanOrEqual(MOST_SCRIPT);
  }
});

test('the list fits a phone', async ({ page, context }) => {
  await signInAs(context, 'editor');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/admin/articles?list=public');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBe(0);
  expect(await findBarriers(page, 'iframe')).toEqual([]);
});

test('whoever writes begins a story and comes to it at once', async ({ page, context }) => {
  await signInAs(context, 'contributor');
  await page.goto('/admin/articles/new');
  expect(await findBarriers(page, 'iframe')).toEqual([]);
  const headline = `Begun ${Date.now()}`;
  await page.getByRole('textbox', { name: 'Headline' }).fill(headline);
  await page.getByRole('button', { name: 'Begin writing' }).click();
  await page.waitForURL(/\/admin\/articles\/[0-9a-f-]{36}$/);
  const [story] = await database().$queryRaw<{ headline: string }[]>`
    SELECT content ->> 'headline' AS headline FROM draft WHERE article_id = ${page.url().slice(-36)}::uuid`;
  expect(story?.headline).toBe(headline);
});

test('two states are compared word by word, and an earlier one is brought back', async ({
  page,
  context,
}) => {
  const seen = watch(page);
  const editor = await signInAs(context, 'editor', 'Edda');
  const story = await writeStory(database(), editor, { words: 'The river rises slowly' });
  const words = 'The river rises quickly';
  await write(database(), story.id, { by: editor, words, fields: { kicker: 'Flood' } });
  await page.goto(`/admin/articles/${story.id}/history`);
  expect(await findBarriers(page, 'iframe')).toEqual([]);
  await page.getByRole('radio', { name: 'From: State 2' }).check();
  await page.getByRole('radio', { name: 'To: State 3' }).check();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { name: 'What changed from state 2 to 3' })).toBeVisible();
  await expect(page.locator('del').first()).toContainText('slowly');
  await expect(page.locator('ins').first()).toContainText('quickly');
  await expect(page.getByText('Flood')).toBeVisible();
  expect(await findBarriers(page, 'iframe')).toEqual([]);
  await page.getByRole('link', { name: 'State 2', exact: true }).click();
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('The river rises slowly');
  await page.getByRole('button', { name: 'Bring this state back' }).click();
  await page.waitForURL(/revision=4/);
  await expect(page.getByRole('link', { name: 'State 4', exact: true })).toBeVisible();
  const draft = await database().draft.findUniqueOrThrow({ where: { articleId: story.id } });
  expect(draft.revision).toBe(4);
  expect(seen).toEqual([]);
});

test('a preview is the readers’ page, by day and by night, as wide as a phone', async ({
  page,
  context,
}) => {
  const seen = watch(page);
  const editor = await signInAs(context, 'editor');
  const story = await writeStory(database(), editor, { words: 'Seen before it is printed' });
  await page.goto(`/admin/articles/${story.id}/preview`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Seen before it is printed');
  const paper = () =>
    frame.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
  const day = await paper();
  await page.getByText('Dark', { exact: true }).click();
  await expect.poll(paper).not.toBe(day);
  await page.getByText('Light', { exact: true }).click();
  await expect.poll(paper).toBe(day);
  await page.getByText('Phone', { exact: true }).click();
  await expect.poll(async () => (await page.locator('iframe').boundingBox())?.width).toBe(390);
  expect(await findBarriers(page, 'iframe')).toEqual([]);
  expect(seen).toEqual([]);
});

test('a link shows a story to somebody without an account, until it is ended', async ({
  page,
  context,
  browser,
}) => {
  const editor = await signInAs(context, 'editor');
  const story = await writeStory(database(), editor, { words: 'For a friend of the house' });
  await page.goto(`/admin/articles/${story.id}/preview`);
  await page.getByRole('button', { name: 'Make a link' }).click();
  const url = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  const guest = await browser.newContext();
  const visit = await guest.newPage();
  await visit.goto(url);
  await expect(visit.getByRole('heading', { level: 1 })).toHaveText('For a friend of the house');
  await expect(visit.getByRole('complementary').first()).toContainText('not published');
  expect(await findBarriers(visit, 'iframe')).toEqual([]);
  await page.getByRole('button', { name: /^End: until/ }).click();
  await expect(page.getByText('The link was ended.')).toBeVisible();
  const gone = await visit.goto(url);
  expect(gone?.status()).toBe(404);
  await expect(visit.getByRole('heading', { level: 1 })).toHaveText(
    'This link does not work any more',
  );
  await guest.close();
});

test('a story that somebody may not see is a page that is not there', async ({ page, context }) => {
  const editor = await signInAs(context, 'editor');
  const story = await writeStory(database(), editor, { words: 'Not for everybody' });
  await context.clearCookies();
  await page.goto(`/admin/articles/${story.id}`);
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=/);
  await signInAs(context, 'reporter');
  for (const part of ['', '/history', '/preview']) {
    const answer = await page.goto(`/admin/articles/${story.id}${part}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByText('Not for everybody')).toHaveCount(0);
  }
});

test('a story written from right to left is so in its text, its fields and its preview, and nothing else is', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor', 'Edda');
  const fields = { language: 'ar', direction: 'rtl' as const };
  const { id } = await writeStory(database(), editor, { words: 'النهر يرتفع', ...fields });
  const text = await openWindow(page, id);
  const written = [
    text,
    page.getByRole('textbox', { name: 'Headline' }),
    page.getByRole('textbox', { name: 'Standfirst' }),
  ];
  for (const part of written) {
    await expect(part).toHaveCSS('direction', 'rtl');
    expect(await part.evaluate((one) => one.closest('[lang]')?.getAttribute('lang'))).toBe('ar');
  }
  const tools = page.getByRole('toolbar', { name: 'Dress of the text' });
  await expect(tools).toHaveCSS('direction', 'ltr');
  expect(await tools.evaluate((one) => one.closest('[lang]')?.getAttribute('lang'))).toBe('en');
  await goToEnd(page);
  await page.keyboard.type(' ببطء');
  const handle = await page.getByRole('button', { name: 'This block' }).boundingBox();
  const words = await text.boundingBox();
  expect(handle?.x).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0) / 2);
  await expectSaved(page);
  expect(await savedWords(id)).toBe('النهر يرتفع ببطء');
  await page.goto(`/admin/articles/${id}/preview`);
  const shown = page.frameLocator('iframe').getByRole('article').first();
  await expect(shown).toHaveCSS('direction', 'rtl');
  await expect(shown).toContainText('النهر يرتفع ببطء');
});
