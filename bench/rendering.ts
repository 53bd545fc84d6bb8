import { FRONT_PATH, feedPath, LATEST_BOX_PATH } from '#lib/urls.ts';
import { median, ms } from './numbers.ts';
import { type BenchPaper, FEED_ITEMS } from './paper.ts';
import type { RenderCost } from './render-process.ts';
import { startRenderings } from './renderings.ts';
import type { Row } from './table.ts';

const ARTICLE_CPU_MS = 8;
const FRONT_CPU_MS = 12;
const FEED_CPU_MS = 40;
const MOST_QUERIES = 4;
const ARTICLES = 100;
const WARM_UP = 200;
const ROUNDS = 7;
const PER_ROUND = 60;

/** What it costs to render a page anew, in a process of its own. */
export async function rendering(paper: BenchPaper): Promise<Row[]> {
  const kinds = {
    article: [paper.lead, ...paper.stories.slice(0, ARTICLES - 1)],
    front: [FRONT_PATH],
    box: [LATEST_BOX_PATH],
    feed: (['xml', 'atom', 'json'] as const).map((format) => feedPath(FRONT_PATH, format)),
  };
  const costs: Record<keyof typeof kinds, RenderCost[]> = {
    article: [],
    front: [],
    box: [],
    feed: [],
  };
  const renderings = await startRenderings({ name: 'rendering', databaseUrl: paper.url, cpu: 0 });
  const names = Object.keys(kinds) as (keyof typeof kinds)[];
  const queries = { article: 0, front: 0, box: 0, feed: 0 };
  for (const name of names) {
    const order = { paths: kinds[name], times: WARM_UP, countsQueries: true };
    ({ queries: queries[name] } = await renderings.render(order));
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) {
      costs[name].push(await renderings.render({ paths: kinds[name], times: PER_ROUND }));
    }
  }
  await renderings.end();
  const cpu = (name: keyof typeof kinds) => median(costs[name].map(({ renderMs }) => renderMs));
  const rowsOf = (what: string, name: keyof typeof kinds, most: number): Row[] => [
    {
      what: `${what}, CPU`,
      target: `≤ ${most} ms`,
      measured: `${ms(cpu(name))} (+ ${ms(median(costs[name].map(({ packMs }) => packMs)))} packing)`,
      held: cpu(name) <= most,
    },
    {
      what: '  its queries, at most',
      target: `≤ ${MOST_QUERIES}`,
      measured: String(queries[name]),
      held: queries[name] <= MOST_QUERIES,
    },
  ];
  return [
    ...rowsOf('article rendered anew', 'article', ARTICLE_CPU_MS),
    ...rowsOf('front page rendered anew', 'front', FRONT_CPU_MS),
    ...rowsOf(`feed of ${FEED_ITEMS} whole stories, any format`, 'feed', FEED_CPU_MS),
    {
      what: '  the box “Latest”, once for all articles',
      target: '',
      measured: `${ms(cpu('box'))} CPU, ${queries.box} queries`,
    },
  ];
}
