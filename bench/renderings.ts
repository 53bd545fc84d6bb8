import { once } from 'node:events';
import path from 'node:path';
import { endProgram, startProgram, untilReady } from './processes.ts';
import type { RenderCost, RenderOrder } from './render-process.ts';

/** A process that renders pages of one database, and says what each cost it. */
export interface Renderings {
  /** Medians are taken over many calls of many renderings, so that the collector's pauses count where they belong. */
  render(order: RenderOrder): Promise<RenderCost>;
  end(): Promise<void>;
}

export async function startRenderings(options: {
  name: string;
  databaseUrl: string;
  cpu: number;
}): Promise<Renderings> {
  const { name, databaseUrl, cpu } = options;
  const script = path.join(import.meta.dirname, 'render-process.ts');
  const child = startProgram([process.execPath, script], {
    name,
    cpu,
    env: { DATABASE_URL: databaseUrl, SITE_URL: 'http://127.0.0.1:3000', LOG_LEVEL: 'warn' },
  });
  await untilReady(child, name, once(child, 'message'));
  return {
    async render(order) {
      const settled = new AbortController();
      const { signal } = settled;
      const ended = once(child, 'exit', { signal }).then(() =>
        Promise.reject(new Error(`The rendering ended: see var/bench/log/${name}.log.`)),
      );
      child.send(order);
      try {
        const [cost] = (await Promise.race([once(child, 'message', { signal }), ended])) as [
          RenderCost,
        ];
        return cost;
      } finally {
        settled.abort();
        ended.catch(() => undefined);
      }
    },
    end: () => endProgram(child),
  };
}
