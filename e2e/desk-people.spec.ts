import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from 'playwright/test';
import { ADMINISTRATOR } from './support/administrator.ts';
import { codeOf } from './support/totp.ts';

const NEW_PASSWORD = 'seven herons over the weir';

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto('/admin');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function enterAs(page: Page, who: { email: string; password: string } = ADMINISTRATOR) {
  await signIn(page, who);
  await expect(page).toHaveURL('/admin');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hello');
}

/** Invites somebody with the administrator's browser and accepts with another. Gives who they are. */
async function hire(page: Page, context: BrowserContext, role: string) {
  const email = `${role}.${crypto.randomUUID().slice(0, 8)}@desk.example`;
  await page.goto('/admin/staff');
  const form = page.getByRole('region', { name: 'Invite somebody' });
  await form.getByLabel('E-mail').fill(email);
  await form.getByLabel('Role').selectOption(role);
  await form.getByRole('button', { name: 'Invite' }).click();
  const link = await form.getByLabel(/Send them this link/).inputValue();
  const theirs = await context.newPage();
  await theirs.goto(link);
  await theirs.getByLabel('Your name').fill(`The ${role}`);
  await theirs.getByLabel('New password').fill(ADMINISTRATOR.password);
  await theirs.getByRole('button', { name: 'Join' }).click();
  await expect(theirs.getByRole('heading', { level: 1 })).toContainText(`The ${role}`);
  return { email, password: ADMINISTRATOR.password, theirs, link };
}

test('who is not signed in is asked to, and comes back to where they wanted to be', async ({
  page,
}) => {
  await page.goto('/admin/audit?action=person.sign_in');
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=/);
  await page.getByLabel('E-mail').fill(ADMINISTRATOR.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password at all');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'do not fit together' })).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue(ADMINISTRATOR.email);
  await page.getByLabel('Password', { exact: true }).fill(ADMINISTRATOR.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL('/admin/audit?action=person.sign_in');
  await expect(page.getByRole('cell', { name: 'signed in' }).first()).toBeVisible();
});

test('after sign-in nobody is led to another site', async ({ page, baseURL }) => {
  await page.goto('/admin/sign-in?next=https://evil.example/admin');
  await page.getByLabel('E-mail').fill(ADMINISTRATOR.email);
  await page.getByLabel('Password', { exact: true }).fill(ADMINISTRATOR.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(`${baseURL}/admin`);
});

test('one can sign in without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await signIn(page, { ...ADMINISTRATOR, password: 'not the password at all' });
  await expect(page.getByText('do not fit together')).toBeVisible();
  await signIn(page, ADMINISTRATOR);
  await expect(page).toHaveURL('/admin');
  await context.close();
});

test('an invited colleague joins with the link, once, and does what the role allows', async ({
  page,
  browser,
  baseURL,
}) => {
  await enterAs(page);
  const context = await browser.newContext({ baseURL });
  const { theirs, link, email } = await hire(page, context, 'reporter');
  await expect(theirs.getByRole('link', { name: 'People' })).toHaveCount(0);
  await theirs.goto('/admin/staff');
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('This is not open to you');
  await theirs.goto('/admin/audit');
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('This is not open to you');
  const again = await (await browser.newContext({ baseURL })).newPage();
  await again.goto(link);
  await expect(again.getByRole('heading', { level: 1 })).toContainText('does not work any more');

  await page.goto('/admin/staff');
  const row = page.getByRole('listitem').filter({ hasText: email });
  await row.getByRole('combobox').selectOption('editor');
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.getByRole('status')).toBeVisible();
  await theirs.goto('/admin');
  await expect(theirs).toHaveURL(/sign-in/);
  await context.close();
});

test('a forgotten password is replaced by a link from an administrator', async ({
  page,
  browser,
  baseURL,
}) => {
  await enterAs(page);
  const context = await browser.newContext({ baseURL });
  const { theirs, email } = await hire(page, context, 'contributor');
  await page.goto('/admin/staff');
  const row = page.getByRole('listitem').filter({ hasText: email });
  await row.getByText('More for').click();
  await row.getByRole('button', { name: 'Link for a new password' }).click();
  const link = await row.getByLabel(/Send them this link/).inputValue();
  await theirs.goto(link);
  await theirs.getByLabel('New password').fill('passwordpassword');
  await theirs.getByRole('button', { name: 'Save password' }).click();
  await expect(theirs.getByRole('alert').filter({ hasText: 'Many would try' })).toBeVisible();
  await theirs.getByLabel('New password').fill(NEW_PASSWORD);
  await theirs.getByRole('button', { name: 'Save password' }).click();
  await expect(theirs.getByText('Your new password is in force')).toBeVisible();
  await theirs.goto('/admin');
  await expect(theirs).toHaveURL(/sign-in/);
  await enterAs(theirs, { email, password: NEW_PASSWORD });
  await context.close();
});

