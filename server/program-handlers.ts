import type { Env } from '#lib/env.ts';
import { isOwnHub } from '#lib/hub-address.ts';
import { HUB_PATH } from '#lib/urls.ts';
import type { HubWish } from '#lib/websub/hub-form.ts';
import { keyFilePath } from '#lib/websub/index-now.ts';
import { readAddress } from './address.ts';
import { hubEndpoint } from './hub-endpoint.ts';
import { RateLimit } from './rate-limit.ts';
import type { Handler } from './renderer.ts';
import type { HeaderPairs } from './send.ts';
import { textFile } from './text-file.ts';

export interface ProgramHandlersOptions {
  env: Pick<Env, 'siteUrl' | 'indexNowKey'>;
  base: HeaderPairs;
  file: (wish: HubWish) => Promise<boolean>;
}

/** What is asked for by programs that follow the paper: our hub, and the key that IndexNow looks for. */
export function programHandlers({ env, base, file }: ProgramHandlersOptions): Map<string, Handler> {
  const { siteUrl, indexNowKey } = env;
  const handlers = new Map<string, Handler>();
  const hub = hubEndpoint({
    // A reader of many feeds subscribes to them one after the other.
    limit: new RateLimit({ burst: 60, perSecond: 2 }),
    rules: { origin: siteUrl, canonicalPath },
    base,
    file: isOwnHub() ? file : null,
  });
  handlers.set(HUB_PATH, hub);
  if (indexNowKey) handlers.set(keyFilePath(indexNowKey), textFile(indexNowKey, base));
  return handlers;
}

function canonicalPath(target: string): string | null {
  const address = readAddress(target);
  return address.kind === 'page' ? address.path : null;
}
