import { readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';

/** Reads the build's stylesheets by their address, each once. Throws when the build has none such. */
export function stylesheetReader(buildDir: string): (href: string) => string {
  const known = new Map<string, string>();
  return (href) => {
    const cached = known.get(href);
    if (cached !== undefined) return cached;
    const root = join(buildDir, 'static');
    const file = normalize(
      join(root, decodeURIComponent(href.replace(/[?#].*$/, '').replace(/^\/_next\/static\//, ''))),
    );
    if (!file.startsWith(root + sep)) throw new Error(`No stylesheet of the build: ${href}`);
    const css = readFileSync(file, 'utf8');
    known.set(href, css);
    return css;
  };
}
