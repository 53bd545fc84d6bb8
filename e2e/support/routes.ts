import { globSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Every route of reader pages, as the folders under `app/(site)` spell it: `/[section]/page/[page]`. */
export function listRoutes(): string[] {
  return globSync('**/page.tsx', { cwd: path.join(root, 'app', '(site)') })
    .map((file) => `/${path.dirname(file).replaceAll(path.sep, '/')}`)
    .map((route) => (route === '/.' ? '/' : route));
}

/** The route that answers this path: of those that fit, the one that spells most of it out, from the left. */
export function routeOf(pathname: string, routes: string[]): string | undefined {
  const segments = pathname.split('/');
  const fits = (route: string) => {
    const parts = route.split('/');
    return (
      parts.length === segments.length &&
      parts.every((part, n) => part.startsWith('[') || part === segments[n])
    );
  };
  // '[' sorts after every letter a route may have, once what is spelled out has a smaller letter before it.
  const rank = (route: string) => route.replace(/\/(?!\[)/g, '/!');
  return routes.filter(fits).sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
}
