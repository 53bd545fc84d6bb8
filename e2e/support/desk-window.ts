import { expect, type Locator, type Page } from 'playwright/test';
import { database } from '#lib/data/client.ts';
import { readStoryDraft } from '#lib/desk/drafts/story-draft.ts';
import { plainText } from '#lib/domain/plain-text.ts';

/** Milliseconds: two megabytes take a while on a machine that has other things to do. */
const PATIENCE = 30_000;

/** The text of the story in a window of the desk. */
export function textOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Text of the story' });
}

/** Opens a story to write in it; resolves when it can be written in and everything stands around the text. */
export async function openWindow(page: Page, storyId: string): Promise<Locator> {
  const text = await openText(page, storyId);
  await expect(page.getByRole('toolbar').first()).toBeVisible({ timeout: PATIENCE });
  return text;
}

/** Opens a story to write in it; resolves as soon as it can be written in. */
export async function openText(page: Page, storyId: string): Promise<Locator> {
  await page.goto(`/admin/articles/${storyId}`);
  const text = textOf(page);
  await expect(text).toHaveAttribute('contenteditable', 'true', { timeout: PATIENCE });
  return text;
}

/** Resolves when the window says that the server has everything. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-saved', 'true', {
    timeout: PATIENCE,
  });
}

/** Puts the cursor behind the last letter. */
export async function goToEnd(page: Page): Promise<void> {
  await textOf(page).focus();
  await page.keyboard.press('Control+End');
  // The editor hears of it with the next frame: before that a key would act where the cursor was.
  await page.evaluate(() => new Promise((heard) => requestAnimationFrame(() => setTimeout(heard))));
}

/** The words of the story as the server has them. */
export async function savedWords(storyId: string): Promise<string> {
  const story = await readStoryDraft(database(), storyId);
  return story ? plainText(story.content.body) : '';
}

/** Writes on behind the last letter. */
export async function typeAtEnd(page: Page, words: string): Promise<void> {
  await goToEnd(page);
  await page.keyboard.type(words);
}

/** What the editor says aloud; the framework has an announcer of its own beside it. */
export function alertOf(page: Page): Locator {
  return page.getByRole('main').getByRole('alert');
}
