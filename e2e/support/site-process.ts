import { readEnv } from '#lib/env.ts';
import { serve } from '#server/serve.ts';

/** The production server as a child of a test, which may kill it. Tells its parent when it takes requests. */
const env = readEnv();
if (!env.databaseUrl) throw new Error('DATABASE_URL is not set.');
const serving = await serve({
  env,
  databaseUrl: env.databaseUrl,
  root: process.cwd(),
  keepsHouse: process.env.KEEPS_HOUSE === '1',
});
process.once('SIGTERM', () => {
  void serving.close().then(() => process.exit(0));
});
process.send?.('ready');
