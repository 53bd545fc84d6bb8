import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import next from 'next';
import { configureAuth } from '#lib/auth/settings.ts';
import { closeDatabase } from '#lib/data/client.ts';
import { getShareCard } from '#lib/data/share.ts';
import { endPresence } from '#lib/desk/drafts/presence-watch.ts';
import { linkRoundWork } from '#lib/desk/links/link-round.ts';
import { linksWork } from '#lib/desk/links/links-work.ts';
import type { Env } from '#lib/env.ts';
import { log, logLater } from '#lib/log.ts';
import { mailWork } from '#lib/mail/mail-work.ts';
import { cropsWork, renditionsWork } from '#lib/media/make-pictures.ts';
import { openMedia } from '#lib/media/open-media.ts';
import { drawShareCard } from '#lib/media/share-picture.ts';
import { sweepWork } from '#lib/media/sweep.ts';
import { sizesSweepWork } from '#lib/media/sweep-sizes.ts';
import { ChangeTeller } from './change-teller.ts';
import { deskHandler } from './desk.ts';
import { createReadFeed } from './feed-reader.ts';
import { healthChecks } from './health.ts';
import { createLimitedServer, drain, listen } from './listen.ts';
import { MachineAnswers } from './machine-answers.ts';
import { baseHeaders } from './page-headers.ts';
import { PageService } from './page-service.ts';
import { programHandlers } from './program-handlers.ts';
import { RateLimit } from './rate-limit.ts';
import { requestLog } from './request-log.ts';
import { Sender } from './send.ts';
import { SharePictures } from './share-pictures.ts';
import { siteServer } from './site-server.ts';
import { storedFiles } from './stored-files.ts';

/** Together well below the patience of whoever ends the process. */
const DRAIN_MS = 10_000;
const TELLING_MS = 3_000;
const LETTING_GO_MS = 2_000;

export interface ServeOptions {
  env: Env;
  databaseUrl: string;
  /** The folder of package.json and .next. */
  root: string;
  /** Whether this process, of several, writes the pages down for the next start and tidies up. */
  keepsHouse: boolean;
}

export interface Serving {
  port: number;
  /** Drains, writes the pages down, lets go of the database. */
  close(): Promise<void>;
}

/**
 * Serves the site in production. Resolves when requests are taken; rejects with the port's error when it cannot be had.
 * The database may be away: what the last run kept is served then.
 */
export async function serve({
  env,
  databaseUrl,
  root,
  keepsHouse,
}: ServeOptions): Promise<Serving> {
  const { protocol, host } = new URL(env.siteUrl);
  configureAuth({ secret: env.secret, origin: env.siteUrl, smtpUrl: env.smtpUrl });
  const stored = storedFiles(openMedia(env));
  const https = protocol === 'https:';
  const base = baseHeaders({ https });
  const buildDir = join(root, '.next');
  const app = next({ dev: false, dir: root, hostname: env.host, port: env.port });
  await app.prepare();
  const handler = app.getRequestHandler();
  const { dataDir } = env;
  const service = await PageService.start({
    handler,
    host,
    dataDir,
    databaseUrl,
    buildDir,
    keepsHouse,
  });

  const sender = new Sender(base);
  const teller = new ChangeTeller({
    databaseUrl,
    readFeed: createReadFeed(service.pages),
    indexNowKey: env.indexNowKey,
    otherWorks: [
      renditionsWork(),
      cropsWork(),
      sweepWork(),
      sizesSweepWork(),
      linksWork(),
      linkRoundWork(),
      ...(env.smtpUrl ? [mailWork(env.smtpUrl)] : []),
    ],
  });
  service.onNews = () => teller.hear();
  let draining = false;
  const notReady = () => {
    if (draining) return 'shutting down';
    return service.healthy ? null : 'the database does not answer';
  };
  const server = createLimitedServer(
    siteServer({
      store: service.store,
      pages: service.pages,
      sender,
      roots: {
        ...stored.roots,
        build: join(buildDir, 'static'),
        public: join(root, 'public'),
      },
      bring: stored.bring,
      withheld: service.withheld,
      searches: new RateLimit({ burst: 20, perSecond: 2 }),
      health: healthChecks({ notReady }),
      handlers: programHandlers({ env, base, file: (wish) => teller.file(wish) }),
      machines: await MachineAnswers.prepare({
        pages: service.pages,
        sender,
        limit: new RateLimit({ burst: 60, perSecond: 5 }),
      }),
      sharePictures: new SharePictures({
        folder: join(dataDir, 'share'),
        read: getShareCard,
        draw: drawShareCard,
        databaseAway: () => service.databaseAway,
      }),
      desk: deskHandler({ handler, base, host, protocol: https ? 'https' : 'http' }),
      log: log(),
      count: (request, page) => service.reads.count(request, page),
      note: requestLog(log(), logLater()),
    }),
  );
  const port = await listen(server, { port: env.port, host: env.host });
  service.begin();
  teller.begin();

  let closing: Promise<void> | null = null;
  const close = async () => {
    draining = true;
    endPresence();
    // What is told to others uses the pages; what is cut off is told by the next process.
    await Promise.all([drain(server, DRAIN_MS), teller.stop(TELLING_MS)]);
    await service.stop();
    // What is worth keeping has been kept: from here on nothing may hold up the end, least of all a silent database.
    await Promise.race([
      app.close().then(closeDatabase),
      wait(LETTING_GO_MS, undefined, { ref: false }),
    ]);
  };
  return {
    port,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
