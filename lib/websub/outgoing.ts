import { type LookupAddress, lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 64 * 1024;

export interface OutgoingRequest {
  method: 'GET' | 'POST';
  url: string;
  headers?: Record<string, string>;
  body?: Buffer;
}

export interface OutgoingAnswer {
  status: number;
  /** At most the first 64 KB. */
  text: string;
}

/** Asks somebody outside; rejects when there is no answer. */
export type Send = (request: OutgoingRequest) => Promise<OutgoingAnswer>;

/**
 * Requests to addresses that strangers name. They go to public addresses only: each is checked when the connection is
 * made, after the name was resolved, so that a name cannot lead elsewhere the second time. No redirect is followed;
 * time and what is read of an answer are bounded. `mayConnect` and `trust`, certificates (PEM) in place of the usual authorities', are there for tests.
 */
export function createSend({
  userAgent,
  mayConnect = isPublicAddress,
  trust,
}: {
  userAgent: string;
  trust?: string;
  mayConnect?: (address: string) => boolean;
}): Send {
  const checkedLookup: LookupFunction = (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      const allowed = error ? [] : found.filter(({ address }) => mayConnect(address));
      const [first] = allowed;
      if (error) done(error, '');
      else if (!first) done(new Error(`${name} is no public address`), '');
      else if (options.all) done(null, allowed as LookupAddress[]);
      else done(null, first.address, first.family);
    });
  };
  return ({ method, url, headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const target = new URL(url);
      const host = target.hostname.replace(/^\[|\]$/g, '');
      // An address needs no look-up, so nothing else would check it.
      if (isIP(host) !== 0 && !mayConnect(host)) throw new Error(`${host} is no public address`);
      const options = {
        method,
        headers: {
          ...headers,
          'User-Agent': userAgent,
          ...(body ? { 'Content-Length': String(body.length) } : {}),
        },
        lookup: checkedLookup,
        ...(trust ? { ca: trust } : {}),
        // No connection is kept: a kept one would not be checked again.
        agent: false,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      } as const;
      const { request: ask } = target.protocol === 'https:' ? https : http;
      const request = ask(target, options, (answer) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        const finish = () => {
          const text = Buffer.concat(chunks).subarray(0, MAX_ANSWER_BYTES).toString('utf8');
          resolve({ status: answer.statusCode ?? 0, text });
          request.destroy();
        };
        answer.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          bytes += chunk.length;
          if (bytes >= MAX_ANSWER_BYTES) finish();
        });
        answer.on('end', finish);
        answer.on('error', reject);
      });
      request.on('error', reject);
      request.end(body);
    });
}
