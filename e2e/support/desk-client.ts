import { openDeskSession } from './desk-session.ts';
import type { SiteProcess } from './site.ts';

/** A signed-in member of staff's requests to the desk's interface of a running site. */
export interface DeskClient {
  ask(path: string, request?: { method?: string; body?: unknown }): Promise<Response>;
}

/** Signs `staffId` in; the session is the same on every process of the site, whichever `site` gives at the time. */
export async function deskClient(
  staffId: string,
  { secret, site }: { secret: string; site: () => SiteProcess },
): Promise<DeskClient> {
  const { name, value } = await openDeskSession(staffId, { origin: site().origin, secret });
  return {
    ask: (path, { method = 'GET', body } = {}) =>
      fetch(`${site().origin}/admin/api/v1/${path}`, {
        method,
        headers: {
          cookie: `${name}=${value}`,
          origin: site().origin,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
}
