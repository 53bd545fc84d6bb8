import { createHash } from 'node:crypto';
import type { DrawnPicture } from '../../prisma/seed/draw-pictures.ts';
import { type EditionPicture, pictures } from '../../prisma/seed/edition/pictures.ts';

const WIDTHS = [320, 640, 960, 1280, 1600];

/** The pictures of the demo edition as if they had been drawn, for tests that look at no picture. */
export function undrawnPictures(): DrawnPicture[] {
  return Object.entries<EditionPicture>(pictures).map(([name, picture]) => ({
    ...picture,
    name,
    hash: createHash('sha256').update(name).digest('hex'),
    mimeType: 'image/png',
    bytes: 100_000,
    width: 1600,
    height: 1067,
    placeholder: '#cccccc',
    animated: false,
    renditions: WIDTHS.map((width) => ({
      crop: 'full',
      format: 'jpg' as const,
      width,
      height: Math.round((width * 2) / 3),
      focal: '',
      bytes: 10_000,
    })),
  }));
}
