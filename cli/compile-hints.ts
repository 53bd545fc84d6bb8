import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** V8 reads it in the first line only: https://github.com/WICG/explicit-javascript-compile-hints-file-based */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Tells browsers to compile the desk's scripts whole while they arrive, off the page's own thread (record 038). Browsers
 * without that feature read a comment. Files that say it already stay as they are. Rejects as `node:fs` does.
 */
export async function hintCompilation(folder: string): Promise<void> {
  const names = await readdir(folder);
  const scripts = names.filter((name) => name.endsWith('.js'));
  await Promise.all(scripts.map((name) => hint(path.join(folder, name))));
}

async function hint(file: string): Promise<void> {
  const script = await readFile(file, 'utf8');
  if (!script.startsWith(HINT)) await writeFile(file, HINT + script);
}
