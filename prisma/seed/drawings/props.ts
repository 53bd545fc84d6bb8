import { chance, group, ink, oval, path, rect, stroke } from './pen.ts';

/** Things that come back in several pictures. */

/** A bare-footed cloud of a tree, its foot at (x, y). */
export function tree(
  x: number,
  y: number,
  { size = 1, colour = ink.moss as string, light = ink.sage as string } = {},
): string {
  return group(
    `translate(${x} ${y}) scale(${size})`,
    path('M-7 0C-5-40-6-70-4-110L6-110C6-70 6-40 9 0Z', ink.plum),
    path('M-4-74L-30-104M4-84L28-116', 'none', { stroke: ink.plum, 'stroke-width': 6 }),
    path(
      'M-66-128C-84-164-60-196-30-196C-18-232 34-236 46-200C82-200 98-158 70-130C60-100-46-96-66-128Z',
      colour,
    ),
    path(
      'M-52-136C-64-164-42-186-20-184C-10-212 24-214 34-192C10-196-6-184-10-166C-34-168-44-154-52-136Z',
      light,
      { opacity: 0.7 },
    ),
  );
}

/** Someone standing, 190 high, feet at (x, y). */
export function person(
  x: number,
  y: number,
  {
    coat = ink.red as string,
    legs = ink.aubergine as string,
    hair = ink.night as string,
    skin = '#c98a68',
    size = 1,
  } = {},
): string {
  return group(
    `translate(${x} ${y}) scale(${size})`,
    oval([0, 0, 34, 7], ink.night, { opacity: 0.25 }),
    path('M-16-78L-20-2L-8-2L0-64L8-2L20-2L16-78Z', legs),
    path('M-24-140C-18-152 18-152 24-140C30-112 28-88 24-68L-24-68C-28-88-30-112-24-140Z', coat),
    path(
      'M-24-138C-34-118-34-100-30-82L-22-84C-24-100-22-116-18-130ZM24-138C34-118 34-100 30-82L22-84C24-100 22-116 18-130Z',
      coat,
    ),
    path('M-8-150L8-150L7-138C2-134-4-134-7-138Z', skin),
    oval([0, -166, 14, 17], skin),
    path('M-16-164C-18-188 18-190 16-162C10-174-4-178-16-164Z', hair),
  );
}

/** Gently moving water from `top` down to the lower edge. */
export function ripples(
  [x, y, width, height]: [number, number, number, number],
  colour: string,
  { count = 26, seed = 1, opacity = 0.4, size = 4 } = {},
): string {
  const next = chance(seed);
  const lines = Array.from({ length: count }, () => {
    const depth = next();
    const length = 30 + depth * 110;
    return `M${(x + next() * (width - length)).toFixed(0)} ${(y + depth * height).toFixed(0)}q${(length / 4).toFixed(0)} -7 ${(length / 2).toFixed(0)} 0t${(length / 2).toFixed(0)} 0`;
  });
  return stroke(lines.join(''), colour, { 'stroke-width': size, opacity });
}

/** A town house with its foot at (x, y). */
export function house(
  x: number,
  y: number,
  {
    width = 120,
    height = 200,
    wall = ink.sand as string,
    roof = ink.crimson as string,
    windows = ink.plum as string,
    lit = 0,
    seed = 1,
  } = {},
): string {
  const next = chance(seed);
  const columns = Math.max(2, Math.round(width / 42));
  const rows = Math.max(2, Math.round(height / 62));
  const panes: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const left = x + (column + 0.5) * (width / columns) - 9;
      const top = y - height + 22 + row * ((height - 30) / rows);
      panes.push(rect([left, top, 18, 28], next() < lit ? ink.gold : windows, { opacity: 0.9 }));
    }
  }
  return (
    rect([x, y - height, width, height], wall) +
    path(
      `M${x - 8} ${y - height}L${x + width / 2} ${y - height - width * 0.46}L${x + width + 8} ${y - height}Z`,
      roof,
    ) +
    rect([x, y - height, width * 0.16, height], ink.night, { opacity: 0.08 }) +
    panes.join('')
  );
}
