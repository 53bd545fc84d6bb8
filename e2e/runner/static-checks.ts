import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../cli/folders.ts';
import { generateClient, isClientFresh } from '../../cli/tools.ts';
import { runModule } from './command.ts';
import { findBreaches } from './house-rules.ts';
import { findUnsafe } from './safe-versions.ts';
import { check } from './tally.ts';

/** Everything that can be said without running the site: types, lint, dead code, house rules, versions. */
export async function checkStatically(): Promise<void> {
  await check('types', async () => {
    if (!isClientFresh()) await generateClient();
    await runModule(['next', 'dist', 'bin', 'next'], ['typegen']);
    await runModule(['typescript', 'bin', 'tsc'], ['--noEmit']);
  });
  await check('lint and import table', () =>
    runModule(['@biomejs', 'biome', 'bin', 'biome'], ['check', '--error-on-warnings', '.']).then(
      () => undefined,
    ),
  );
  await check('house rules', () => refuse(findBreaches()));
  await check('dead code', () => runModule(['knip', 'bin', 'knip.js'], []).then(() => undefined));
  await check('lowest safe versions', () =>
    refuse(findUnsafe(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')))),
  );
}

function refuse(sentences: string[]): void {
  if (sentences.length > 0) throw new Error(sentences.join('\n'));
}
