import { expect, test } from 'playwright/test';
import { database } from '#lib/data/client.ts';
import { signInAs } from './support/desk-browser.ts';
import {
  alertOf,
  expectSaved,
  openWindow,
  savedWords,
  textOf,
  typeAtEnd,
} from './support/desk-window.ts';
import { bodyOf, hire, write, writeStory } from './support/newsroom.ts';

test.describe.configure({ timeout: 60_000 });

/** In the page: a refused save is answered once `window.release` is called, and at once then. */
function holdConflicts(): void {
  const real = window.fetch;
  window.fetch = async (...request) => {
    const response = await real(...request);
    if (response.status !== 409) return response;
    const answer: unknown = await response.json();
    await new Promise<void>((release) => Object.assign(window, { release }));
    return { ok: false, status: 409, json: async () => answer } as Response;
  };
}

test('two people in different blocks are joined; in the same block somebody is asked, side by side', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor', 'Mine');
  const { id } = await writeStory(database(), editor, { body: bodyOf('One', 'Two') });
  const ben = await hire(database(), 'editor', { name: 'Ben' });
  await openWindow(page, id);
  await context.setOffline(true);
  await typeAtEnd(page, ' of mine');
  await write(database(), id, {
    by: ben,
    words: '',
    fields: { body: bodyOf('One of Ben', 'Two') },
  });
  await context.setOffline(false);
  await expectSaved(page);
  expect(await savedWords(id)).toBe('One of Ben\n\nTwo of mine');

  await context.setOffline(true);
  await typeAtEnd(page, ' again');
  await write(database(), id, {
    by: ben,
    words: '',
    fields: { body: bodyOf('One of Ben', 'Two of Ben') },
  });
  await context.setOffline(false);
  await expect(alertOf(page)).toContainText('Ben changed what you changed too');
  expect(await savedWords(id)).toBe('One of Ben\n\nTwo of Ben');
  await page.getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'Changed twice' });
  await expect(dialog).toContainText('Two of mine again');
  await expect(dialog).toContainText('Two of Ben');
  await dialog.getByRole('button', { name: 'Keep yours' }).click();
  await expectSaved(page);
  expect(await savedWords(id)).toBe('One of Ben\n\nTwo of mine again');
});

test("a colleague's words do not move the cursor back that was moved the moment before", async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor');
  const { id } = await writeStory(database(), editor, { body: bodyOf('Theirs', 'Mine') });
  await page.addInitScript(holdConflicts);
  await openWindow(page, id);
  await typeAtEnd(page, ', first');
  const ben = await hire(database(), 'editor', { name: 'Ben' });
  await write(database(), id, {
    by: ben,
    words: 'Theirs',
    fields: { body: bodyOf('Others', 'Mine') },
  });
  await page.waitForFunction(() => 'release' in window);
  await page.keyboard.press('Control+Home');
  await expect.poll(() => page.evaluate(() => getSelection()?.focusOffset)).toBe(0);
  await textOf(page).evaluate((element) => {
    const last = element.lastElementChild?.firstChild;
    getSelection()?.collapse(last ?? null, last?.textContent?.length);
    // In the same moment: the browser has not told of it yet.
    (window as { release?: () => void }).release?.();
  });
  await page.keyboard.type(', and last');
  await expectSaved(page);
  await expect(textOf(page).locator('p')).toHaveText(['Others', 'Mine, first, and last']);
});
