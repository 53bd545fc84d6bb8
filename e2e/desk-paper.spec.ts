import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { signInAs } from './support/desk-browser.ts';

// Every screen is looked through for barriers, twice.
test.describe.configure({ timeout: 120_000 });

/** Nothing stands in anybody's way, by day and by night, on a phone and at a desk. */
async function expectNoBarriers(page: Page): Promise<void> {
  for (const [colorScheme, width] of [
    ['light', 360],
    ['dark', 1280],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect((await new AxeBuilder({ page }).analyze()).violations, page.url()).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, page.url()).toBeLessThanOrEqual(0);
  }
}

test('a front is arranged and published by keyboard alone', async ({ page, context }) => {
  await signInAs(context, 'editor', 'Front editor');
  await page.goto('/admin/front');
  await expectNoBarriers(page);
  const shelf = page.getByRole('region', { name: 'Stories' });
  const story = shelf.getByRole('button', { pressed: false }).filter({ hasNotText: 'placed' });
  const headline = (await story.first().innerText()).split('\n')[0] ?? '';
  await story.first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText(`You hold “${headline}”`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Publish now' })).toBeDisabled();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Put “${headline}” in the lead` }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Publish now' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Published. Readers have it')).toBeVisible();
  await expect(page.getByRole('button', { name: `Take out “${headline}”` })).toBeVisible();
  await page.reload();
  const lead = page.getByRole('button', { name: 'Take up from the lead' });
  await expect(lead).toContainText(headline);

  const moment = page.getByLabel('Day and hour to publish it');
  // What is filled in before the page listens is not heard.
  await page.waitForLoadState('networkidle');
  await moment.fill('2027-03-28T02:30');
  await expect(page.getByText('There is no such time')).toContainText('3:30');
  await moment.fill('2027-10-31T02:30');
  await expect(page.getByRole('radiogroup').getByRole('radio')).toHaveCount(2);
  await moment.fill('');

  const breaking = page.getByRole('region', { name: 'Breaking news' });
  await breaking.getByRole('button', { name: 'Show it now' }).press('Enter');
  await expect(breaking.getByText('Say in one sentence')).toBeVisible();
  await breaking.getByLabel('What has happened').fill('The harbour is closed');
  await breaking.getByLabel('Story about it').selectOption({ index: 1 });
  await breaking.getByLabel('What has happened').press('Enter');
  await expect(breaking.getByRole('status')).toContainText('The harbour is closed');
  await breaking.getByRole('button', { name: 'Take it off' }).press('Enter');
  await expect(breaking.getByRole('status')).toContainText('No line stands');
});

test('sections change places by their arrows, and a line that cannot be imported is told', async ({
  page,
  context,
}) => {
  await signInAs(context, 'administrator', 'Chief of sections');
  await page.goto('/admin/sections');
  await expectNoBarriers(page);
  const rows = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Move/ }) });
  const first = await rows.first().getByRole('link').innerText();
  const up = page.getByRole('button', { name: `Move ${first} up` });
  await page.getByRole('button', { name: `Move ${first} down` }).focus();
  await page.keyboard.press('Enter');
  await expect(rows.first().getByRole('link')).not.toHaveText(first);
  // The arrow keeps the focus, so that whoever moves it twice presses twice.
  await expect(page.getByRole('button', { name: `Move ${first} down` })).toBeFocused();
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(rows.first().getByRole('link')).toHaveText(first);

  await page.goto('/admin/redirects');
  await expectNoBarriers(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'moved.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('from,to\n/a-round,/b-round\n/b-round,/a-round\n'),
  });
  await page.getByRole('button', { name: 'Check and import' }).click();
  await expect(page.getByText('Line 2')).toBeVisible();
  await expect(page.getByText('This would lead in a circle.').first()).toBeVisible();
});

test('a standing page is begun, kept through a reload, given to readers and stands at the foot', async ({
  page,
  context,
}) => {
  await signInAs(context, 'editor', 'Page editor');
  await page.goto('/admin/pages');
  await expectNoBarriers(page);
  await page.getByLabel('Title').fill('Work with us');
  await page.getByRole('button', { name: 'Begin writing' }).click();
  const text = page.getByRole('textbox', { name: 'Text of the page' });
  await text.focus();
  await page.keyboard.type('## What we look for\nSomebody who asks twice.');
  await page.reload();
  await expect(page.getByText('found in this browser and put back')).toBeVisible();
  await expect(text.getByRole('heading', { level: 2 })).toHaveText('What we look for');
  await expectNoBarriers(page);
  await page.getByLabel('Address').fill('contact');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('belongs to another one')).toBeVisible();
  await expect(text).toContainText('Somebody who asks twice.');
  await page.getByLabel('Address').fill('work');
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await page.getByRole('link', { name: 'All pages' }).click();
  await question.getByRole('button', { name: 'Stay here' }).click();
  await expect(page.getByLabel('Address')).toHaveValue('work');
  await page.getByLabel('Readers can read it').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved. Readers see it')).toBeVisible();
  // What is saved is left without a question.
  await page.getByRole('link', { name: 'All pages' }).click();
  await expect(page.getByRole('button', { name: 'Begin writing' })).toBeVisible();
  await page.getByLabel('Title').fill('Left behind');
  await page.getByRole('link', { name: 'Stories', exact: true }).click();
  await question.getByRole('button', { name: 'Leave it' }).click();
  await expect(page).toHaveURL(/\/admin\/articles$/);
  await page.goto('/about/work');
  await expect(page.getByRole('article')).toContainText('Somebody who asks twice.');
  await expect(
    page.getByRole('contentinfo').getByRole('link', { name: 'Work with us' }),
  ).toBeVisible();
});
