import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** An item as the reader keeps it. */
export interface KeptItem {
  guid: string;
  title: string;
  author: string;
  url: string;
  /** Seconds. */
  pubDate: number;
  /** HTML. */
  content: string;
  unread: number;
}

/** Somebody who reads feeds with newsboat, in a home of their own. */
export interface FeedReader {
  /** Fetches every feed it follows; what changed is unread again. Rejects with what the program complained of. */
  reload(): Promise<void>;
  /** What it has of the feed at `url`, newest first. */
  items(url: string): KeptItem[];
  /** The feed's own title, as the reader shows it. */
  titleOf(url: string): string | undefined;
  /** Reads everything there is. */
  markAllRead(): void;
  close(): Promise<void>;
}

/** Lets `program` follow the feeds at these addresses. */
export async function followFeeds(program: string, urls: string[]): Promise<FeedReader> {
  const home = await mkdtemp(join(tmpdir(), 'aril-newsboat-'));
  const [config, list, cache] = ['config', 'urls', 'cache.db'].map((name) => join(home, name));
  if (!config || !list || !cache) throw new Error('The reader has no home.');
  const log = join(home, 'log');
  const again = urls.map((url) => `reset-unread-on-update "${url}"`);
  await writeFile(config, [`error-log "${log}"`, 'download-retries 1', ...again, ''].join('\n'));
  await writeFile(list, `${urls.join('\n')}\n`);
  const select = <Row>(sql: string, ...values: string[]): Row[] => {
    const database = new DatabaseSync(cache, { readOnly: true });
    try {
      return database.prepare(sql).all(...values) as Row[];
    } finally {
      database.close();
    }
  };
  return {
    async reload() {
      const child = spawn(program, ['-q', '-C', config, '-u', list, '-c', cache, '-x', 'reload'], {
        cwd: home,
        env: { ...process.env, HOME: home, LC_ALL: 'C.UTF-8', no_proxy: '*' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (said += chunk));
      const [code] = await once(child, 'close');
      said += await readFile(log, 'utf8').catch(() => '');
      if (code !== 0 || said.trim() !== '') throw new Error(`newsboat ended with ${code}: ${said}`);
    },
    items: (url) =>
      select<KeptItem>(
        'SELECT guid, title, author, url, pubDate, content, unread FROM rss_item WHERE feedurl = ? AND NOT deleted ORDER BY pubDate DESC, id',
        url,
      ),
    titleOf: (url) =>
      select<{ title: string }>('SELECT title FROM rss_feed WHERE rssurl = ?', url)[0]?.title,
    markAllRead() {
      const database = new DatabaseSync(cache);
      database.exec('UPDATE rss_item SET unread = 0');
      database.close();
    },
    close: () => rm(home, { recursive: true }),
  };
}
