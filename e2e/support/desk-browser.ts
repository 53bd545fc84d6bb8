import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright/test';
import { database } from '#lib/data/client.ts';
import type { Colleague } from '#lib/desk/drafts/colleague.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { openDeskSession } from './desk-session.ts';
import { hire } from './newsroom.ts';

const origin = process.env.SITE_ORIGIN ?? 'http://localhost:3000';

/** Hires somebody and signs them in, in this browser. */
export async function signInAs(
  context: BrowserContext,
  role: Role,
  name: string = role,
): Promise<Colleague> {
  const colleague = await hire(database(), role, { name });
  const { name: cookie, value } = await openDeskSession(colleague.staffId, {
    origin,
    secret: readFileSync(join(process.env.DATA_DIR ?? 'var', 'secret'), 'utf8').trim(),
  });
  const { hostname } = new URL(origin);
  await context.addCookies([
    { name: cookie, value, domain: hostname, path: '/admin', httpOnly: true, sameSite: 'Lax' },
  ]);
  return colleague;
}
