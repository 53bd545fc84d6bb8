import { type BrowserContext, expect, type Page, test } from 'playwright/test';
import { database } from '#lib/data/client.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { ADMINISTRATOR } from './support/administrator.ts';
import { enterAs, signIn } from './support/desk-visit.ts';
import { employ, PASSWORD } from './support/staff.ts';
import { codeOf } from './support/totp.ts';

// Signing in computes on purpose, and several of these do it five times.
test.describe.configure({ timeout: 60_000 });

const NEW_PASSWORD = 'seven herons over the weir';

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

/** Signs in somebody who has an account already. */
async function comeIn(page: Page, role: Role) {
  const { email } = await employ(database(), role);
  await enterAs(page, { email, password: PASSWORD });
  return { email, password: PASSWORD };
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
}) => {
  const { email, password } = await comeIn(page, 'editor');
  await page.goto('/admin/account');
  const part = page.getByRole('region', { name: 'Code generator' });
  await part.getByLabel('Current password').fill(password);
  await part.getByRole('button', { name: 'Set up' }).click();
  const uri = await part.getByRole('link').getAttribute('href');
  const [recovery = ''] = await part.getByRole('listitem').allInnerTexts();
  await part.getByLabel('Code', { exact: true }).fill(codeOf(uri ?? ''));
  await part.getByRole('button', { name: 'Turn on' }).click();
  await expect(part.getByText('Sign-in asks for a code.')).toBeVisible();

  for (const [label, code] of [
    // The one that turned it on is spent; the next is right already.
    ['Code', () => codeOf(uri ?? '', Date.now() + 30_000)],
    ['Recovery code', () => recovery],
  ] as const) {
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page).toHaveURL(/sign-in/);
    await signIn(page, { email, password });
    if (label === 'Recovery code') await page.getByRole('button', { name: /recovery/ }).click();
    await page.getByLabel(label, { exact: true }).fill(code());
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL('/admin');
  }

  await page.goto('/admin/account');
  await part.getByLabel('Current password').first().fill(password);
  await part.getByRole('button', { name: 'Turn off' }).click();
  await expect(part.getByText('Sign-in does not ask for a code any more.')).toBeVisible();
  await expect(part.getByRole('button', { name: 'Set up' })).toBeVisible();
});

test('a passkey opens the door without a password, and no longer once it is removed', async ({
  page,
  context,
}) => {
  const { password } = await comeIn(page, 'editor');
  const device = await context.newCDPSession(page);
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
  await page.goto('/admin/account');
  const part = page.getByRole('region', { name: 'Passkeys' });
  await part.getByLabel(/Name/).fill('Phone');
  await part.getByLabel('Current password').fill('not the password at all');
  await part.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(part.getByText('The password is wrong.')).toBeVisible();
  await part.getByLabel('Current password').fill(password);
  await part.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(part.getByRole('listitem').filter({ hasText: 'Phone' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL('/admin');
  await page.goto('/admin/account');
  await part.getByRole('button', { name: 'Remove Phone' }).click();
  await expect(part.getByText('You have none yet')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'do not fit' })).toBeVisible();
});

test('other browsers are signed out from the account page', async ({ page, browser, baseURL }) => {
  const somebody = await comeIn(page, 'reporter');
  const other = await (await browser.newContext({ baseURL })).newPage();
  await enterAs(other, somebody);
  await page.goto('/admin/account');
  const part = page.getByRole('region', { name: 'Where you are signed in' });
  await expect(part.getByRole('listitem')).toHaveCount(2);
  await part.getByRole('button', { name: 'Sign out there' }).click();
  await expect(part.getByRole('listitem')).toHaveCount(1);
  await other.goto('/admin/account');
  await expect(other).toHaveURL(/sign-in/);
});
