import path from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { SHARE_SIZE, type ShareCard } from '#lib/machines/share-card.ts';
import { escapeMarkup } from '#lib/markup/html.ts';

/** The paper's own colours, by day (app/styles/base.css). */
const PAPER = '#fcf8f1';
const INK = '#241820';
const SOFT = '#67545f';
const ACCENT = '#a3152e';

/** Pixels. */
const MARGIN = 80;
const RULE_AT = 508;
const HEADLINE_AT = 152;
const HEADLINE_ROOM = RULE_AT - HEADLINE_AT - 28;
const WIDTH = SHARE_SIZE.width - 2 * MARGIN;
const HEADLINE_SIZES = [92, 80, 70, 60, 52, 44];
/** Beyond that no size would do; nobody reads so much on a card. */
const LONGEST = { headline: 170, name: 48 };

/** As the font names itself; the comma keeps its last word from being read as a size. */
const FAMILY = 'Newsreader 16pt 16pt,';
const FONTS = ['latin', 'latin-ext', 'vietnamese'].map((name) =>
  path.join(import.meta.dirname, 'fonts', `newsreader-${name}.ttf`),
);

interface Drawn {
  input: Buffer;
  width: number;
  height: number;
}

interface Line {
  text: string;
  size: number;
  colour: string;
  width?: number;
}

let fontsKnown: Promise<unknown> | null = null;

/**
 * Draws a card: section, headline as large as it fits, the paper's name; as PNG. Latin letters are set in the paper's
 * serif, those of other scripts in whatever fonts the machine has.
 */
export async function drawShareCard(card: ShareCard): Promise<Buffer> {
  fontsKnown ??= Promise.all(
    FONTS.map((fontfile) => drawText({ text: 'x', size: 10, colour: INK }, fontfile)),
  );
  await fontsKnown;
  const section = await drawText({
    text: shortened(card.section, LONGEST.name),
    size: 36,
    colour: ACCENT,
  });
  const paper = await drawText({
    text: shortened(card.paper, LONGEST.name),
    size: 40,
    colour: SOFT,
  });
  const headline = await drawHeadline(shortened(card.headline, LONGEST.headline));
  const place = (drawn: Drawn, top: number): OverlayOptions => ({
    input: drawn.input,
    left: card.direction === 'rtl' ? SHARE_SIZE.width - MARGIN - drawn.width : MARGIN,
    top,
  });
  return sharp({ create: { ...SHARE_SIZE, channels: 3, background: PAPER } })
    .composite([
      bar({ top: 0, left: 0, width: SHARE_SIZE.width, height: 14, colour: ACCENT }),
      place(section, 84),
      place(headline, HEADLINE_AT),
      bar({ top: RULE_AT, left: MARGIN, width: WIDTH, height: 2, colour: '#dccfc3' }),
      place(paper, RULE_AT + 34),
    ])
    .png({ palette: true, colours: 64 })
    .toBuffer();
}

/** The largest that fits; the smallest is cut off where even that does not. */
async function drawHeadline(text: string): Promise<Drawn> {
  for (const size of HEADLINE_SIZES) {
    const drawn = await drawText({ text, size, colour: INK, width: WIDTH });
    if (drawn.height <= HEADLINE_ROOM && drawn.width <= WIDTH) return drawn;
    if (size === HEADLINE_SIZES.at(-1)) return cutOff(drawn);
  }
  throw new Error('There is no size for headlines.');
}

async function cutOff({ input, width, height }: Drawn): Promise<Drawn> {
  const box = {
    left: 0,
    top: 0,
    width: Math.min(width, WIDTH),
    height: Math.min(height, HEADLINE_ROOM),
  };
  return { input: await sharp(input).extract(box).png().toBuffer(), ...box };
}

async function drawText({ text, size, colour, width }: Line, fontfile = FONTS[0]): Promise<Drawn> {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${escapeMarkup(text)}</span>`,
      font: `${FAMILY} ${size}`,
      ...(fontfile && { fontfile }),
      ...(width && { width, wrap: 'word-char' as const }),
      dpi: 72,
      rgba: true,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}

/** `text` on one line, with at most so many letters. An empty one could not be drawn. */
function shortened(text: string, longest: number): string {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim());
  if (letters.length <= longest) return letters.join('') || '–';
  const kept = letters.slice(0, longest - 1).join('');
  return `${kept.replace(/ [^ ]{1,20}$/, '')}…`;
}

function bar(place: {
  top: number;
  left: number;
  width: number;
  height: number;
  colour: string;
}): OverlayOptions {
  const { top, left, width, height, colour } = place;
  return { input: { create: { width, height, channels: 3, background: colour } }, top, left };
}
