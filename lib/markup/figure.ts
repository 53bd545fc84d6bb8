import type { BlockOf } from '#lib/domain/body.ts';
import type { Picture } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { picturePath } from '#lib/urls.ts';
import { addressOf } from './address.ts';
import type { Around } from './around.ts';
import { type Html, html, type Piece } from './html.ts';
import { type PictureSize, plainRendition, responsivePicture } from './picture.ts';
import { anchor } from './text.ts';

const TEXT_WIDTH = '(min-width: 44rem) 41rem, 100vw';
const WIDE_WIDTH = '(min-width: 72rem) 66rem, 100vw';
const GALLERY_WIDTH = '(min-width: 72rem) 33rem, (min-width: 40rem) 50vw, 100vw';
/** Feed readers scale pictures down; wider ones only cost their users' data. Pixels. */
const FEED_WIDTH = 1280;

interface Shown extends PictureSize {
  picture: Picture;
  /** What this story says of it; the picture's own caption when empty. */
  caption: string;
}

/** A story's first picture as it stands above the text: what goes inside its `<figure>`. */
export function heroFigure(picture: Picture, around: Around & { heroCaption: string }): Html {
  return captioned(
    { picture, caption: around.heroCaption, sizes: WIDE_WIDTH, first: true },
    around,
  );
}

/** Nothing when the picture's rights have ended. */
export function pictureBlock(block: BlockOf<'picture'>, around: Around): Piece {
  const { mediaId, caption, wide } = block.attrs;
  const picture = around.pictures[mediaId];
  if (!picture) return null;
  const inner = captioned({ picture, caption, sizes: wide ? WIDE_WIDTH : TEXT_WIDTH }, around);
  return html`<figure${anchor(block, around)}${wide && html` class="wide"`}>${inner}</figure>`;
}

/** All pictures at once, in a grid: nothing to click through, nothing hidden. */
export function gallery(block: BlockOf<'gallery'>, around: Around): Piece {
  const { title, items } = block.attrs;
  const figures = items.flatMap(({ mediaId, caption }) => {
    const picture = around.pictures[mediaId];
    const shown = { caption, sizes: GALLERY_WIDTH, widest: 1280 };
    return picture ? html`<figure>${captioned({ picture, ...shown }, around)}</figure>` : [];
  });
  if (figures.length === 0) return null;
  const name = title || messagesFor(around.site.language).gallery;
  const label = !around.elsewhere && html` aria-label="${name}"`;
  return html`<section${anchor(block, around)} class="gallery wide"${label}>${title && html`<p class="block-title">${title}</p>`}<div>${figures}</div></section>`;
}

/** A picture with its caption and whose it is. */
function captioned({ picture, caption, ...size }: Shown, around: Around): Html {
  const words = caption || picture.caption;
  const { language } = around.site;
  const signed = picture.signedBy && messagesFor(language).signedBy(picture.signedBy);
  const credit = [picture.credit, signed].filter(Boolean).join(' · ');
  const shown = around.elsewhere ? plainPicture(picture, around) : responsivePicture(picture, size);
  if (!words && !credit) return html`${shown}`;
  const space = around.elsewhere && words && ' ';
  return html`${shown}<figcaption>${words && html`<span>${words}</span>`}${space}${credit && html`<small lang="${language}">${credit}</small>`}</figcaption>`;
}

function plainPicture(picture: Picture, around: Around): Html | null {
  const rendition = plainRendition(picture, FEED_WIDTH);
  const src = rendition && addressOf(picturePath(picture, rendition), around);
  if (!src) return null;
  const alt = picture.decorative ? '' : picture.alt;
  return html`<img src="${src}" width="${rendition.width}" height="${rendition.height}" alt="${alt}">`;
}
