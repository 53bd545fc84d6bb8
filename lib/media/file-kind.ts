import type { AttachmentType } from '#lib/domain/attachment.ts';

/** So many bytes of the beginning tell what a file is. */
export const KIND_BYTES = 1024;

/**
 * Which sound or document a file is by its first bytes, whatever it is called; null when it is none that a story may
 * offer. Pictures are told by `openPicture`.
 */
export function attachmentType(start: Uint8Array): AttachmentType | null {
  const text = Buffer.from(start).toString('latin1');
  if (text.startsWith('%PDF-')) return 'application/pdf';
  if (text.startsWith('ID3')) return 'audio/mpeg';
  if (text.startsWith('OggS')) return 'audio/ogg';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WAVE') return 'audio/wav';
  if (text.slice(4, 8) === 'ftyp' && /^(?:M4A |M4B )/.test(text.slice(8, 12))) return 'audio/mp4';
  return isMpegFrame(start) ? 'audio/mpeg' : null;
}

/** The head of a frame of MPEG 1 or 2, layer III: eleven bits set, then nothing that is reserved. */
function isMpegFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const isLayer3 = (second & 0b110) === 0b010;
  const isVersion = (second & 0b11000) !== 0b01000;
  const isRate = third >> 4 !== 0b1111 && third >> 4 !== 0 && (third & 0b1100) !== 0b1100;
  return (
    first === 0xff && (second & 0b1110_0000) === 0b1110_0000 && isLayer3 && isVersion && isRate
  );
}

/** What somebody brought that is refused, in words that say what to do instead; by its first bytes. */
export function refusalOf(start: Uint8Array): string {
  const text = Buffer.from(start)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(?:svg|\?xml|!--|!doctype svg)/.test(text) && /<svg|!doctype svg/.test(text))
    return 'SVG drawings can hold programs and are not taken. Export it as PNG and try again.';
  if (text.startsWith('<'))
    return 'This is a web page, not a picture. Save the picture itself and try again.';
  if (text.startsWith('pk\u0003\u0004'))
    return 'This is an archive. Unpack it and choose the pictures in it.';
  if (/^....ftyp/s.test(Buffer.from(start).toString('latin1')))
    return 'This is a film, or a kind of HEIF that cannot be read here. Export a picture as JPEG, or a sound as MP3, and try again.';
  return 'This is no JPEG, PNG, WebP, AVIF, HEIC, TIFF or GIF picture, no MP3, M4A, OGG or WAV sound and no PDF. Save it as one of these and try again.';
}
