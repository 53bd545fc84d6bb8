import { expect, test } from 'playwright/test';

test('a feed opened in a browser says what it is and shows what is in it', async ({ page }) => {
  for (const [path, item] of [
    ['/feed.xml', 'item'],
    ['/town/feed.atom', 'entry'],
  ] as const) {
    const response = await page.goto(path);
    expect(response?.headers()['content-type']).toContain('text/xml');
    const title = page.locator(`${item} > title`).first();
    await expect(title).toBeVisible();
    await expect(page.locator('language, author').first()).toBeHidden();
    const note = await page.evaluate(
      () => getComputedStyle(document.documentElement, '::before').content,
    );
    expect(note).toContain('This is a feed.');
    const size = await title.evaluate((element) => getComputedStyle(element).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThan(16);
  }
});

test('the list of feeds leads to each of them, and a section names its own', async ({ page }) => {
  await page.goto('/feeds');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Feeds');
  const addresses = await page
    .locator('main a[type]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses).toContain('/town/feed.json');
  expect(addresses).toContain('/corrections/feed.xml');
  for (const address of addresses.slice(0, 9)) {
    expect((await page.request.get(address)).status(), address).toBe(200);
  }
  await page.goto('/town');
  await expect(page.locator('link[rel="alternate"][type="application/atom+xml"]')).toHaveAttribute(
    'href',
    /\/town\/feed\.atom$/,
  );
});