test('a code generator is set up, asked for, replaced by a recovery code, and turned off', async ({
  page,
  browser,
  baseURL,
}) => {
  await enterAs(page);
  const context = await browser.newContext({ baseURL });
  const { theirs, email, password } = await hire(page, context, 'editor');
  await theirs.goto('/admin/account');
  const part = theirs.getByRole('region', { name: 'Code generator' });
  await part.getByLabel('Current password').fill(password);
  await part.getByRole('button', { name: 'Set up' }).click();
  const uri = await part.getByRole('link').getAttribute('href');
  const [recovery = ''] = await part.getByRole('listitem').allInnerTexts();
  await part.getByLabel('Code', { exact: true }).fill(codeOf(uri ?? ''));
  await part.getByRole('button', { name: 'Turn on' }).click();
  await expect(part.getByText('Sign-in asks for a code.')).toBeVisible();

  for (const [label, code] of [
    ['Code', codeOf(uri ?? '')],
    ['Recovery code', recovery],
  ] as const) {
    await theirs.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(theirs).toHaveURL(/sign-in/);
    await signIn(theirs, { email, password });
    if (label === 'Recovery code') await theirs.getByRole('button', { name: /recovery/ }).click();
    await theirs.getByLabel(label, { exact: true }).fill(code);
    await theirs.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(theirs).toHaveURL('/admin');
  }

  await theirs.goto('/admin/account');
  await part.getByLabel('Current password').first().fill(password);
  await part.getByRole('button', { name: 'Turn off' }).click();
  await expect(part.getByText('does not ask for a code any more')).toBeVisible();
  await context.close();
});

test('a passkey opens the door without a password, and no longer once it is removed', async ({
  page,
  browser,
  baseURL,
}) => {
  await enterAs(page);
  const context = await browser.newContext({ baseURL });
  const { theirs } = await hire(page, context, 'editor');
  const device = await context.newCDPSession(theirs);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await theirs.goto('/admin/account');
  const part = theirs.getByRole('region', { name: 'Passkeys' });
  await part.getByLabel(/Name/).fill('Phone');
  await part.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(part.getByRole('listitem').filter({ hasText: 'Phone' })).toBeVisible();
  await theirs.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(theirs).toHaveURL(/sign-in/);
  await theirs.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(theirs).toHaveURL('/admin');
  await theirs.goto('/admin/account');
  await part.getByRole('button', { name: 'Remove Phone' }).click();
  await expect(part.getByText('You have none yet')).toBeVisible();
  await theirs.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(theirs).toHaveURL(/sign-in/);
  await theirs.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(theirs.getByRole('alert').filter({ hasText: 'do not fit' })).toBeVisible();
  await context.close();
});

test('other browsers are signed out from the account page', async ({ page, browser, baseURL }) => {
  await enterAs(page);
  const context = await browser.newContext({ baseURL });
  const { theirs, email, password } = await hire(page, context, 'reporter');
  const other = await (await browser.newContext({ baseURL })).newPage();
  await enterAs(other, { email, password });
  await theirs.goto('/admin/account');
  const part = theirs.getByRole('region', { name: 'Where you are signed in' });
  await expect(part.getByRole('listitem')).toHaveCount(2);
  await part.getByRole('button', { name: 'Sign out there' }).click();
  await expect(part.getByRole('listitem')).toHaveCount(1);
  await other.goto('/admin/account');
  await expect(other).toHaveURL(/sign-in/);
  await context.close();
});

const SCREENS = ['/admin', '/admin/account', '/admin/staff', '/admin/audit', '/admin/nowhere'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing at the desk's screens about people stands in anybody's way, ${colorScheme}`, async ({
    page,
  }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 404/.test(message.text()))
        complaints.push(message.text());
    });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of ['/admin/sign-in', '/admin/reset', '/admin/setup/spent']) {
      await page.goto(path);
      expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([]);
    }
    await enterAs(page);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of SCREENS) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
    }
    expect(complaints).toEqual([]);
  });
}

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
  const field = page.getByLabel(label, { exact: true });
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
