import type { CropName } from '#lib/domain/crop.ts';
import type { Picture, PictureFormat, Rendition } from '#lib/domain/story.ts';
import { picturePath } from '#lib/urls.ts';
import { type Html, html } from './html.ts';

export interface PictureSize {
  /** The shape of its box there: that crop is sent where there is one, else the whole picture, cut by the browser. */
  crop?: CropName;
  /** The `sizes` of the place where it stands. */
  sizes: string;
  /** Widest rendition worth sending, in pixels: twice the largest size it is shown at. */
  widest?: number;
  /** The one picture that is seen first. */
  first?: boolean;
  /** A headline beside it says it all: its description would only be read out twice. */
  beside?: boolean;
}

const SOURCES = [
  { format: 'avif', type: 'image/avif' },
  { format: 'webp', type: 'image/webp' },
] as const;

/** What browsers without `srcset` get, in pixels. */
const PLAIN_WIDTH = 960;

/** A picture in every format and width there is. Its box is known before it comes. Null without a JPEG. */
export function responsivePicture(picture: Picture, size: PictureSize): Html | null {
  const { sizes, widest = 1600, first = false, beside = false } = size;
  const shape = shapeFor(picture, size);
  const within = { shape, widest };
  const plain = widthsOf(picture, 'jpg', { shape, widest: Math.min(PLAIN_WIDTH, widest) }).at(-1);
  if (!plain) return null;
  const still = sourceSet(picture, 'jpg', within);
  const sources = SOURCES.map(({ format, type }) => {
    const set = sourceSet(picture, format, within);
    return set && html`<source type="${type}" srcset="${set}" sizes="${sizes}">`;
  });
  // Whoever asks for no motion gets the first frame.
  const calm =
    picture.animated &&
    shape === 'full' &&
    html`<source media="(prefers-reduced-motion: reduce)" srcset="${still}" sizes="${sizes}">`;
  const manner = first ? html` fetchpriority="high"` : html` decoding="async" loading="lazy"`;
  const alt = picture.decorative || beside ? '' : picture.alt;
  return html`<picture>${calm}${sources}<img class="${groundClass(picture)}" src="${picturePath(picture, plain)}" srcset="${still}" sizes="${sizes}" width="${plain.width}" height="${plain.height}" alt="${alt}"${manner}></picture>`;
}

/** The widest whole JPEG up to `widest` pixels, else the narrowest. */
export function plainRendition(picture: Picture, widest: number): Rendition | undefined {
  return widthsOf(picture, 'jpg', { shape: 'full', widest }).at(-1);
}

/** Crops that only search engines and sharing sites take come in one format: those are not for pages. */
function shapeFor(picture: Picture, { crop = 'full' }: { crop?: string }): string {
  const cut = picture.renditions.some((one) => one.crop === crop && one.format === 'webp');
  return cut ? crop : 'full';
}

interface Within {
  shape: string;
  widest: number;
}

function sourceSet(picture: Picture, format: PictureFormat, within: Within): string {
  return widthsOf(picture, format, within)
    .map((rendition) => `${picturePath(picture, rendition)} ${rendition.width}w`)
    .join(', ');
}

/** Narrowest first; at least one when there is any. */
function widthsOf(picture: Picture, format: PictureFormat, { shape, widest }: Within): Rendition[] {
  const all = picture.renditions
    .filter((rendition) => rendition.crop === shape && rendition.format === format)
    .sort((a, b) => a.width - b.width);
  const fitting = all.filter(({ width }) => width <= widest);
  return fitting.length > 0 ? fitting : all.slice(0, 1);
}

function groundClass({ placeholder }: Picture): string {
  return `g${placeholder.slice(1)}`;
}

const GROUND = /\bclass="g([\da-f]{6})"/g;

/**
 * The style rules for the colours that stand where a page's pictures will be. The policy of reader pages allows no
 * `style` attribute, so a picture names its colour as its class, and whoever finishes the page adds the rules.
 */
export function groundRules(page: string): string {
  const colours = new Set(Array.from(page.matchAll(GROUND), ([, colour]) => colour));
  return Array.from(colours, (colour) => `.g${colour}{background:#${colour}}`).join('');
}
