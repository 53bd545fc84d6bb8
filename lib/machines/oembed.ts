import { canonicalPath } from '#lib/canonical-path.ts';
import type { Site, ToldStory } from '#lib/domain/story.ts';
import { machineStory } from '#lib/feeds/machine-story.ts';
import { escapeMarkup, html } from '#lib/markup/html.ts';
import { absoluteUrl, FRONT_PATH } from '#lib/urls.ts';
import { SHARE_SIZE, shareCard, shareCardPath } from './share-card.ts';

/** Pixels; what a quotation of a headline and a standfirst needs. */
const SIZE = { width: 600, height: 200 };

interface Size {
  /** The most that whoever asks has room for, pixels. */
  maxWidth: number;
  maxHeight: number;
}

export type OembedRequest =
  | { ok: true; path: string; format: 'json' | 'xml'; size: Size }
  | { ok: false; status: 400 | 404 | 501; problem?: string };

/** What oEmbed 1.0 says of a story: a quotation without any script. */
export interface Oembed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name?: string;
  author_url?: string;
  provider_name: string;
  provider_url: string;
  html: string;
  width: number;
  height: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

/** Reads the parameters of oEmbed 1.0. `path` is canonical, as addresses of ours are. */
export function readOembedRequest(given: URLSearchParams, origin: string): OembedRequest {
  const format = given.get('format') ?? 'json';
  if (format !== 'json' && format !== 'xml') return { ok: false, status: 501 };
  const url = URL.parse(given.get('url') ?? '');
  if (!url) return { ok: false, status: 400, problem: '“url” must be the address of a story.' };
  if (url.host !== new URL(origin).host) return { ok: false, status: 404 };
  const path = canonicalPath(url.pathname);
  if (path === null) return { ok: false, status: 404 };
  const most = (name: string) => {
    const pixels = Number(given.get(name) ?? Number.NaN);
    return pixels >= 1 ? Math.floor(pixels) : Number.POSITIVE_INFINITY;
  };
  return {
    ok: true,
    path,
    format,
    size: { maxWidth: most('maxwidth'), maxHeight: most('maxheight') },
  };
}

export function oembed({
  story,
  site,
  origin,
  maxWidth,
  maxHeight,
}: Size & { story: ToldStory; site: Site; origin: string }): Oembed {
  const told = machineStory(story, site, origin);
  const [author] = told.authors;
  const names = told.authors.map(({ name }) => name);
  const quotation = html`<blockquote cite="${told.url}" lang="${told.language}" dir="${told.direction}"><p><a href="${told.url}">${told.headline}</a></p>${told.standfirst && html`<p>${told.standfirst}</p>`}<p>${site.name}</p></blockquote>`;
  const thumbnail = told.hero
    ? (told.hero.crops['16x9'] ?? told.hero)
    : { url: absoluteUrl(origin, shareCardPath(story.id, shareCard(story, site))), ...SHARE_SIZE };
  const fitting = [thumbnail, ...(told.hero ? [told.hero.thumbnail] : [])].find(
    ({ width, height }) => width <= maxWidth && height <= maxHeight,
  );
  return {
    version: '1.0',
    type: 'rich',
    title: told.headline,
    ...(author && {
      author_name: new Intl.ListFormat(site.language).format(names),
      author_url: author.url,
    }),
    provider_name: site.name,
    provider_url: absoluteUrl(origin, FRONT_PATH),
    html: quotation.markup,
    width: Math.min(SIZE.width, maxWidth),
    height: Math.min(SIZE.height, maxHeight),
    ...(fitting && {
      thumbnail_url: fitting.url,
      thumbnail_width: fitting.width,
      thumbnail_height: fitting.height,
    }),
  };
}

export function oembedXml(told: Oembed): string {
  const elements = Object.entries(told).map(
    ([name, value]) => `<${name}>${escapeMarkup(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`;
}
