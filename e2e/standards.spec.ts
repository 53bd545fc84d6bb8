import { expect, test } from 'playwright/test';
import { countStops, walkByKeyboard } from './support/focus.ts';
import { BARE_PAGE, PAGES, ROUTES_WITHOUT_PAGE } from './support/pages.ts';
import { listRoutes, routeOf } from './support/routes.ts';

/** Those that stand in the frame of the paper, with its head and foot. */
const framed = Object.values(PAGES).filter((path) => path !== BARE_PAGE);

// Each of these goes through all pages.
test.describe.configure({ timeout: 120_000 });

// A page that glides to the focused link has not arrived there yet when we look.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('every route of the site has a page that is tested', () => {
  const routes = listRoutes();
  const paths = Object.values(PAGES).map((address) => address.split('?', 1)[0] ?? '');
  const tested = new Set(paths.map((path) => routeOf(path, routes)));
  const untested = routes.filter((route) => !tested.has(route));
  expect(untested.sort()).toEqual([...ROUTES_WITHOUT_PAGE].sort());
});

test('every page has its landmarks, each once or with a name of its own, and one main heading', async ({
  page,
}) => {
  for (const path of framed) {
    await page.goto(path);
    await expect(page.locator('html'), path).toHaveAttribute('lang', /^[a-z]{2}/);
    expect(await page.title(), path).not.toBe('');
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
      await expect(page.getByRole(landmark), `${path}: ${landmark}`).toHaveCount(1);
    }
    await expect(page.locator('h1'), path).toHaveCount(1);
    await expect(page.getByRole('main').locator('h1'), path).toHaveCount(1);
    const outside = page.locator('body > :not(header, main, footer, .skip, [popover], script)');
    expect(await outside.evaluateAll((all) => all.map((one) => one.outerHTML)), path).toEqual([]);
    for (const role of ['navigation', 'search', 'complementary', 'region'] as const) {
      const found = page.getByRole(role);
      const unnamed = await found.count();
      const names = await found.evaluateAll((all) =>
        all.map((one) => {
          const labels = (one.getAttribute('aria-labelledby') ?? '').split(' ');
          const words = labels.map((id) => document.getElementById(id)?.textContent ?? '');
          return one.ariaLabel ?? words.join(' ');
        }),
      );
      if (unnamed > 1) expect(names, `${path}: ${role}`).not.toContain('');
      expect(new Set(names).size, `${path}: ${role} ${names}`).toBe(names.length);
    }
  }
});

for (const width of [360, 1280]) {
  test(`every page can be gone through by keyboard at ${width} px: in order, past nothing, and never unseen`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of framed) {
      await page.goto(path);
      const stops = await walkByKeyboard(page);
      expect(stops[0]?.what, path).toBe('<a> Skip to content');
      expect(stops.length, `stops of ${path}`).toBe(await countStops(page));
      const places = stops.map(({ place }) => place);
      expect(places, `order of ${path}`).toEqual([...places].sort((a, b) => a - b));
      const unmarked = stops.filter(({ isMarked }) => !isMarked);
      expect(
        unmarked.map(({ what }) => what),
        `without a ring on ${path}`,
      ).toEqual([]);
      const unseen = stops.filter(({ isSeen }) => !isSeen);
      expect(
        unseen.map(({ what }) => what),
        `out of sight on ${path}`,
      ).toEqual([]);
    }
  });
}

test('every page says the same without JavaScript', async ({ browser, baseURL }) => {
  const pages = await Promise.all(
    [true, false].map((javaScriptEnabled) => browser.newPage({ baseURL, javaScriptEnabled })),
  );
  for (const path of Object.values(PAGES)) {
    const [text, textWithout] = await Promise.all(
      pages.map(async (page) => {
        await page.goto(path);
        return page.locator('body').innerText();
      }),
    );
    expect(textWithout, path).toBe(text);
    expect(text?.length, path).toBeGreaterThan(100);
  }
  for (const page of pages) await page.close();
});
