import { writeFileSync } from 'node:fs';
import path from 'node:path';

const defaultSettings: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '128MB',
  work_mem: '8MB',
  max_wal_size: '512MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Without it the limit on a transaction that somebody forgot open would be "never".
  idle_in_transaction_session_timeout: '60s',
};

/** Writes the settings of a server that is about to start: ours, and on top of them the caller's. */
export function writeSettings(
  dataFolder: string,
  socketFolder: string,
  settings: Record<string, string>,
): void {
  const all = { ...defaultSettings, ...settings, unix_socket_directories: socketFolder };
  const lines = Object.entries(all).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`,
  );
  const head = '# Written anew at each start. For settings of your own use ALTER SYSTEM.';
  writeFileSync(path.join(dataFolder, 'postgresql.conf'), `${[head, ...lines].join('\n')}\n`);
}
