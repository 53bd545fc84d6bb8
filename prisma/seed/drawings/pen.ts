/** The one hand in which every picture of the demo edition is drawn: its palette and its few strokes. */

export const ink = {
  paper: '#f4e8d5',
  cream: '#fbf4e6',
  sand: '#e2cba3',
  ochre: '#cf9739',
  gold: '#e7bd6b',
  aubergine: '#2b1a2e',
  plum: '#4a2c49',
  mauve: '#7d5f78',
  lilac: '#b79fb0',
  red: '#b3243b',
  crimson: '#861830',
  rose: '#d65a68',
  blush: '#efb9a6',
  sage: '#8ba086',
  moss: '#586f5c',
  mint: '#bccab0',
  slate: '#56687a',
  steel: '#8da0ae',
  mist: '#cbd4d4',
  night: '#1d1526',
} as const;

type Attributes = Record<string, string | number>;

/** Where a picture's width and height in drawing units and in pixels come from. */
const SHAPES = {
  '3:2': { units: [1200, 800], pixels: [1800, 1200] },
  '16:9': { units: [1200, 675], pixels: [1920, 1080] },
  '1:1': { units: [800, 800], pixels: [640, 640] },
} as const;

/** A whole picture as SVG text. Its units are 1200 wide, those of a square one 800. */
export function picture(shape: keyof typeof SHAPES, ...parts: string[]): string {
  const { units, pixels } = SHAPES[shape];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels[0]}" height="${pixels[1]}" ` +
    `viewBox="0 0 ${units[0]} ${units[1]}" stroke-linecap="round" stroke-linejoin="round">${parts.join('')}</svg>`
  );
}

function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`,
  );
  return `<${name}${written.join('')}>${inside}</${name}>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function path(d: string, fill: string, more: Attributes = {}): string {
  return element('path', { d, fill, ...more });
}

/** An open line of the given width. */
export function stroke(d: string, colour: string, more: Attributes = {}): string {
  return element('path', { d, fill: 'none', stroke: colour, 'stroke-width': 4, ...more });
}

export function rect(
  [x, y, width, height]: [number, number, number, number],
  fill: string,
  more: Attributes = {},
): string {
  return element('rect', { x, y, width, height, fill, ...more });
}

export function disc(
  [cx, cy, r]: [number, number, number],
  fill: string,
  more: Attributes = {},
): string {
  return element('circle', { cx, cy, r, fill, ...more });
}

export function oval(
  [cx, cy, rx, ry]: [number, number, number, number],
  fill: string,
  more: Attributes = {},
): string {
  return element('ellipse', { cx, cy, rx, ry, fill, ...more });
}

export function group(transform: string, ...parts: string[]): string {
  return element('g', { transform }, parts.join(''));
}

export function faded(opacity: number, ...parts: string[]): string {
  return element('g', { opacity }, parts.join(''));
}

/** Shows `parts` only inside the outline `d`. */
export function within(id: string, d: string, ...parts: string[]): string {
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${parts.join('')}</g>`;
}

/** A gradient to fill with as `url(#id)`, from the top (or the left) to the other side. */
export function blend(id: string, stops: string[], direction: 'down' | 'across' = 'down'): string {
  const [x2, y2] = direction === 'down' ? [0, 1] : [1, 0];
  const steps = stops.map((colour, at) =>
    element('stop', { offset: at / Math.max(1, stops.length - 1), 'stop-color': colour }),
  );
  return element('linearGradient', { id, x1: 0, y1: 0, x2, y2 }, steps.join(''));
}

/** A round glow: `inside` in the middle, nothing at the edge. */
export function glow(
  [cx, cy, r]: [number, number, number],
  colour: string,
  strength: number,
): string {
  const id = `glow-${Math.round(cx)}-${Math.round(cy)}-${Math.round(r)}`;
  const steps = [
    element('stop', { offset: 0, 'stop-color': colour, 'stop-opacity': strength }),
    element('stop', { offset: 1, 'stop-color': colour, 'stop-opacity': 0 }),
  ];
  return element('radialGradient', { id }, steps.join('')) + disc([cx, cy, r], `url(#${id})`);
}

/** Chance that falls the same way every time, so that a picture keeps its hash. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Crumbs of paper: `count` tiny dots over an area, as one path. */
export function crumbs(
  [x, y, width, height]: [number, number, number, number],
  colour: string,
  { count = 160, seed = 1, size = 2.4, opacity = 0.25 } = {},
): string {
  const next = chance(seed);
  const dots = Array.from(
    { length: count },
    () => `M${round(x + next() * width)} ${round(y + next() * height)}h0`,
  );
  return stroke(dots.join(''), colour, { 'stroke-width': size, opacity });
}

/** Long, quiet, slightly uneven strokes, as of a dry brush. */
export function brush(
  [x, y, width, height]: [number, number, number, number],
  colour: string,
  { count = 14, seed = 1, size = 3, opacity = 0.2 } = {},
): string {
  const next = chance(seed);
  const strokes = Array.from({ length: count }, () => {
    const left = x + next() * width * 0.7;
    const length = width * (0.08 + next() * 0.25);
    const top = y + next() * height;
    return `M${round(left)} ${round(top)}q${round(length / 2)} ${round(-4 + next() * 8)} ${round(length)} 0`;
  });
  return stroke(strokes.join(''), colour, { 'stroke-width': size, opacity });
}

/** `count` numbers from `from` on, `step` apart. */
export function steps(count: number, from: number, step: number): number[] {
  return Array.from({ length: count }, (_, at) => from + at * step);
}
