/** What the paper's words stand on, in both lights; the stylesheet says the same (see the test). */
export const GROUNDS = {
  day: { paper: '#fcf8f1', wash: '#f4ece1', ink: '#241820', soft: '#67545f', accent: '#a3152e' },
  night: { paper: '#1c1219', wash: '#281b25', ink: '#f1e8e4', soft: '#b9a6b0', accent: '#f58b95' },
} as const;

/** Of text that is read (WCAG 2.2, 1.4.3), and of text for those who ask for more (1.4.6). */
const READABLE = 4.5;
const STRONG = 7;
const STEPS = 50;

export interface AccentTones {
  day: string;
  night: string;
  /** For readers whose system asks for more contrast: on white and on black. */
  strongDay: string;
  strongNight: string;
}

/** Whether this is a colour as `#rrggbb` in small letters. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/.test(text);
}

/** A colour (`#rrggbb`), darkened or lightened only as far as words in it need to be read by day and by night. */
export function accentTones(colour: string): AccentTones {
  return {
    day: readable(colour, { ground: GROUNDS.day.wash, towards: '#000000', least: READABLE }),
    night: readable(colour, { ground: GROUNDS.night.wash, towards: '#ffffff', least: READABLE }),
    strongDay: readable(colour, { ground: '#ffffff', towards: '#000000', least: STRONG }),
    strongNight: readable(colour, { ground: '#000000', towards: '#ffffff', least: STRONG }),
  };
}

/** The rules that give a page this colour; none for the paper's own. Print keeps its black. */
export function accentRules(colour: string): string {
  if (!isColour(colour)) return '';
  const { day, night, strongDay, strongNight } = accentTones(colour);
  const rule = (when: string, tone: string) => `@media screen${when}{:root{--accent:${tone}}}`;
  const dark = ' and (prefers-color-scheme:dark)';
  const more = ' and (prefers-contrast:more)';
  return [
    rule('', day),
    rule(dark, night),
    rule(more, strongDay),
    rule(`${dark}${more}`, strongNight),
  ].join('');
}

/** How far two colours (`#rrggbb`) stand apart, from 1 to 21: WCAG 2.2, contrast ratio. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function readable(
  colour: string,
  { ground, towards, least }: { ground: string; towards: string; least: number },
): string {
  for (let step = 0; step < STEPS; step += 1) {
    const tone = mixed(colour, towards, step / STEPS);
    if (contrastOf(tone, ground) >= least) return tone;
  }
  return towards;
}

function mixed(colour: string, other: string, share: number): string {
  const [from, to] = [channelsOf(colour), channelsOf(other)];
  const blended = from.map((channel, at) =>
    Math.round(channel + ((to[at] ?? 0) - channel) * share),
  );
  return `#${blended.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG 2.2, relative luminance: 0 for black, 1 for white. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
