import type { Rendition } from '#lib/domain/story.ts';
import { picturePath } from '#lib/urls.ts';

/** The only place where the key of a stored file is spelled; what is served has the key of its address. */

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

function keyOfAddress(address: string): string {
  return address.slice(1).split('/').map(decodeURIComponent).join('/');
}
