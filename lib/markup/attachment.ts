import { ATTACHMENT_ENDINGS, type Attachment } from '#lib/domain/attachment.ts';
import type { BlockOf } from '#lib/domain/body.ts';
import { attachmentPath } from '#lib/urls.ts';
import { addressOf } from './address.ts';
import type { Around } from './around.ts';
import { type Html, html, type Piece } from './html.ts';
import { anchor } from './text.ts';

/**
 * A file that the story offers, with what it is and how large, so that nobody loads 40 MB unasked. A recording is played where
 * it stands, by the browser itself, which asks for it when it is started.
 */
export function attachmentBlock(block: BlockOf<'attachment'>, around: Around): Piece {
  const file = around.attachments[block.attrs.mediaId];
  const href = file && addressOf(attachmentPath(file), around);
  if (!href) return null;
  const title = block.attrs.title || file.name;
  const about = attachmentKind(file, around.site.language);
  if (around.elsewhere) return html`<p><a href="${href}">${title}</a> (${about})</p>`;
  const link = html`<a href="${href}" type="${file.mimeType}">${title}</a> <small lang="${around.site.language}">${about}</small>`;
  if (!file.mimeType.startsWith('audio/'))
    return html`<p${anchor(block, around)} class="attachment">${link}</p>`;
  return html`<figure${anchor(block, around)} class="attachment"><figcaption>${link}</figcaption>${player(href, title)}</figure>`;
}

function player(src: string, title: string): Html {
  return html`<audio controls="" preload="none" src="${src}" aria-label="${title}"></audio>`;
}

/** "PDF, 1.2 MB" in this language. */
export function attachmentKind(
  { mimeType, bytes }: Pick<Attachment, 'mimeType' | 'bytes'>,
  language: string,
): string {
  const unit = bytes < MEGABYTE ? 'kilobyte' : 'megabyte';
  const size = new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(unit === 'megabyte' ? bytes / MEGABYTE : Math.max(1, bytes / KILOBYTE));
  return `${ATTACHMENT_ENDINGS[mimeType].toUpperCase()}, ${size}`;
}

const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;
