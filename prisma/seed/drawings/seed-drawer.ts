import {
  blend,
  brush,
  crumbs,
  disc,
  group,
  ink,
  oval,
  path,
  picture,
  rect,
  steps,
  stroke,
} from './pen.ts';

/** A drawer of the seed library: paper packets, a hand taking one. */
export function seedDrawer(): string {
  const packet = ([x, y, turn]: [number, number, number], colour: string, drawing: string) =>
    group(
      `translate(${x} ${y}) rotate(${turn})`,
      rect([-62, -150, 124, 190], ink.night, { opacity: 0.18, x: -56 }),
      rect([-62, -156, 124, 190], ink.cream, { rx: 3 }),
      rect([-62, -156, 124, 34], colour),
      path('M-62-122H62L50-112H-50Z', colour, { opacity: 0.6 }),
      drawing,
      stroke('M-34 8H34M-22 20H22', ink.lilac, { 'stroke-width': 4 }),
    );
  const bean =
    stroke('M0-14C-10-50 14-60 2-100', ink.moss, { 'stroke-width': 6 }) +
    path('M2-70C30-92 40-66 8-58ZM-2-44C-30-66-40-40-6-32Z', ink.sage);
  const tomato =
    disc([0, -54, 34], ink.red) +
    path('M0-92l8 12 16-4-12 12 6 12-18-6-18 6 6-12-12-12 16 4z', ink.moss);
  const poppy =
    stroke('M0-10V-60', ink.moss, { 'stroke-width': 5 }) +
    path('M0-60C-40-60-40-108-8-100C0-116 8-116 12-100C42-104 38-60 0-60Z', ink.rose) +
    disc([0, -76, 9], ink.aubergine);
  const carrot =
    path('M-20-86C-10-96 10-96 20-86L2-10Z', '#d98d3c') +
    stroke('M0-92V-112M-4-92L-18-108M4-92L18-108', ink.moss, { 'stroke-width': 5 });
  const sun =
    stroke('M0-8V-56', ink.moss, { 'stroke-width': 5 }) +
    steps(10, 0, 36)
      .map((turn) => group(`translate(0 -74) rotate(${turn})`, oval([0, -24, 8, 16], ink.gold)))
      .join('') +
    disc([0, -74, 15], ink.plum);
  return picture(
    '3:2',
    blend('wood', ['#8a5c45', '#6d4636']),
    rect([0, 0, 1200, 800], 'url(#wood)'),
    brush([0, 0, 1200, 800], '#a9765a', { count: 60, seed: 3, opacity: 0.4 }),
    ...[
      [40, 30],
      [430, 30],
      [820, 30],
    ].map(
      ([x = 0, y = 0]) =>
        rect([x, y, 350, 190], '#5a3830', { rx: 6 }) +
        rect([x + 8, y + 8, 334, 174], '#9c6b50', { rx: 4 }) +
        rect([x + 115, y + 46, 120, 50], ink.cream) +
        stroke(`M${x + 136} ${y + 64}h78M${x + 148} ${y + 80}h54`, ink.mauve, {
          'stroke-width': 4,
        }) +
        oval([x + 175, y + 136, 40, 14], '#4a2f2a') +
        oval([x + 175, y + 131, 40, 13], ink.ochre),
    ),
    path('M60 250H1140L1200 800H0Z', '#4a2f2a'),
    path('M96 280H1104L1150 740H50Z', '#2f1d22'),
    path('M0 700H1200V800H0Z', '#a9765a'),
    rect([0, 700, 1200, 12], '#c99c6c'),
    rect([500, 730, 200, 54], ink.cream),
    stroke('M530 750h140M550 766h100', ink.mauve, { 'stroke-width': 5 }),
    crumbs([0, 710, 1200, 90], '#5a3830', { count: 70, seed: 5, opacity: 0.4 }),
    ...[
      [190, ink.sage, bean],
      [340, ink.rose, poppy],
      [490, ink.gold, sun],
      [820, '#d98d3c', carrot],
      [980, ink.slate, bean],
    ].map(([x, colour, drawing]) => packet([Number(x), 470, 0], String(colour), String(drawing))),
    packet([650, 420, -5], ink.red, tomato),
    ...[
      [150, ink.plum, sun],
      [306, ink.moss, carrot],
      [462, ink.slate, poppy],
      [780, ink.crimson, tomato],
      [936, ink.sage, bean],
      [1070, ink.ochre, sun],
    ].map(([x, colour, drawing]) => packet([Number(x), 660, 0], String(colour), String(drawing))),
    path(
      'M1200 60C1060 90 900 150 800 236C760 262 716 276 690 300C672 318 690 336 716 326L776 302C740 340 716 364 708 390C704 412 728 416 742 398L812 334C900 330 1040 260 1200 240Z',
      '#c98a68',
    ),
    path('M716 326C740 318 764 308 784 296M742 398C760 376 786 350 816 330', 'none', {
      stroke: '#9c6146',
      'stroke-width': 4,
    }),
    path('M960 90L1210 20V270L1010 300C1000 220 990 150 960 90Z', ink.slate),
    stroke('M960 90C990 150 1000 220 1010 300', '#3f4f60', { 'stroke-width': 8 }),
  );
}
