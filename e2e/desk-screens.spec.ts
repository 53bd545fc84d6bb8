import { expect, type Page, test } from 'playwright/test';
import { ADMINISTRATOR } from './support/administrator.ts';
import { findBarriers } from './support/barriers.ts';
import { enterAs } from './support/desk-visit.ts';

// Every screen, in both widths, is looked through for barriers.
test.describe.configure({ timeout: 120_000 });

const SCREENS = [
  '/admin',
  '/admin/account',
  '/admin/notices',
  '/admin/media',
  '/admin/authors',
  '/admin/settings',
  '/admin/staff',
  '/admin/audit',
  '/admin/nowhere',
];

test("nothing at the desk's screens about people stands in anybody's way, by day or by night", async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text()))
      complaints.push(message.text());
  });
  for (const path of ['/admin/sign-in', '/admin/reset', '/admin/setup/spent']) {
    await page.goto(path);
    expect(await findBarriers(page), path).toEqual([]);
  }
  await enterAs(page);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of SCREENS) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await findBarriers(page), path).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
  }
  expect(complaints).toEqual([]);
});

test('on a phone the menu opens, leads on, and is closed again', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enterAs(page);
  await page.getByText('Menu', { exact: true }).click();
  await page.getByRole('link', { name: 'People' }).click();
  await expect(page).toHaveURL('/admin/staff');
  await expect(page.getByRole('link', { name: 'People' })).toBeHidden();
});

test('the keyboard alone leads from the sign-in to a new name', async ({ page }) => {
  await page.goto('/admin/account');
  await expect(page).toHaveURL(/sign-in/);
  await tabTo(page, 'E-mail');
  await page.keyboard.type(ADMINISTRATOR.email);
  await tabTo(page, 'Password');
  await page.keyboard.type(ADMINISTRATOR.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/admin/account');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, 'Name');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Ada Administrator');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your name is saved.')).toBeVisible();
});

/** Presses Tab until the field with this label has the focus. */
async function tabTo(page: Page, label: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  for (let n = 0; n < 30; n += 1) {
    if (await field.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach “${label}”.`);
}

test('a page of the desk loads no more than 250 KB of scripts', async ({ page }) => {
  await enterAs(page);
  for (const path of SCREENS) {
    let bytes = 0;
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    const scripts = new Set<string>();
    session.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(bytes, path).toBeGreaterThan(50_000);
    expect(bytes, path).toBeLessThan(250 * 1024);
    await session.detach();
  }
});
