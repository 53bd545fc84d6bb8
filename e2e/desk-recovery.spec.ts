import { expect, type Page, test } from 'playwright/test';
import { database } from '#lib/data/client.ts';
import { signInAs } from './support/desk-browser.ts';
import {
  alertOf,
  expectSaved,
  goToEnd,
  openText,
  openWindow,
  savedWords,
  textOf,
  typeAtEnd,
} from './support/desk-window.ts';
import { bodyOf, writeStory } from './support/newsroom.ts';
import { employ, PASSWORD } from './support/staff.ts';

test.describe.configure({ timeout: 60_000 });

const DRAFT = '**/admin/api/v1/stories/*/draft';

function pastePlain(page: Page, paragraphs: number): Promise<void> {
  return textOf(page).evaluate((element, count) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', Array(count).fill('0123456789'.repeat(100)).join('\n\n'));
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, paragraphs);
}

test('without a connection the text is kept, and saved when there is one', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor');
  const { id } = await writeStory(database(), editor, { body: bodyOf('Before') });
  await openWindow(page, id);
  await context.setOffline(true);
  await typeAtEnd(page, ' the train went into the tunnel');
  await expect(alertOf(page)).toContainText('Kept in this browser');
  await page.keyboard.type(', and in it');
  await context.setOffline(false);
  await expectSaved(page);
  await expect(alertOf(page)).toHaveCount(0);
  expect(await savedWords(id)).toBe('Before the train went into the tunnel, and in it');
});

test('tools that cannot be fetched keep nobody from writing, and come when the line is back', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor');
  const { id } = await writeStory(database(), editor, { body: bodyOf('Before') });
  let isDown = true;
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    const response = await route.fetch();
    // What stands around the text, and nothing of the text itself.
    if (isDown && (await response.text()).includes('slash-menu')) await route.abort();
    else await route.fulfill({ response });
  });
  await openText(page, id);
  await expect(alertOf(page)).toContainText('could not be fetched yet');
  await typeAtEnd(page, ' and after');
  await expectSaved(page);
  isDown = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByRole('toolbar', { name: 'Dress of the text' })).toBeVisible();
  await expect(alertOf(page)).toHaveCount(0);
  expect(await savedWords(id)).toBe('Before and after');
});

test('a tab that was closed before anything was saved comes back with every letter', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor');
  const { id } = await writeStory(database(), editor, { body: bodyOf('Before') });
  await openWindow(page, id);
  // A window that is closed still tries to save: here it cannot.
  await context.setOffline(true);
  await typeAtEnd(page, ' and every letter after');
  await page.getByRole('textbox', { name: 'Headline' }).fill('Another headline');
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await openWindow(again, id);
  await expect(again.getByText('put back')).toBeVisible();
  await expect(textOf(again)).toHaveText('Before and every letter after');
  await expect(again.getByRole('textbox', { name: 'Headline' })).toHaveValue('Another headline');
  await expectSaved(again);
  expect(await savedWords(id)).toBe('Before and every letter after');
});

test('somebody else at the same browser is not given what was left there', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor');
  const { id } = await writeStory(database(), editor, { body: bodyOf('Before') });
  await openWindow(page, id);
  await context.setOffline(true);
  await typeAtEnd(page, ' secretly');
  await page.close();
  await context.setOffline(false);
  await signInAs(context, 'editor', 'Other');
  const again = await context.newPage();
  await openWindow(again, id);
  await expect(textOf(again)).toHaveText('Before');
});

test('when the session has ended, a dialog signs in again and then it is saved', async ({
  page,
}) => {
  const { id: staffId, email } = await employ(database(), 'editor', 'Sina');
  const by = { staffId, role: 'editor' as const, ipAddress: null };
  const { id } = await writeStory(database(), by, { body: bodyOf('Before') });
  await page.goto(`/admin/sign-in?next=/admin/articles/${id}`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'true');
  await database().session.deleteMany({ where: { staffId } });
  await typeAtEnd(page, ' the session ended');
  await expect(alertOf(page)).toContainText('not signed in any more');
  await page.keyboard.type(', and on it goes');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expectSaved(page);
  expect(await savedWords(id)).toBe('Before the session ended, and on it goes');
});

test('a save whose answer got lost is no conflict with what is typed after it', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor');
  const { id } = await writeStory(database(), editor, { body: bodyOf('Before') });
  let isLost = false;
  await context.route(DRAFT, async (route) => {
    if (isLost) return route.continue();
    isLost = true;
    await route.fetch();
    await route.abort();
  });
  await openWindow(page, id);
  await typeAtEnd(page, ' one');
  await expect(alertOf(page)).toBeVisible();
  await page.keyboard.type(' two');
  await expectSaved(page);
  await expect(alertOf(page)).toHaveCount(0);
  expect(await savedWords(id)).toBe('Before one two');
});

test('two megabytes are saved; what is longer is said to be, and undone it is saved again', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor');
  const { id } = await writeStory(database(), editor, { body: bodyOf('Before') });
  await openWindow(page, id);
  await goToEnd(page);
  await pastePlain(page, 2000);
  await expectSaved(page);
  expect((await savedWords(id)).length).toBeGreaterThan(2_000_000);
  await pastePlain(page, 1400);
  await expect(alertOf(page)).toContainText('longer than can be saved');
  await textOf(page).focus();
  await page.keyboard.press('Control+z');
  await expectSaved(page);
  await expect(alertOf(page)).toHaveCount(0);
});

test('a browser that can keep nothing says so, and the server still gets everything', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor');
  const { id } = await writeStory(database(), editor, { body: bodyOf('Before') });
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openWindow(page, id);
  await expect(alertOf(page)).toContainText('can keep no copy');
  await typeAtEnd(page, ' and after');
  await expectSaved(page);
  expect(await savedWords(id)).toBe('Before and after');
});

test('a new build that came meanwhile is told once the server is reached again, and nothing is lost', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor');
  const { id } = await writeStory(database(), editor, { body: bodyOf('Before') });
  await openWindow(page, id);
  await context.route(`**/admin/api/v1/stories/${id}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), build: 'another' } });
  });
  await context.setOffline(true);
  await typeAtEnd(page, ' and after');
  await expect(alertOf(page)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('The desk was renewed meanwhile')).toBeVisible();
  await expectSaved(page);
  expect(await savedWords(id)).toBe('Before and after');
});
