import { globSync } from 'node:fs';
import os from 'node:os';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { root } from '../../cli/folders.ts';

interface Failure {
  name: string;
  file?: string;
  line?: number;
  details: { error: { cause?: unknown } };
}

const TIMEOUT_MS = 180_000;
/** A round takes well under two seconds, or up to half a minute where a browser and a killed site are in it. */
const PER_ROUND_MS = 30_000;

/** Some files at a time, each in a process of its own: half more than cores, since many wait for a database. */
export async function runNodeTests(
  patterns: string[],
  filter: string | undefined,
): Promise<{ passed: number; failed: number }> {
  const files = globSync(patterns, { cwd: root, exclude: ['node_modules/**', 'var/**'] })
    .filter((file) => !filter || file.includes(filter))
    .sort();
  const counts = { passed: 0, failed: 0 };
  if (files.length === 0) return counts;
  // Here, not at the top: the variable is set once this file is loaded.
  const timeout = TIMEOUT_MS + PER_ROUND_MS * Number(process.env.ROUNDS ?? 0);
  const concurrency = Math.ceil(os.availableParallelism() * 1.5);
  const stream = run({ files, cwd: root, concurrency, timeout });
  const noise = new Map<string, string>();
  for await (const { type, data } of stream) {
    if (type === 'test:stderr') noise.set(data.file, (noise.get(data.file) ?? '') + data.message);
    if (type === 'test:pass' && data.details.type !== 'suite' && !data.skip) counts.passed += 1;
    if (type === 'test:fail' && data.details.type !== 'suite') {
      counts.failed += 1;
      printFailure(data);
    }
  }
  // What a test does not expect on stderr is a defect that nobody has looked at yet.
  for (const [file, text] of noise) {
    counts.failed += 1;
    console.error(`✗ ${file} wrote to stderr:\n${text}`);
  }
  return counts;
}

function printFailure({ name, file, line, details }: Failure): void {
  const cause = details.error.cause ?? details.error;
  console.error(`✗ ${name}\n  ${file ?? ''}:${line ?? ''}\n${indent(inspect(cause))}\n`);
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
