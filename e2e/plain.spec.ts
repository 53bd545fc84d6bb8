import { expect, test } from 'playwright/test';
import { PAGES } from './support/pages.ts';

/** The promise of the ordinary page: no script, no cookie, no third party, nothing moves. */
for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} runs nothing, stores nothing and asks nobody else`, async ({
    page,
    context,
    baseURL,
  }) => {
    const requests: { url: string; type: string }[] = [];
    const complaints: string[] = [];
    page.on('request', (request) =>
      requests.push({ url: request.url(), type: request.resourceType() }),
    );
    page.on('console', (message) => {
      if (!/status of (400|404)/.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const response = await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    expect(complaints).toEqual([]);
    expect(requests.filter(({ url }) => !url.startsWith(baseURL ?? ''))).toEqual([]);
    expect(requests.filter(({ type }) => type === 'script' || type === 'stylesheet')).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
    const headers = response?.headers() ?? {};
    expect(headers['content-security-policy']).toMatch(/script-src 'none'/);
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });
}

test('the desk runs only scripts that carry its nonce', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  const response = await page.goto('/admin/sign-in', { waitUntil: 'networkidle' });
  expect(response?.status()).toBe(200);
  const policy = response?.headers()['content-security-policy'] ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(nonce).toBeTruthy();
  const scripts = (await response?.text())?.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
  expect(complaints).toEqual([]);
  const again = await page.goto('/admin/sign-in');
  expect(again?.headers()['content-security-policy']).not.toContain(nonce ?? 'none');
});
