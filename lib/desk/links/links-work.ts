import { z } from 'zod';
import { database } from '#lib/data/client.ts';
import type { Work } from '#lib/jobs/job-runner.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { createSend } from '#lib/websub/outgoing.ts';
import { keyOf, OUTSIDE_LINKS } from './outside-links.ts';

const linkJob = z.object({ url: z.string() });

/** Asks other sites whether what stories link to is there. `mayConnect` is there for tests. */
export function linksWork({
  mayConnect,
}: {
  mayConnect?: (address: string) => boolean;
} = {}): Work {
  const send = createSend({
    userAgent: `Aril (+${siteOrigin()})`,
    ...(mayConnect && { mayConnect }),
  });
  return {
    queue: OUTSIDE_LINKS,
    width: 4,
    retries: 0,
    retryAfter: 1,
    expires: 60,
    run: async (data) => {
      const { url } = linkJob.parse(data);
      // Who does not answer says nothing about the page.
      const status = await send({ method: 'GET', url, headers: { accept: 'text/html, */*' } }).then(
        (answer) => answer.status,
        () => null,
      );
      const found = { status, checkedAt: new Date() };
      const key = keyOf(url);
      await database().linkCheck.upsert({
        where: { key },
        create: { key, url, ...found },
        update: found,
      });
    },
  };
}
