interface Press {
  button: number;
  metaKey: boolean;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

interface Anchor {
  href: string;
  target: string;
  hasDownload: boolean;
}

/** Where a press on a link leads in the place of this page; null when the page stays before one's eyes. */
export function wayOut(
  { href, target, hasDownload }: Anchor,
  press: Press,
  page: string,
): URL | null {
  const isElsewhere = press.metaKey || press.ctrlKey || press.shiftKey || press.altKey;
  if (press.button !== 0 || isElsewhere) return null;
  if (hasDownload || (target !== '' && target !== '_self')) return null;
  const [to, here] = [URL.parse(href), new URL(page)];
  if (!to || !/^https?:$/.test(to.protocol)) return null;
  const isPlaceOnPage = to.hash !== '' && withoutHash(to) === withoutHash(here);
  return isPlaceOnPage ? null : to;
}

function withoutHash({ origin, pathname, search }: URL): string {
  return origin + pathname + search;
}
