import { expect, type Page } from 'playwright/test';
import { ADMINISTRATOR } from './administrator.ts';

/** Fills in the sign-in form and sends it. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto('/admin');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Signs in, as the first administrator unless somebody else is named, and waits for the desk. */
export async function enterAs(
  page: Page,
  who: { email: string; password: string } = ADMINISTRATOR,
) {
  await signIn(page, who);
  await expect(page).toHaveURL('/admin');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hello');
}
