import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { eventually } from '../e2e/support/eventually.ts';
import { LogWriter } from './log-writer.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'aril-log-'));
after(() => rmSync(folder, { recursive: true }));

function writerTo(fd: number, mostKept = 1e6): LogWriter {
  const writer: LogWriter = new LogWriter({
    fd,
    mostKept,
    onLost: (lines) => writer.write(`lost ${lines}\n`),
  });
  return writer;
}

/** Both ends of a pipe, neither of which blocks; ordinary pipes hold 64 KB. */
function openPipe(name: string): number {
  const file = path.join(folder, name);
  execFileSync('sh', ['-c', 'mkfifo "$0"', file]);
  return openSync(file, constants.O_RDWR | constants.O_NONBLOCK);
}

/** What lies in the pipe now. */
function readAll(pipe: number): string {
  const read: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.alloc(64 * 1024);
    try {
      read.push(chunk.subarray(0, readSync(pipe, chunk)));
    } catch {
      return Buffer.concat(read).toString();
    }
  }
}

function numbered(count: number, text = ''): string[] {
  return Array.from({ length: count }, (_, n) => `${n} ${text}\n`);
}

test('lines of any length and script stand in the file whole and in order', () => {
  const file = path.join(folder, 'lines');
  const fd = openSync(file, 'a');
  const writer = writerTo(fd);
  const lines = [
    ...numbered(3_000, 'caf\u00e9 \u4e2d \u{1f34e}'),
    `${'\u4e2d'.repeat(100_000)}\n`,
    ...numbered(3_000),
  ];
  for (const line of lines) writer.write(line);
  writer.end();
  assert.equal(readFileSync(file, 'utf8'), lines.join(''));
  closeSync(fd);
});

test('a line put into words later keeps its place: before others, when flushed, and at the end', async () => {
  const file = path.join(folder, 'later');
  const fd = openSync(file, 'a');
  const writer = writerTo(fd);
  const lines = numbered(10_000);
  const isLater = (n: number) => n % 300 > 1;
  for (const [n, line] of lines.entries()) {
    if (isLater(n)) writer.writeLater(() => line);
    else writer.write(line);
  }
  writer.writeLater(() => 'flushed\n');
  writer.flush();
  const soFar = `${lines.join('')}flushed\n`;
  await eventually(() => {
    writer.flush();
    assert.equal(readFileSync(file, 'utf8'), soFar);
  });
  writer.writeLater(() => 'last\n');
  writer.end();
  assert.equal(readFileSync(file, 'utf8'), `${soFar}last\n`);
  closeSync(fd);
});

test('what is flushed is written while the process goes on, and what came meanwhile after it', async () => {
  const file = path.join(folder, 'flushed');
  const fd = openSync(file, 'a');
  const writer = writerTo(fd);
  writer.flush();
  writer.write('first\n');
  writer.flush();
  writer.write('second\n');
  await eventually(() => assert.equal(readFileSync(file, 'utf8'), 'first\n'));
  await eventually(() => {
    writer.flush();
    assert.equal(readFileSync(file, 'utf8'), 'first\nsecond\n');
  });
  closeSync(fd);
});

test('while nobody reads, lines wait; those beyond the bound are counted, and the log says so where they are missing', async () => {
  const pipe = openPipe('full');
  const writer = writerTo(pipe, 32 * 1024);
  const lines = numbered(20_000, 'x'.repeat(50));
  for (const line of lines) writer.write(line);
  let read = '';
  await eventually(() => {
    writer.flush();
    read += readAll(pipe);
    assert.ok(/lost \d+\n/.test(read));
  });
  writer.write('later\n');
  writer.end();
  read += readAll(pipe);
  const [, kept = '', lost, rest] = /^(.*)lost (\d+)\n(.*)$/s.exec(read) ?? [];
  const { length } = kept.split('\n').slice(0, -1);
  assert.equal(kept, lines.slice(0, length).join(''));
  assert.equal(Number(lost), lines.length - length);
  assert.equal(rest, 'later\n');
  closeSync(pipe);
});

test('a pipe is given lines whole, so that those of another process come between them', async () => {
  const pipe = openPipe('shared');
  const [one, other] = [writerTo(pipe), writerTo(pipe)];
  for (const line of numbered(2_000, 'one')) one.write(line);
  for (const line of numbered(2_000, 'other')) other.write(line);
  let read = '';
  await eventually(() => {
    one.flush();
    other.flush();
    read += readAll(pipe);
    assert.ok(/^1999 one$/m.test(read) && /^1999 other$/m.test(read));
  });
  for (const line of read.split('\n').slice(0, -1)) assert.match(line, /^\d+ (?:one|other)$/);
  closeSync(pipe);
});

test('the end of the process does not wait for ever for a reader that has stopped', () => {
  const pipe = openPipe('stopped');
  const writer = writerTo(pipe);
  for (const line of numbered(20_000)) writer.write(line);
  writer.end();
  assert.match(readAll(pipe), /^0 \n1 \n/);
  closeSync(pipe);
});

test('a full disk is no reason to fail', { skip: os.platform() !== 'linux' }, async () => {
  const full = openSync('/dev/full', 'w');
  const writer = writerTo(full, 10_000);
  for (const line of numbered(10_000)) writer.write(line);
  writer.end();
  writer.write('too late\n');
  closeSync(full);
});
