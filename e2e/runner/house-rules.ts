import { globSync, readFileSync } from 'node:fs';
import { root } from '../../cli/folders.ts';

/** Rules that the linter has no words for. A sentence for every breach. */
export function findBreaches(): string[] {
  return [...clientCode(), ...streamedPages()];
}

/** The framework takes these only as code for the browser. */
const ERROR_PAGES = ['app/global-error.tsx', 'app/admin/error.tsx'];

/** A reader's page ships no script, so code for the browser has one home. */
function clientCode(): string[] {
  const sources = globSync(['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'lib/**/*.ts'], {
    cwd: root,
  });
  return sources
    .filter((file) => !file.startsWith('components/admin/') && !ERROR_PAGES.includes(file))
    .filter((file) => /^\s*['"]use client['"]/m.test(readFileSync(`${root}/${file}`, 'utf8')))
    .map((file) => `${file} says 'use client': only components/admin may.`);
}

/** With these, a missing story would be answered 200 before it is known to be missing. */
function streamedPages(): string[] {
  const files = ['loading', 'error', 'template'].map((name) => `app/**/${name}.tsx`);
  return globSync(files, { cwd: root })
    .filter((file) => !file.startsWith('app/admin/'))
    .map((file) => `${file} makes reader pages stream: remove it.`);
}
