import { readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';

/**
 * Reads the build's stylesheets by their address, each once, ready to stand in a page. Throws when the build has
 * none such.
 */
export function stylesheetReader(buildDir: string): (href: string) => Buffer {
  const known = new Map<string, Buffer>();
  return (href) => {
    const cached = known.get(href);
    if (cached !== undefined) return cached;
    const root = join(buildDir, 'static');
    const file = normalize(
      join(root, decodeURIComponent(href.replace(/[?#].*$/, '').replace(/^\/_next\/static\//, ''))),
    );
    if (!file.startsWith(root + sep)) throw new Error(`No stylesheet of the build: ${href}`);
    const css = Buffer.from(withAbsoluteUrls(readFileSync(file, 'utf8'), href));
    known.set(href, css);
    return css;
  };
}

/** A stylesheet's own relative addresses are relative to itself, which an inlined one no longer is. */
export function withAbsoluteUrls(css: string, href: string): string {
  const base = new URL(href, 'http://inline.invalid');
  return css.replace(
    /url\((["']?)(?!data:|#|\/|[a-z]+:)([^"')]+)\1\)/g,
    (_all, _quote, relative: string) => {
      const { pathname, search } = new URL(relative, base);
      return `url(${pathname}${search})`;
    },
  );
}
