import { groundRules } from '#lib/markup/picture.ts';

/**
 * Turns what the framework renders into what a reader gets: HTML and CSS, nothing that runs.
 * See docs/decisions/003-no-runtime-on-reader-pages.md.
 */

const SCRIPT = /<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/g;
const SCRIPT_PRELOAD =
  /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\bas="script")[^>]*>/g;
const STYLESHEET = /<link\b(?=[^>]*\brel="stylesheet")[^>]*?\bhref="([^"]+)"[^>]*>/g;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const FRAMEWORK_META = /<meta name="next-size-adjust"[^>]*>/g;
const EMPTY_BOUNDARY = /<div hidden="">\s*<\/div>/g;
const COMMENT = /<!--[\s\S]*?-->/g;
const SUSPENDED = /<template\b|<!--\$\?-->/;

/** Thrown for a page that would need its runtime to become complete: a defect of the page, never of a request. */
export class UnfinishedPage extends Error {
  constructor() {
    super(
      'The page streamed an unfinished part (Suspense, lazy or loading.tsx); reader pages must render whole.',
    );
  }
}

export interface PlainPage {
  html: string;
  /** All styles of the page in order, as they stand in its one `<style>`. */
  css: string;
}

/**
 * `readStylesheet` gives the text of a stylesheet by its address under `/_next/static/`.
 * Throws `UnfinishedPage` when content is still hidden behind a script.
 */
export function stripRuntime(html: string, readStylesheet: (href: string) => string): PlainPage {
  if (SUSPENDED.test(html)) throw new UnfinishedPage();
  const styles: string[] = [];
  const plain = html
    .replace(SCRIPT, '')
    .replace(SCRIPT_PRELOAD, '')
    .replace(FRAMEWORK_META, '')
    .replace(COMMENT, '')
    .replace(EMPTY_BOUNDARY, '')
    .replace(STYLESHEET, (_link, href: string) => {
      styles.push(withAbsoluteUrls(readStylesheet(href), href));
      return '';
    })
    .replace(STYLE, (_style, css: string) => {
      styles.push(css);
      return '';
    });
  const css = styles.join('') + groundRules(plain);
  return {
    css,
    html: css ? plain.replace('</head>', () => `<style>${css}</style></head>`) : plain,
  };
}

/** A stylesheet's own relative addresses are relative to itself, which an inlined one no longer is. */
function withAbsoluteUrls(css: string, href: string): string {
  const base = new URL(href, 'http://inline.invalid');
  return css.replace(
    /url\((["']?)(?!data:|#|\/|[a-z]+:)([^"')]+)\1\)/g,
    (_all, _quote, relative: string) => {
      const { pathname, search } = new URL(relative, base);
      return `url(${pathname}${search})`;
    },
  );
}
