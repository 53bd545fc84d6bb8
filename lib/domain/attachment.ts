/**
 * Files besides pictures that a story offers, by what they are: the ending of their address. Nothing a browser would
 * run, as it would an SVG or a page.
 */
export const ATTACHMENT_ENDINGS = {
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'application/pdf': 'pdf',
} as const;

export type AttachmentType = keyof typeof ATTACHMENT_ENDINGS;

export interface Attachment {
  id: string;
  hash: string;
  /** Last part of its address, without the ending. */
  name: string;
  mimeType: AttachmentType;
  bytes: number;
}
