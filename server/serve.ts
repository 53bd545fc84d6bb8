import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import next from 'next';
import { explainAddress } from '#lib/data/addresses.ts';
import { closeDatabase } from '#lib/data/client.ts';
import { listWarmPaths } from '#lib/data/warm.ts';
import type { Env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { ChangeLog } from './change-log.ts';
import { ChangePoll } from './change-poll.ts';
import { deskHandler } from './desk.ts';
import { healthChecks } from './health.ts';
import { createLimitedServer, drain, listen } from './listen.ts';
import { baseHeaders } from './page-headers.ts';
import { PageStore } from './page-store.ts';
import { Pages } from './pages.ts';
import { RateLimit } from './rate-limit.ts';
import { Refresher } from './refresher.ts';
import { Renderer } from './renderer.ts';
import { Sender } from './send.ts';
import { siteServer } from './site-server.ts';
import { loadSnapshot, type SnapshotPlace, saveSnapshot } from './snapshot.ts';
import { stylesheetReader } from './stylesheets.ts';
import { Turnstile } from './turnstile.ts';

/** Pages at about 25 KB each: some 4,000 of them, the hot part of any small paper's archive. */
const STORE_BYTES = 96 * 1024 * 1024;
const DRAIN_MS = 15_000;
const SNAPSHOT_EVERY_MS = 60_000;

export interface ServeOptions {
  env: Env;
  databaseUrl: string;
  /** The folder of package.json and .next. */
  root: string;
  /** Only one of several processes writes the pages down for the next start. */
  keepsSnapshot: boolean;
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
  keepsSnapshot,
}: ServeOptions): Promise<Serving> {
  const origin = new URL(env.siteUrl);
  const https = origin.protocol === 'https:';
  const base = baseHeaders({ https });
  const buildDir = join(root, '.next');
  const app = next({ dev: false, dir: root, hostname: env.host, port: env.port });
  await app.prepare();
  const handler = app.getRequestHandler();

  const place: SnapshotPlace = {
    dataDir: env.dataDir,
    databaseUrl,
    buildId: readFileSync(join(buildDir, 'BUILD_ID'), 'utf8'),
  };
  const kept = await loadSnapshot(place);
  const store = new PageStore(STORE_BYTES);
  const changes = new ChangeLog();
  for (const page of kept?.pages ?? []) store.put(page, { stale: !kept?.sameBuild });

  const databaseAway = () => poll.away;
  const renderer = new Renderer({
    handler,
    host: origin.host,
    readStylesheet: stylesheetReader(buildDir),
  });
  const pages = new Pages({
    store,
    changes,
    renderer,
    turnstile: new Turnstile({ width: 4, line: 400 }),
    explain: explainAddress,
    caughtUp: () => poll.caughtUp,
    databaseAway,
  });
  const refresher = new Refresher({ store, changes, pages, databaseAway, listWarmPaths });
  const poll = new ChangePoll({
    connection: { connectionString: databaseUrl },
    since: kept?.pulse ?? null,
    onChange: (change) => refresher.take(change),
    onGap: () => refresher.takeEverything(),
    onHealthy: () => {
      refresher.retry();
      void refresher.warm();
    },
  });
  await Promise.all([pages.prepare(), poll.start()]);

  let draining = false;
  const notReady = () => {
    if (draining) return 'shutting down';
    return poll.away || !poll.caughtUp ? 'the database does not answer' : null;
  };
  const server = createLimitedServer(
    siteServer({
      store,
      pages,
      sender: new Sender(base),
      roots: {
        media: join(env.dataDir, 'media'),
        build: join(buildDir, 'static'),
        public: join(root, 'public'),
      },
      searches: new RateLimit({ burst: 20, perSecond: 2 }),
      health: healthChecks({ notReady }),
      desk: deskHandler({ handler, base, host: origin.host, protocol: https ? 'https' : 'http' }),
      log: log(),
    }),
  );
  const port = await listen(server, { port: env.port, host: env.host });
  void refresher.warm();

  const save = async () => {
    if (keepsSnapshot && poll.pulse)
      await saveSnapshot(place, { pulse: poll.pulse, pages: store.mostRead() });
  };
  const saving = setInterval(
    () =>
      void save().catch((error: unknown) =>
        log().error({ err: error }, 'the pages could not be written down'),
      ),
    SNAPSHOT_EVERY_MS,
  );

  let closing: Promise<void> | null = null;
  const close = async () => {
    draining = true;
    clearInterval(saving);
    await drain(server, DRAIN_MS);
    await refresher.stop();
    await save().catch((error: unknown) =>
      log().error({ err: error }, 'the pages could not be written down'),
    );
    await poll.stop();
    await app.close();
    await closeDatabase();
  };
  return {
    port,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
