import { groundRules } from '#lib/markup/picture.ts';

/**
 * Turns what the framework renders into what a reader gets: HTML and CSS, nothing that runs.
 * See docs/decisions/003-no-runtime-on-reader-pages.md.
 */

const SCRIPT_PRELOAD =
  /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\bas="script")[^>]*>/g;
const STYLESHEET = /<link\b(?=[^>]*\brel="stylesheet")[^>]*?\bhref="([^"]+)"[^>]*>/g;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const FRAMEWORK_META = /<meta name="next-size-adjust"[^>]*>/g;
const EMPTY_BOUNDARY = /<div hidden="">\s*<\/div>/g;
const COMMENT = /<!--[\s\S]*?-->/g;
const SUSPENDED = /<template\b|<!--\$\?-->/;
const DATA = 'type="application/ld+json"';

/** Thrown for a page that would need its runtime to become complete: a defect of the page, never of a request. */
export class UnfinishedPage extends Error {
  constructor() {
    super(
      'The page streamed an unfinished part (Suspense, lazy or loading.tsx); reader pages must render whole.',
    );
  }
}

export interface PlainPage {
  html: Buffer;
  /** All styles of the page in order, as they stand in its one `<style>`. */
  css: Buffer;
}

/**
 * `page` is UTF-8. It is worked on as Latin-1, byte for byte a letter: all that is looked for is ASCII, everything
 * else passes as it is, and nothing is decoded or encoded but what a reader gets.
 * `readStylesheet` gives the text of a stylesheet by its address under `/_next/static/`.
 * Throws `UnfinishedPage` when content is still hidden behind a script.
 */
export function stripRuntime(page: Buffer, readStylesheet: (href: string) => Buffer): PlainPage {
  const html = withoutScripts(page);
  if (SUSPENDED.test(html)) throw new UnfinishedPage();
  const styles: string[] = [];
  const plain = html
    .replace(SCRIPT_PRELOAD, '')
    .replace(FRAMEWORK_META, '')
    .replace(COMMENT, '')
    .replace(EMPTY_BOUNDARY, '')
    .replace(STYLESHEET, (_link, href: string) => {
      styles.push(readStylesheet(href).toString('latin1'));
      return '';
    })
    .replace(STYLE, (_style, css: string) => {
      styles.push(css);
      return '';
    });
  const css = styles.join('') + groundRules(plain);
  const whole = css ? plain.replace('</head>', () => `<style>${css}</style></head>`) : plain;
  return { html: Buffer.from(whole, 'latin1'), css: Buffer.from(css, 'latin1') };
}

/** More than half of what the framework sends is its script data, which is not even read here. */
function withoutScripts(page: Buffer): string {
  let kept = '';
  let from = 0;
  for (;;) {
    const start = page.indexOf('<script', from);
    if (start < 0) return kept + page.toString('latin1', from);
    const end = page.indexOf('</script>', start) + '</script>'.length;
    if (end < start) throw new UnfinishedPage();
    const isData = page.toString('latin1', start, page.indexOf('>', start)).includes(DATA);
    kept += page.toString('latin1', from, isData ? end : start);
    from = end;
  }
}
