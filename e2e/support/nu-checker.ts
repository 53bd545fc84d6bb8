import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../runner/command.ts';
import { findJava } from '../runner/java.ts';

const JAR = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'));
const folder = path.resolve(import.meta.dirname, '../../var/test/html');

interface Message {
  type: 'error' | 'info' | 'non-document-error';
  subType?: 'warning' | 'fatal';
  url?: string;
  message: string;
  extract?: string;
}

/** CSS newer than the checker, as it stands in what it says; and that own properties hold what they like. */
const NEWER_CSS = /^CSS: “--|view-transition|nsition-(group|old|new)\(|starting-style/;

/**
 * What the Nu HTML checker says of these pages, given as address and HTML: a line for each error and each
 * warning. One run for all of them, because starting it takes longer than ten pages do.
 */
export async function findMistakes(pages: ReadonlyMap<string, string>): Promise<string[]> {
  const java = process.env.JAVA_PATH ?? findJava();
  if (!java) throw new Error('The HTML checker needs Java: install one, or name it in JAVA_PATH.');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const addresses = new Map<string, string>();
  const seen = new Set<string>();
  for (const [address, html] of pages) {
    const file = `${addresses.size}.html`;
    addresses.set(file, address);
    await writeFile(path.join(folder, file), withNewStyles(html, seen));
  }
  const options = ['--format', 'json', '--stdout', '--exit-zero-always'];
  const output = await runProgram(java, ['-jar', JAR, ...options, folder]);
  const { messages } = JSON.parse(output) as { messages: Message[] };
  return messages.filter(isFault).map(({ type, subType, url = '', message, extract = '' }) => {
    const address = addresses.get(path.basename(url)) ?? 'the checker';
    return `${address}: ${subType ?? type}: ${message} In: ${extract.trim()}`;
  });
}

/** The page without those lines of its style that other pages had: a style sheet that all of them share is checked once. */
function withNewStyles(html: string, seen: Set<string>): string {
  return html.replace(/(?<=<style>).*?(?=<\/style>)/gs, (style) => {
    const lines = style.split('\n').filter((line) => !seen.has(line));
    for (const line of lines) seen.add(line);
    return lines.join('\n');
  });
}

/**
 * What is left are remarks on style, such as the `/>` that the framework writes, and one warning that does not
 * reach us: a frame may break out of its sandbox if it comes from the same site, and players never do.
 */
function isFault({ type, subType, message, extract = '' }: Message): boolean {
  if (message.startsWith('CSS:') && NEWER_CSS.test(message + extract)) return false;
  if (subType === 'warning') return !/allow-scripts.+allow-same-origin/.test(message);
  return type !== 'info';
}
