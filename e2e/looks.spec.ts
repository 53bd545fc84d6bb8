import { expect, test } from 'playwright/test';
import { findBarriers, findSmallTargets } from './support/barriers.ts';
import { PAGES, SEED_STORY } from './support/pages.ts';

/**
 * A headline can break into other lines in its own face than in the one that stands in for it, where that comes between
 * two frames: that moves a line by its height. What is laid out anew moves twenty times as much.
 */
const A_LINE = 0.01;

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} has no barrier that can be found, by day or by night`, async ({ page }) => {
    await page.goto(path);
    expect(await findBarriers(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await findSmallTargets(page)).toEqual([]);
  });

  test(`${name} fits from the smallest phone to the widest screen, and nothing moves while it loads`, async ({
    page,
  }) => {
    for (const width of [320, 360, 768, 1280, 1900]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, `at ${width} px`).toBeLessThanOrEqual(0);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            const observer = new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as PerformanceEntry & { value: number }).value;
            });
            observer.observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
          }),
      );
      expect(shift, `shift at ${width} px`).toBeLessThan(A_LINE);
    }
  });
}

test('headings go down by one level at a time', async ({ page }) => {
  for (const path of Object.values(PAGES)) {
    await page.goto(path);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])));
    expect(levels[0], path).toBe(1);
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] ?? 0), `${path}: ${levels}`).toBeLessThanOrEqual(1);
    });
  }
});

for (const width of [320, 1280]) {
  test(`by keyboard the menu opens, holds the whole paper and gives the focus back, at ${width} px`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      baseURL,
      javaScriptEnabled: false,
      viewport: { width, height: 700 },
    });
    const page = await context.newPage();
    await page.goto('/town');
    const menu = page.getByRole('navigation', { name: 'Menu' });
    const button = page.getByRole('button', { name: 'Menu' });
    await expect(menu).toBeHidden();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(menu).toBeVisible();
    await expect(menu.getByRole('button', { name: 'Close' })).toBeFocused();
    await expect(menu.getByRole('searchbox')).toBeVisible();
    await expect(menu.locator('a[aria-current]')).toHaveText('Town');
    const footer = page.getByRole('contentinfo').locator('nav ul ul a, nav > ul > li > a');
    const offered = await menu.locator('li a').evaluateAll(addresses);
    const sections = await footer.evaluateAll(addresses);
    expect(
      sections.filter((path) => !offered.includes(path) && !/^\/(search|feed)/.test(path)),
    ).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(button).toBeFocused();
    await button.press('Enter');
    await menu.getByRole('link', { name: 'Transport' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Transport');
    await context.close();
  });
}

test('a finger hits everything in the frame of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/town');
  await page.getByRole('button', { name: 'Menu' }).click();
  const small = await page
    .locator('.masthead :is(a, button), .menu :is(li a, button, input), .footer li > a')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: false }))
        .map((one) => ({ what: one.textContent, ...one.getBoundingClientRect().toJSON() }))
        .filter(({ height }) => height < 43.5),
    );
  expect(small.map(({ what, height }) => [what, height])).toEqual([]);
});

test('every section in the head is seen whole, at every width', async ({ page }) => {
  for (const width of [768, 1000, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('/town');
    const bars = page.locator('.masthead .sections a');
    expect(await bars.count()).toBeGreaterThan(4);
    for (const box of await bars.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()),
    )) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
    }
  }
});

test('a page that runs from right to left is the mirror of one that does not', async ({ page }) => {
  for (const path of ['/', '/town', '/town/tesse-rises-flood-gates-closed']) {
    await page.goto(path);
    const edges = () =>
      page
        .locator('.masthead .name, .menu-button, .to-search, h1, .teaser-picture img, .footer nav')
        .evaluateAll((all) =>
          all
            .filter((one) => one.checkVisibility())
            .map((one) => {
              const { left, right } = one.getBoundingClientRect();
              return [Math.round(left), Math.round(right)] as const;
            }),
        );
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    const before = await edges();
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('html, [dir]')) one.dir = 'rtl';
    });
    const after = await edges();
    expect(after.length).toBe(before.length);
    after.forEach(([left, right], index) => {
      const [wasLeft = 0, wasRight = 0] = before[index] ?? [];
      expect(Math.abs(width - right - wasLeft), `${path}: ${index}`).toBeLessThanOrEqual(1);
      expect(Math.abs(width - left - wasRight), `${path}: ${index}`).toBeLessThanOrEqual(1);
    });
  }
});

test('nothing vanishes where the system chooses the colours', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, forcedColors: 'active' });
  const page = await context.newPage();
  await page.goto('/town');
  const mark = (selector: string) =>
    page.locator(selector).evaluate((one) => getComputedStyle(one).borderBlockEndColor);
  expect(await mark('.sections a[aria-current]')).not.toBe(await mark('.sections li:last-child a'));
  await page.getByRole('button', { name: 'Menu' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveCSS('outline-style', 'solid');
  await context.close();
});

test('a story loads no more than 60 KB of fonts, and its look can be printed', async ({ page }) => {
  const fonts: number[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.woff2')) fonts.push((await response.body()).length);
  });
  await page.goto(SEED_STORY, { waitUntil: 'networkidle' });
  expect(fonts.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
  expect(fonts.length).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.printed')).toContainText(SEED_STORY);
  for (const gone of ['.masthead-bar', '.footer nav', '.read-also', '.story-ways']) {
    await expect(page.locator(gone).first()).toBeHidden();
  }
});

function addresses(all: Element[]): string[] {
  return all.map((one) => one.getAttribute('href') ?? '');
}
