import { randomInt } from 'node:crypto';
import { expect, type Page, test } from 'playwright/test';
import sharp from 'sharp';
import { database } from '#lib/data/client.ts';
import { readStoryDraft } from '#lib/desk/drafts/story-draft.ts';
import { parseBody } from '#lib/domain/body.ts';
import { findBarriers } from './support/barriers.ts';
import { signInAs } from './support/desk-browser.ts';
import { expectSaved, openWindow, textOf } from './support/desk-window.ts';
import { writeStory } from './support/newsroom.ts';

// The sizes of what is uploaded are made beside the browser, on what may be two cores.
test.describe.configure({ timeout: 60_000 });
const PATIENCE = { timeout: 30_000 };

/** A picture that nobody has uploaded yet. */
async function freshPicture(width = 900): Promise<Buffer> {
  const [r, g, b] = [randomInt(256), randomInt(256), randomInt(256)];
  const picture = sharp({ create: { width, height: 600, channels: 3, background: { r, g, b } } });
  return picture
    .composite([{ input: Buffer.from([r, b, g, 255]), raw: { width: 1, height: 1, channels: 4 } }])
    .jpeg()
    .toBuffer();
}

const file = async (name: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await freshPicture(),
});

test('a picture is uploaded, described, cut and replaced, and cannot be removed while a story shows it', async ({
  page,
  context,
}) => {
  const db = database();
  const editor = await signInAs(context, 'editor', 'Edo');
  await page.goto('/admin/media');
  await page.locator('input[type=file]').setInputFiles(await file('Boats at sea.jpg'));
  const uploads = page.getByRole('region', { name: 'Uploads' });
  await expect(uploads.getByText('Ready')).toBeVisible(PATIENCE);
  await uploads.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Boats at sea.jpg');
  const id = page.url().split('/').at(-1) ?? '';
  const row = () => db.media.findUniqueOrThrow({ where: { id } });
  const { hash } = await row();

  await page.getByRole('textbox', { name: 'Description' }).fill('Two boats');
  await page.getByRole('textbox', { name: 'Caption' }).fill('In the harbour');
  await moveRing(page);
  await page.getByRole('link', { name: 'Stories' }).click();
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Stay here' }).click();
  await expect(question).toBeHidden();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  const said = await row();
  expect([said.alt, said.caption, said.focalX, said.focalY]).toEqual([
    'Two boats',
    'In the harbour',
    0.76,
    0.5,
  ]);
  expect(await findBarriers(page)).toEqual([]);

  await page.locator('input[type=file]').setInputFiles(await file('Better boats.jpg'));
  await expect(page.getByText('The new file is in its place.')).toBeVisible(PATIENCE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Better boats.jpg');
  const replaced = await row();
  expect(replaced.hash).not.toBe(hash);
  expect(replaced.caption).toBe('In the harbour');

  await writeStory(db, editor, { headline: 'The harbour opens', heroId: id });
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, remove it' }).click();
  await expect(page.getByText(/It is used: “The harbour opens”/)).toBeVisible();
  expect(await db.media.count({ where: { id } })).toBe(1);
});

/** By mouse to three quarters of the picture, then by key to the right of it; the square follows at once. */
async function moveRing(page: Page): Promise<void> {
  const ring = page.getByRole('button', { name: /^What crops keep/ });
  const square = page.locator('[data-crop="1x1"] img');
  const before = await square.evaluate((image) => image.style.left);
  const frame = await ring.locator('xpath=..').boundingBox();
  if (!frame) throw new Error('The picture has no place on the page.');
  await page.mouse.move(frame.x + frame.width / 2, frame.y + frame.height / 2);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width * 0.75, frame.y + frame.height / 2);
  await page.mouse.up();
  await page.keyboard.press('ArrowRight');
  await expect(ring).toHaveAccessibleName(/76 % from the left, 50 % from the top/);
  expect(await square.evaluate((image) => image.style.left)).not.toBe(before);
}

test('what is dropped into the text stands there when it has come: a picture, two as a gallery, a file as one to load', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor', 'Edo');
  const { id } = await writeStory(database(), editor, { words: 'Before' });
  await openWindow(page, id);
  await drop(page, [jpeg(await freshPicture())]);
  await expect(textOf(page).locator('.object-picture img')).toBeVisible(PATIENCE);
  await drop(page, [jpeg(await freshPicture()), jpeg(await freshPicture())]);
  await expect(textOf(page).locator('.object-gallery img')).toHaveCount(2, PATIENCE);
  await drop(page, [{ name: 'Minutes.pdf', mimeType: 'application/pdf', buffer: pdf('dropped') }]);
  const files = textOf(page).locator('.object-attachment');
  await expect(files.getByText(/PDF/)).toBeVisible();

  // Another is brought from within the list that is chosen from.
  await page.getByRole('button', { name: '+ Insert' }).click();
  await page.getByRole('menuitem', { name: 'Recording or document' }).click();
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name: 'Speech.pdf', mimeType: 'application/pdf', buffer: pdf('chosen') });
  await expect(files).toHaveCount(2);
  await expectSaved(page);
  const parsed = parseBody((await readStoryDraft(database(), id))?.content.body);
  const kinds = parsed.ok ? parsed.body.content.map(({ type }) => type) : [];
  expect(kinds.toSorted()).toEqual(['attachment', 'attachment', 'gallery', 'paragraph', 'picture']);
});

interface Dropped {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const jpeg = (buffer: Buffer): Dropped => ({ name: 'dropped.jpg', mimeType: 'image/jpeg', buffer });

/** A document that nobody has uploaded yet. */
const pdf = (said: string) => Buffer.from(`%PDF-1.7 ${said} ${randomInt(2 ** 32)}`);

/** Drops files on the paragraph of the story. */
async function drop(page: Page, dropped: Dropped[]): Promise<void> {
  const files = dropped.map(({ buffer, ...file }) => ({
    ...file,
    bytes: buffer.toString('base64'),
  }));
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, mimeType, bytes: encoded } of all) {
      const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type: mimeType }));
    }
    return data;
  }, files);
  const paragraph = textOf(page).getByText('Before');
  const box = await paragraph.boundingBox();
  const [clientX, clientY] = [(box?.x ?? 0) + 5, (box?.y ?? 0) + 5];
  await paragraph.dispatchEvent('drop', { dataTransfer: transfer, clientX, clientY });
}
