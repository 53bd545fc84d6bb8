import assert from 'node:assert/strict';
import { cookiesOf } from '#lib/auth/cookies.ts';
import { library } from '#lib/auth/library.ts';
import { type AuthSettings, configureAuth } from '#lib/auth/settings.ts';

export interface SessionCookie {
  name: string;
  value: string;
}

/** Opens a session for a member of staff as the site at `origin` would, without its sign-in form. */
export async function openDeskSession(
  staffId: string,
  settings: Pick<AuthSettings, 'origin' | 'secret'>,
): Promise<SessionCookie> {
  configureAuth(settings);
  const { headers, response } = await library().api.openSession({
    body: { staffId },
    headers: new Headers(),
    returnHeaders: true,
  });
  assert.ok(response.opened);
  const [cookie] = cookiesOf(headers);
  assert.ok(cookie);
  return { name: cookie.name, value: encodeURIComponent(cookie.value) };
}
