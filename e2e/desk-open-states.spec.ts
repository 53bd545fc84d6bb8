import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from 'playwright/test';
import { database } from '#lib/data/client.ts';
import { addComment } from '#lib/desk/drafts/comments.ts';
import { signInAs } from './support/desk-browser.ts';
import { expectSaved, goToEnd, openWindow, textOf } from './support/desk-window.ts';
import { hire, write, writeStory } from './support/newsroom.ts';

test.describe.configure({ timeout: 120_000 });

/** Nothing of what is open stands in anybody's way: by day on the whole page, by night what its colours alone could do. */
async function expectOpen(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  // The other way opens a page of its own each time, only to look into frames.
  const look = () => new AxeBuilder({ page }).setLegacyMode();
  const day = await look().analyze();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const night = await look().withRules(['color-contrast']).analyze();
  const complaints = [...day.violations, ...night.violations];
  expect(complaints.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('what opens over a story stands in nobody’s way: menus, pickers, comments, a conflict, the sign-in', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const editor = await signInAs(context, 'editor', 'Edda');
  const { id } = await writeStory(database(), editor, { words: 'A first word' });
  await addComment(database(), { articleId: id, blockId: 'p1', text: 'Is this so?' }, editor);
  await openWindow(page, id);
  const { keyboard } = page;

  await page.getByRole('tab', { name: 'Comments' }).click();
  await expectOpen(page, page.getByText('Is this so?'));
  await goToEnd(page);
  await keyboard.press('Control+f');
  const find = page.getByRole('search', { name: 'Find and replace' });
  await find.getByRole('textbox', { name: 'Find' }).fill('word');
  await expectOpen(page, find.getByText('1 place'));
  await keyboard.press('Escape');

  await page.getByRole('button', { name: 'This block' }).click();
  await expectOpen(page, page.getByRole('menuitem', { name: 'Move up' }));
  await keyboard.press('Escape');
  await page.getByRole('button', { name: '+ Insert' }).click();
  await expectOpen(page, page.getByRole('menuitem', { name: 'Picture', exact: true }));
  await page.getByRole('menuitem', { name: 'Picture', exact: true }).click();
  const pictures = page.getByRole('dialog', { name: 'Choose a picture' });
  await expectOpen(page, pictures.getByRole('listitem').first());
  await keyboard.press('Escape');
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const link = page.getByRole('dialog', { name: 'Link' });
  await expectOpen(page, link.getByRole('listitem').first());
  await keyboard.press('Escape');
  await expect(link).toBeHidden();

  await goToEnd(page);
  await keyboard.type('\n/');
  await expectOpen(page, page.getByRole('listbox', { name: 'Insert' }));
  await keyboard.press('Backspace');
  await expectSaved(page);

  const ben = await hire(database(), 'editor', { name: 'Ben' });
  await context.setOffline(true);
  await page.getByRole('textbox', { name: 'Headline' }).fill('Mine');
  await write(database(), id, { by: ben, words: 'Other words', fields: { headline: 'Theirs' } });
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Compare' }).click();
  const conflict = page.getByRole('dialog', { name: 'Changed twice' });
  await expectOpen(page, conflict.getByRole('button', { name: 'Keep yours' }).first());
  await conflict.getByRole('button', { name: 'Keep yours' }).first().click();

  await database().session.deleteMany({ where: { staffId: editor.staffId } });
  await textOf(page).focus();
  await keyboard.type('More. ');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const door = page.getByRole('dialog', { name: 'Sign in again' });
  await expectOpen(page, door.getByLabel('E-mail'));
});

test('a phone has the whole editor: its menu, the text, its dress, and what was typed is saved', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const editor = await signInAs(context, 'editor', 'Edda');
  const { id } = await writeStory(database(), editor, { words: 'From the tram' });
  await openWindow(page, id);
  await goToEnd(page);
  await page.keyboard.press('Shift+Control+ArrowLeft');
  await page.getByRole('button', { name: 'Bold' }).click();
  await expect(textOf(page).locator('strong')).toHaveText('tram');
  await goToEnd(page);
  await page.keyboard.type(' at night');
  await expectSaved(page);
  await expect(page.getByRole('toolbar', { name: 'Dress of the text' })).toBeInViewport();
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBe(0);
  await page.getByText('Menu', { exact: true }).click();
  await expectOpen(page, page.getByRole('link', { name: 'Your account' }));
});
