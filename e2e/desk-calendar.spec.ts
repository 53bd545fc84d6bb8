import { expect, test } from 'playwright/test';
import { database } from '#lib/data/client.ts';
import { takeStep } from '#lib/desk/drafts/take-step.ts';
import { findBarriers } from './support/barriers.ts';
import { signInAs } from './support/desk-browser.ts';
import { writeStory } from './support/newsroom.ts';

test('what is planned is moved on the calendar by keyboard and by dragging, over a leaping hour too, and back', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor', 'Edda');
  const section = await database().section.findFirstOrThrow({ orderBy: { slug: 'asc' } });
  const words = `Lock gates ${Date.now()}`;
  const { id, revision } = await writeStory(database(), editor, { words, sectionId: section.id });
  const liveFrom = new Date('2033-03-24T01:30:00Z');
  const step = { articleId: id, revision, step: 'schedule' as const, liveFrom };
  expect(await takeStep(database(), step, editor)).toEqual({ ok: true });
  const plannedFor = async () =>
    (await database().articleVersion.findFirstOrThrow({ where: { articleId: id } })).liveFrom;

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/admin/calendar?month=2033-03');
  const day = (number: number) =>
    page.getByRole('listitem').filter({ has: page.locator(`time[datetime="2033-03-${number}"]`) });
  const move = page.getByRole('button', { name: new RegExp(`move “${words}”`) });
  await expect(day(24).getByRole('link', { name: words })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);

  await move.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Another time' });
  await dialog.getByLabel('Readers get it').fill('2033-03-25T02:30');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/is planned for 25 March 2033 at 02:30/)).toBeVisible();
  await expect(day(25).getByRole('link', { name: words })).toBeVisible();

  await move.locator('xpath=..').dragTo(day(26));
  await expect(page.getByText(/is planned for 26 March 2033 at 02:30/)).toBeVisible();
  expect(await plannedFor()).toEqual(new Date('2033-03-26T01:30:00Z'));

  // On 27 March the clocks leap from two to three.
  await move.locator('xpath=..').dragTo(day(27));
  await expect(dialog.getByLabel('Readers get it')).toHaveValue('2033-03-27T03:30');
  await expect(dialog.getByText(/There is no such time/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByText(/is planned for 25 March 2033 at 02:30/)).toBeVisible();
  expect(await plannedFor()).toEqual(new Date('2033-03-25T01:30:00Z'));

  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.getByText('Friday, 25 March 2033')).toBeVisible();
  await expect(page.getByText('Thursday, 24 March 2033')).toBeHidden();
  expect(await findBarriers(page)).toEqual([]);
  await page.goto('/admin/calendar?month=2033-13');
  await expect(page.getByText('There is no such month.')).toBeVisible();
});
