import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { database } from '#lib/data/client.ts';
import { signInAs } from './support/desk-browser.ts';
import { paragraph, writeStory } from './support/newsroom.ts';

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
}

test('the check says what is missing while somebody writes, and an editor publishes all the same', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor', 'Edda');
  const section = await database().section.findFirstOrThrow({ orderBy: { slug: 'asc' } });
  const words = `Sluice opens early ${Date.now()}`;
  const body = {
    type: 'doc' as const,
    content: [paragraph('p1', 'The sluice opened at noon.'), paragraph('p2', words)],
  };
  const { id } = await writeStory(database(), editor, {
    words,
    sectionId: section.id,
    withoutHero: false,
    body,
  });
  await page.goto(`/admin/articles/${id}`);
  await page.getByRole('tab', { name: /Check \(1 obstacle, 2 warnings\)/ }).click();
  const panel = page.getByRole('tabpanel', { name: /Check/ });
  await expect(panel.getByRole('region', { name: /Must be mended/ })).toContainText('lead picture');
  await expectAccessible(page);
  await panel.getByRole('listitem').filter({ hasText: words }).getByRole('button').click();
  await expect(page.getByRole('textbox', { name: 'Text of the story' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' of us');
  await expect(page.getByRole('tab', { name: /Check \(1 obstacle, 1 warning\)/ })).toBeVisible();
  await page.getByRole('button', { name: 'Publish now' }).click();
  const held = page.getByRole('alert').filter({ hasText: 'not ready for readers' });
  await expect(held).toContainText('lead picture');
  await expectAccessible(page);
  await held.getByRole('textbox').fill('The flood will not wait for a photographer.');
  await held.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText('The story is published.')).toBeVisible();
  await expect(held).toHaveCount(0);
  await page.getByRole('link', { name: 'On the site' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
});
