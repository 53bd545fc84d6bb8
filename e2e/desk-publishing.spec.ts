import { expect, type Locator, test } from 'playwright/test';
import { database } from '#lib/data/client.ts';
import { takeStep } from '#lib/desk/drafts/take-step.ts';
import { findBarriers } from './support/barriers.ts';
import { signInAs } from './support/desk-browser.ts';
import { expectSaved, typeAtEnd } from './support/desk-window.ts';
import { paragraph, write, writeStory } from './support/newsroom.ts';

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
  await panel.getByRole('listitem').filter({ hasText: words }).getByRole('button').click();
  await expect(page.getByRole('textbox', { name: 'Text of the story' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' of us');
  await expect(page.getByRole('tab', { name: /Check \(1 obstacle, 1 warning\)/ })).toBeVisible();
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish…' });
  await dialog.getByRole('button', { name: 'Publish now' }).click();
  const held = dialog.getByRole('alert').filter({ hasText: 'not ready for readers' });
  await expect(held).toContainText('lead picture');
  expect(await findBarriers(page)).toEqual([]);
  await held.getByRole('textbox').fill('The flood will not wait for a photographer.');
  // Whoever clicks twice means it once.
  await held.getByRole('button', { name: 'Publish now' }).dblclick();
  await expect(page.getByText('The story is published.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'On the site' })).toBeVisible();
  expect(await database().articleVersion.count({ where: { articleId: id } })).toBe(1);
  const publishings = { subject: `story:${id}`, action: 'story.publish' };
  expect(await database().auditEntry.count({ where: publishings })).toBe(1);
});

test('from the empty desk to a published story leads the keyboard alone', async ({
  page,
  context,
}) => {
  await signInAs(context, 'editor', 'Kim');
  const headline = `Written without a mouse ${Date.now()}`;
  const { keyboard } = page;
  await page.goto('/admin');
  await tabTo(page.getByRole('link', { name: 'Write a story' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused();
  await keyboard.type(headline);
  await tabTo(page.getByRole('combobox', { name: 'Section' }));
  await keyboard.press('ArrowDown');
  await tabTo(page.getByRole('button', { name: 'Begin' }));
  await keyboard.press('Enter');
  const text = page.getByRole('textbox', { name: 'Text of the story' });
  await expect(text).toHaveAttribute('contenteditable', 'true');
  await tabTo(text);
  await keyboard.type('The keys were enough.');
  await tabTo(page.getByRole('combobox', { name: 'Authors' }));
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('list', { name: 'Authors' }).getByRole('listitem')).toHaveCount(1);
  await tabTo(page.getByRole('checkbox', { name: 'This story has no lead picture' }));
  await keyboard.press('Space');
  await expectSaved(page);
  await tabTo(page.getByRole('button', { name: 'Publish…' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await tabTo(page.getByRole('button', { name: 'Publish now' }));
  await keyboard.press('Enter');
  await expect(page.getByText('The story is published.')).toBeVisible();
  const [story] = await database().articleVersion.findMany({ where: { headline } });
  expect(story?.text).toContain('The keys were enough.');
});

/** Goes on with the keyboard until this has the focus. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let n = 0; n < 80; n += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await target.page().keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${target}.`);
}

test('a story is planned, limited and taken back by keyboard alone', async ({ page, context }) => {
  const editor = await signInAs(context, 'editor', 'Edda');
  const section = await database().section.findFirstOrThrow({ orderBy: { slug: 'asc' } });
  const words = `Ferry timetable ${Date.now()}`;
  const { id } = await writeStory(database(), editor, { words, sectionId: section.id });
  await page.goto(`/admin/articles/${id}`);
  const press = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true });
    await expect(button).toBeEnabled();
    await button.press('Enter');
  };
  const choose = async (name: string) => {
    await press('More');
    await page.getByRole('menuitem', { name }).press('Enter');
    return page.getByRole('dialog', { name });
  };
  await press('Publish…');
  await page.keyboard.press('ArrowRight');
  const time = page.getByRole('textbox', { name: 'Day and time' });
  await time.fill('2031-10-26T02:30');
  await expect(page.getByRole('radiogroup', { name: /this time comes twice/ })).toBeVisible();
  await time.fill('2031-03-30T02:30');
  await expect(page.getByText(/There is no such time.*03:30/)).toBeVisible();
  await time.fill('2031-05-01T09:00');
  await time.press('Enter');
  await expect(page.getByText('The story is planned.')).toBeVisible();
  await expect(page.getByText('Next version: 1 May 2031 at 09:00')).toBeVisible();
  await (await choose('Take the plan back')).getByRole('button').last().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The plan was taken back.')).toBeVisible();
  await press('Publish…');
  await press('Publish now');
  await expect(page.getByText('The story is published.')).toBeVisible();
  await expect(page.getByText(/Right everywhere after \d+ ms/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish…' })).toHaveCount(0);
  await typeAtEnd(page, ', renewed');
  await expect(page.getByRole('button', { name: 'Publish…' })).toBeVisible();
  await expectSaved(page);
  const removal = await choose('Remove for good');
  await removal.getByRole('textbox', { name: 'Why' }).fill('It was never true.');
  await removal.getByRole('textbox', { name: 'Why' }).press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The story was removed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish…' })).toHaveCount(0);
});

test('a mistake is told to readers with the part it is about, and taken back with a trace', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'administrator', 'Ada');
  const section = await database().section.findFirstOrThrow({ orderBy: { slug: 'asc' } });
  const words = `Weir gauge ${Date.now()}`;
  const story = await writeStory(database(), editor, { words, sectionId: section.id });
  const publish = { articleId: story.id, step: 'publish' as const };
  await takeStep(database(), { ...publish, revision: story.revision }, editor);
  const again = await write(database(), story.id, { by: editor, words: `${words}, mended` });
  await takeStep(database(), { ...publish, revision: again.revision }, editor);
  await page.goto(`/admin/articles/${story.id}/published`);
  const wrong = page.getByRole('textbox', { name: /What was wrong/ });
  await wrong.fill('It was 3 metres, not 4.');
  const about = page.getByRole('combobox', { name: 'About' });
  await about.selectOption({ label: `${words}, mended` });
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Tell readers' }).click();
  await expect(page.getByText('This did not arrive')).toBeVisible();
  await context.setOffline(false);
  await expect(wrong).toHaveValue('It was 3 metres, not 4.');
  await expect(about).toHaveValue('p1');
  await page.getByRole('button', { name: 'Tell readers' }).click();
  await expect(page.getByText('Readers are told.')).toBeVisible();
  const told = page.getByRole('listitem').filter({ hasText: '3 metres' });
  await expect(told).toContainText('Correction');
  expect(await findBarriers(page)).toEqual([]);
  await told.getByText('Take back').first().click();
  await told.getByRole('textbox', { name: 'Why' }).fill('It was 4 after all.');
  await told.getByRole('button', { name: 'Take back' }).click();
  await expect(told).toContainText('Taken back: It was 4 after all.');
  const former = page.getByRole('listitem').filter({ hasText: 'Version 1' });
  await former.getByText('Withhold').first().click();
  await former.getByRole('textbox', { name: 'Why' }).fill('By order of a court.');
  await former.getByRole('button', { name: 'Withhold' }).click();
  await expect(former).toContainText('Withheld: By order of a court.');
  const [correction] = await database().correction.findMany({ where: { articleId: story.id } });
  expect([correction?.blockId, correction?.removedReason]).toEqual(['p1', 'It was 4 after all.']);
  const path = await page.getByRole('link', { name: 'On the site' }).getAttribute('href');
  await page.goto(`${path}/history`);
  await expect(page.getByText('A version is withheld for legal reasons.')).toBeVisible();
});
