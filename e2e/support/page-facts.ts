import type { Page } from 'playwright/test';

/** What a page says, taken from its HTML alone. Addresses are absolute. */
export interface PageFacts {
  title: string;
  canonical: string | null;
  isIndexed: boolean;
  /** Of every link, with its fragment. */
  links: string[];
  /** Of those that stand in `main`. */
  mainLinks: string[];
  ids: string[];
  /** What is read in `main`, without white space at the ends. */
  mainText: string;
  pictures: { address: string; alt: string | null }[];
  /** Everything it names for a browser or another site to load: pictures in all sizes, icons, preview pictures. */
  files: string[];
  feeds: string[];
}

/** Reads a page as a browser does. Nothing of it is loaded or run, and any page of a browser will do as `reader`. */
export function readFacts(reader: Page, page: { url: string; html: string }): Promise<PageFacts> {
  return reader.evaluate(({ url, html }) => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const read = (element: Element, name: string) => element.getAttribute(name) ?? '';
    const absolute = (address: string) => URL.parse(address, url)?.href ?? `unreadable: ${address}`;
    const linksOf = (selector: string) => all(selector).map((link) => absolute(read(link, 'href')));
    const main = document.querySelector('main');
    const canonical = document.querySelector('link[rel="canonical"]');
    const sources = all('[srcset]').flatMap((source) =>
      read(source, 'srcset')
        .split(',')
        .map((candidate) => candidate.trim().split(' ', 1)[0] ?? ''),
    );
    const named = [
      ...sources,
      ...all('img').map((picture) => read(picture, 'src')),
      ...all('link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]').map((link) =>
        read(link, 'href'),
      ),
      ...all('meta[property="og:image"], meta[name="twitter:image"]').map((meta) =>
        read(meta, 'content'),
      ),
      ...[...html.matchAll(/url\(["']?(\/[^"')]+)/g)].map(([, file]) => file ?? ''),
    ];
    return {
      title: document.title,
      canonical: canonical && absolute(read(canonical, 'href')),
      isIndexed: !read(
        document.querySelector('meta[name="robots"]') ?? main ?? document.body,
        'content',
      ).includes('noindex'),
      links: linksOf('a[href]'),
      mainLinks: linksOf('main a[href]'),
      ids: all('[id]').map(({ id }) => id),
      mainText: (main?.textContent ?? '').trim(),
      pictures: all('img').map((picture) => ({
        address: absolute(read(picture, 'src')),
        alt: picture.getAttribute('alt'),
      })),
      files: [...new Set(named.map(absolute))],
      feeds: linksOf('link[rel="alternate"][type], a[type$="xml"], a[type$="json"]'),
    };
  }, page);
}
