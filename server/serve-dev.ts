import { join } from 'node:path';
import next from 'next';
import { configureAuth } from '#lib/auth/settings.ts';
import { closeDatabase } from '#lib/data/client.ts';
import { getShareCard } from '#lib/data/share.ts';
import type { Env } from '#lib/env.ts';
import { openMedia } from '#lib/media/open-media.ts';
import { drawShareCard } from '#lib/media/share-picture.ts';
import { announce } from './desk.ts';
import { answerInDev } from './dev-answers.ts';
import { createLimitedServer, drain, listen } from './listen.ts';
import { baseHeaders } from './page-headers.ts';
import type { Serving } from './serve.ts';
import { SharePictures } from './share-pictures.ts';
import { storedFiles } from './stored-files.ts';

/** Serves with reload and the framework's own runtime: for working on the code, never for readers. */
export async function serveDev({ env, root }: { env: Env; root: string }): Promise<Serving> {
  const app = next({ dev: true, dir: root, hostname: env.host, port: env.port });
  await app.prepare();
  const handler = app.getRequestHandler();
  const base = baseHeaders({ https: false });
  const { host } = new URL(env.siteUrl);
  configureAuth({ secret: env.secret, origin: env.siteUrl, smtpUrl: env.smtpUrl });
  const stored = storedFiles(openMedia(env));
  const roots = { ...stored.roots, build: '', public: join(root, 'public') };
  const sharePictures = new SharePictures({
    folder: join(env.dataDir, 'share'),
    read: getShareCard,
    draw: drawShareCard,
    databaseAway: () => false,
  });
  const server = createLimitedServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    answerInDev(request, response, { roots, bring: stored.bring, sharePictures, base })
      .then((done) => {
        if (done) return;
        if (path.startsWith('/admin')) announce(request, { host, protocol: 'http' });
        return handler(request, response);
      })
      .catch(() => response.destroy());
  });
  server.on('upgrade', app.getUpgradeHandler());
  const port = await listen(server, { port: env.port, host: env.host });
  return {
    port,
    close: async () => {
      await drain(server, 1_000);
      await app.close();
      await closeDatabase();
    },
  };
}
