import sharp from 'sharp';
import { SHUT_DECODERS } from './open-picture.ts';

let openDrawings = 0;

/**
 * Draws an SVG of the project's own as PNG. Opens the SVG decoder for just this call: only ever hand it
 * text that the project's code wrote, never anything from outside.
 */
export async function drawOwnSvg(svg: string): Promise<Buffer> {
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] });
  openDrawings += 1;
  try {
    return await sharp(Buffer.from(svg))
      .flatten({ background: '#ffffff' })
      .png({ compressionLevel: 6 })
      .toBuffer();
  } finally {
    openDrawings -= 1;
    if (openDrawings === 0) sharp.block(SHUT_DECODERS);
  }
}
