import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import pino from 'pino';
import { type AnsweredRequest, requestLog } from './request-log.ts';

const lines: string[] = [];
const write = (line: string) => void lines.push(line);
const log = pino({ base: { pid: process.pid } }, { write });

/** Two lines of one moment. */
function timeless(line: string | undefined): string | undefined {
  return line?.replace(/"time":\d{13},/, '');
}

test('the line of a request is, letter by letter, the one that the general way writes', () => {
  const note = requestLog(log, (line) => write(line()));
  // What Node reads of a request line is Latin-1.
  const url = fc.string({
    unit: fc.integer({ min: 0, max: 255 }).map((unit) => String.fromCharCode(unit)),
  });
  const answered = fc.record(
    {
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'M-SEARCH'),
      url: fc.oneof(url, fc.constantFrom('/', '/town/a?b="c"&d=\\', `/${'long"'.repeat(100)}`)),
      status: fc.integer({ min: 200, max: 599 }),
      bytes: fc.nat(),
      stored: fc.boolean(),
      ms: fc.nat().map((n) => n / 100),
    },
    { requiredKeys: ['method', 'url', 'status', 'stored', 'ms'] },
  );
  fc.assert(
    fc.property(answered, (request) => {
      lines.length = 0;
      note(request);
      // A record comes in any order; the log has its own.
      const { method, url, status, stored, ms } = request;
      const size = 'bytes' in request ? { bytes: request.bytes } : {};
      log.info({ method, url, status, ...size, stored, ms }, 'request');
      const [ours, theirs] = lines.map(timeless);
      assert.equal(ours, theirs);
    }),
  );
});

test('where the log wants warnings alone, requests are not logged', () => {
  lines.length = 0;
  const quiet = pino({ level: 'warn' }, { write });
  const request: AnsweredRequest = { method: 'GET', url: '/', status: 200, stored: true, ms: 1 };
  requestLog(quiet, (line) => write(line()))(request);
  assert.deepEqual(lines, []);
});
