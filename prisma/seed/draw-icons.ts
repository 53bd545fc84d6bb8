import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { drawOwnSvg } from '#lib/media/own-drawing.ts';
import { icon } from './drawings/icon.ts';

/** Home screens cut the corners themselves, so these stand on paper; a tab shows the bare sign. */
const ON_PAPER = { 'apple-touch-icon.png': 180, 'icon-192.png': 192, 'icon-512.png': 512 };
/** Where the system cuts any shape out of it. */
const MASKED = { 'icon-maskable-512.png': 512 };

/**
 * Draws the site's icons into `outDir` (`public/icons`). Browsers that look for `/favicon.ico` by
 * themselves are told of the SVG by the page's head, so there is no such file.
 */
export async function drawIcons(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await writeFile(path.join(outDir, 'favicon.svg'), icon('clear'));
  await drawSizes(icon('paper'), { outDir, sizes: ON_PAPER });
  await drawSizes(icon('mask'), { outDir, sizes: MASKED });
}

async function drawSizes(
  svg: string,
  { outDir, sizes }: { outDir: string; sizes: Record<string, number> },
): Promise<void> {
  const large = await drawOwnSvg(svg);
  for (const [name, size] of Object.entries(sizes)) {
    const png = await sharp(large).resize(size).png({ palette: true, quality: 90 }).toBuffer();
    await writeFile(path.join(outDir, name), png);
  }
}
