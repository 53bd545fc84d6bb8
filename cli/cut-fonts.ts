import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { step } from './progress.ts';

/**
 * Cuts the paper's serif down to what its pages use: `node cli/run.mjs cli/cut-fonts.ts`. The outcome is committed, so
 * that nobody needs this to build; run it again when the font's package or the characters below change.
 */

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const source = path.join(root, 'node_modules/@fontsource-variable/newsreader');
const target = path.join(root, 'app/styles/fonts');
const shared = path.join(root, 'lib/media/fonts');

/** Letters and signs of western Europe; see `unicode-range` in app/styles/fonts.css. Nobody sets a bare accent. */
const LATIN = [
  range(0x20, 0x5d),
  range(0x5f, 0x7e).replace('`', ''),
  range(0xa0, 0xff).replace(/[¤¦¨¬¯´¸]/g, ''),
  'ıŒœ',
  range(0x2009, 0x200a),
  range(0x2010, 0x2015),
  '‘’‚“”„†‡•…‰′″‹›⁄€™−',
].join('');
const LATIN_EXTENDED = `${range(0x100, 0x130)}${range(0x132, 0x151)}${range(0x154, 0x17f)}${range(0x218, 0x21b)}ẞ`;

const FEATURES = ['kern', 'liga', 'locl', 'pnum', 'tnum', 'rvrn', 'mark', 'mkmk', 'ccmp'];

/** Text and headlines need the weights between; italics are set in one. */
const CUTS = [
  { name: 'latin', text: LATIN, style: 'normal', weight: { min: 400, max: 600 } },
  { name: 'latin', text: LATIN, style: 'italic', weight: 400 },
  { name: 'latin-ext', text: LATIN_EXTENDED, style: 'normal', weight: { min: 400, max: 600 } },
  { name: 'latin-ext', text: LATIN_EXTENDED, style: 'italic', weight: 400 },
];

for (const { name, text, style, weight } of CUTS) {
  const file = `newsreader-${name}-${style}.woff2`;
  await step(file, async () => {
    const whole = await readFile(path.join(source, `files/newsreader-${name}-wght-${style}.woff2`));
    const cut = await subsetFont(whole, text, {
      targetFormat: 'woff2',
      variationAxes: { wght: weight },
      keepFeatures: FEATURES,
      noHinting: true,
    });
    await writeFile(path.join(target, file), cut);
    return cut.length;
  });
}
/** What headlines are drawn with where stories without a picture are shared (lib/media/share-picture.ts): one weight, as TrueType. */
const SHARED = [
  { name: 'latin', text: LATIN },
  { name: 'latin-ext', text: LATIN_EXTENDED },
  { name: 'vietnamese', text: `${range(0x1ea0, 0x1ef9)}ĂăĐđĨĩŨũƠơƯư₫` },
];
for (const { name, text } of SHARED) {
  await step(`newsreader-${name}.ttf`, async () => {
    const whole = await readFile(path.join(source, `files/newsreader-${name}-wght-normal.woff2`));
    const cut = await subsetFont(whole, text, {
      targetFormat: 'sfnt',
      variationAxes: { wght: 560 },
      keepFeatures: FEATURES,
      noHinting: true,
    });
    await writeFile(path.join(shared, `newsreader-${name}.ttf`), cut);
    return cut.length;
  });
}
await writeFile(path.join(target, 'OFL.txt'), await readFile(path.join(source, 'LICENSE')));

function range(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}
