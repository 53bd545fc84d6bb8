import { ATTACHMENT_ENDINGS, type Attachment } from '#lib/domain/attachment.ts';
import type { Rendition } from '#lib/domain/story.ts';
import { attachmentPath, picturePath } from '#lib/urls.ts';

/** The only place where the key of a stored file is spelled; what is served has the key of its address. */

/** Everything that is stored lies below one of these. */
export const KEY_PREFIXES = ['originals/', 'media/', 'files/'] as const;
/** All sizes and crops of all pictures. */
export const RENDITIONS_PREFIX = 'media/';

/** What an editor uploaded, as it came. */
export function originalKey(hash: string): string {
  return `originals/${hash}`;
}

/** All sizes and crops of a picture, as a prefix. */
export function renditionsPrefix(hash: string): string {
  return `media/${hash}/`;
}

/** One size or crop. */
export function renditionKey(
  picture: { hash: string; name: string },
  rendition: Rendition,
): string {
  return keyOfAddress(picturePath(picture, rendition));
}

/** A file that a story offers, served as it came. */
export function attachmentKey(file: Pick<Attachment, 'hash' | 'name' | 'mimeType'>): string {
  return keyOfAddress(attachmentPath(file));
}

/** What a store is told a file is, for whoever reads it from there. */
export function typeOfKey(key: string): string {
  const ending = key.slice(key.lastIndexOf('.') + 1);
  return TYPES.get(ending) ?? 'application/octet-stream';
}

const TYPES = new Map<string, string>([
  ['avif', 'image/avif'],
  ['webp', 'image/webp'],
  ['jpg', 'image/jpeg'],
  ...Object.entries(ATTACHMENT_ENDINGS).map(([type, ending]) => [ending, type] as const),
]);

function keyOfAddress(address: string): string {
  return address.slice(1).split('/').map(decodeURIComponent).join('/');
}
