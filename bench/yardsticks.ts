import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  benchDir,
  endProgram,
  findFreePort,
  logOf,
  startProgram,
  untilReady,
} from './processes.ts';
import { type Site, untilAnswers } from './site.ts';

/** What the site answered, to be answered by others. */
export interface Answer {
  /** Name and value in turn, without those every server adds itself. */
  headers: string[];
  bodyFile: string;
  bytes: number;
}

const OWN = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/** Asks once as the load will, and keeps the answer below `var/bench`, under this name. */
export async function recordAnswer(url: string, name: string): Promise<Answer> {
  const request = get(url, { headers: { 'accept-encoding': 'gzip' }, agent: false });
  const [response] = await once(request, 'response');
  const body = await buffer(response);
  const raw: string[] = response.rawHeaders;
  const headers = pairs(raw).filter(([name]) => !OWN.has(name.toLowerCase()));
  const bodyFile = path.join(benchDir, 'yardstick', name);
  writeFileSync(bodyFile, body);
  return { headers: headers.flat(), bodyFile, bytes: body.length };
}

/** A server of a few lines that sends the same answer from memory. */
export async function startBareServer({ headers, bodyFile }: Answer, cpu: number): Promise<Site> {
  const port = await findFreePort();
  const name = `bare-${path.basename(bodyFile)}`;
  const child = startProgram([process.execPath, path.join(import.meta.dirname, 'bare-server.ts')], {
    name,
    cpu,
    env: {
      PORT: String(port),
      ANSWER_HEADERS: JSON.stringify(headers),
      ANSWER_BODY: bodyFile,
    },
  });
  await untilReady(child, name, once(child, 'message'));
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    end: () => endProgram(child),
  };
}

/** nginx with the same answer as a file, its access log on. */
export async function startNginx(answer: Answer, cpu: number): Promise<Site> {
  const port = await findFreePort();
  const folder = path.dirname(answer.bodyFile);
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, nginxConfig(answer, port, folder));
  const child = startProgram(['nginx', '-p', folder, '-e', logOf('nginx'), '-c', file], {
    name: 'nginx',
    cpu,
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(child, 'nginx', untilAnswers(origin));
  return { origin, pid: child.pid ?? 0, end: () => endProgram(child) };
}

function nginxConfig(answer: Answer, port: number, folder: string): string {
  const { headers } = answer;
  const added = pairs(headers)
    .filter(([name]) => !/^content-(type|length)$/i.test(name))
    .map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`);
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log ${logOf('nginx-access')} combined buffer=64k;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=10;
  keepalive_requests 100000000;
  default_type "text/html; charset=utf-8";
  etag off;
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    ${added.join('\n    ')}
    location / { try_files /${path.basename(answer.bodyFile)} =404; }
  }
}
`;
}

function pairs(flat: string[]): [string, string][] {
  return Array.from({ length: flat.length / 2 }, (_, n) => [
    flat[2 * n] ?? '',
    flat[2 * n + 1] ?? '',
  ]);
}
