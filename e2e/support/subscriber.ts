import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Certificate } from './certificate.ts';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Somebody outside who is asked and told things: a subscriber, a hub, a search engine. */
export interface Subscriber {
  url: string;
  /** Questions it was asked (GET), as the parameters of their query. */
  asked: URLSearchParams[];
  /** What it was sent (POST). */
  received: Received[];
  /** How it answers what it is sent; 200 at first. */
  status: number;
  /** Set: it answers what is sent to such a path when this has resolved. */
  hold: ((path: string) => Promise<void> | undefined) | null;
  /** How it answers a question; gives the challenge back at first. */
  answer: (question: URLSearchParams) => { status: number; text: string };
  close(): Promise<void>;
}

/** Starts one on this machine, at an https address if it has a certificate (for `localhost`). */
export async function startSubscriber(certificate?: Certificate): Promise<Subscriber> {
  const listener: RequestListener = async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://any.invalid');
    if (request.method === 'GET') {
      subscriber.asked.push(url.searchParams);
      const { status, text: words } = subscriber.answer(url.searchParams);
      response.writeHead(status).end(words);
      return;
    }
    const body = await text(request);
    subscriber.received.push({ path: url.pathname + url.search, headers: request.headers, body });
    await subscriber.hold?.(url.pathname);
    response.writeHead(subscriber.status).end();
  };
  const server = certificate ? createSafeServer(certificate, listener) : createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const subscriber: Subscriber = {
    url: `${certificate ? 'https://localhost' : 'http://127.0.0.1'}:${(server.address() as AddressInfo).port}`,
    asked: [],
    received: [],
    status: 200,
    hold: null,
    answer: (question) => ({ status: 200, text: question.get('hub.challenge') ?? '' }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return subscriber;
}
