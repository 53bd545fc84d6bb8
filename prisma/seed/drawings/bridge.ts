import {
  blend,
  brush,
  crumbs,
  disc,
  glow,
  group,
  ink,
  path,
  picture,
  rect,
  steps,
  stroke,
} from './pen.ts';
import { house, ripples, tree } from './props.ts';

/** The old stone bridge in the morning, one of its arches in scaffolding. */
export function bridge(): string {
  const deck = 'M-20 372C200 322 420 300 620 300C820 300 1010 324 1220 372L1220 440L-20 440Z';
  const arch = (x: number, width: number, top: number) =>
    `M${x} 560L${x} ${top + width * 0.46}A${width / 2} ${width * 0.46} 0 0 1 ${x + width} ${top + width * 0.46}L${x + width} 560Z`;
  const arches: [number, number, number][] = [
    [40, 210, 420],
    [310, 250, 392],
    [620, 250, 392],
    [930, 210, 420],
  ];
  return picture(
    '16:9',
    blend('sky', ['#f3d9b4', '#f7e6cb', '#fbf0dd']),
    blend('river', ['#93a9ae', '#5f7a86', '#41596a']),
    blend('stone', ['#d9bd93', '#b8946a']),
    rect([0, 0, 1200, 675], 'url(#sky)'),
    disc([905, 150, 62], '#f0a57a'),
    glow([905, 150, 240], '#f7c795', 0.7),
    group(
      'translate(0 -8)',
      ...[
        house(60, 340, { width: 110, height: 150, wall: '#dcb98c', seed: 3 }),
        house(176, 340, { width: 90, height: 190, wall: '#cfa37e', roof: ink.plum, seed: 4 }),
        house(272, 340, { width: 130, height: 130, wall: '#e6cfa6', seed: 5 }),
        house(820, 340, { width: 120, height: 120, wall: '#dcc09a', seed: 6 }),
        house(946, 340, { width: 96, height: 170, wall: '#c98f72', roof: ink.plum, seed: 7 }),
        house(1046, 340, { width: 120, height: 136, wall: '#e3c698', seed: 8 }),
        rect([468, 118, 50, 222], '#cda57c'),
        path('M460 118L493 20L526 118Z', ink.moss),
        rect([484, 150, 18, 34], ink.plum),
        disc([493, 214, 13], ink.cream),
      ].map((part) => `<g opacity="0.72">${part}</g>`),
    ),
    rect([0, 540, 1200, 135], 'url(#river)'),
    path(deck, 'url(#stone)'),
    rect([-20, 400, 1240, 160], '#b8946a'),
    ...arches.map(
      (one) =>
        path(arch(...one), '#4a5f6c') +
        path(arch(...one), 'none', { stroke: '#e3cba2', 'stroke-width': 9 }),
    ),
    ...[0, 268, 576, 886, 1150].map((x) =>
      path(`M${x} 560L${x + 14} 470L${x + 40} 470L${x + 54} 560Z`, '#a68159'),
    ),
    stroke('M-20 366C200 316 420 294 620 294C820 294 1010 318 1220 366', '#7d5a45', {
      'stroke-width': 9,
    }),
    brush([0, 340, 1200, 180], '#8d6a4a', { count: 50, seed: 5, size: 3, opacity: 0.3 }),
    crumbs([0, 330, 1200, 200], '#6e4f3c', { count: 200, seed: 6, opacity: 0.3 }),
    rect([0, 555, 1200, 120], 'url(#river)'),
    ...arches.map(([x, width]) =>
      path(
        `M${x} 556L${x + width} 556L${x + width - 24} 600Q${x + width / 2} 650 ${x + 24} 600Z`,
        '#32485a',
        { opacity: 0.45 },
      ),
    ),
    ripples([0, 566, 1200, 100], '#e9dfc9', { count: 34, seed: 2 }),
    // Scaffolding, netting and the crane barge at the third arch.
    path('M604 318L886 318L886 560L604 560Z', '#f3e6cc', { opacity: 0.5 }),
    stroke(
      `${steps(7, 604, 47)
        .map((x) => `M${x} 300V566`)
        .join('')}${steps(5, 330, 52)
        .map((y) => `M598 ${y}H892`)
        .join('')}M604 382L886 330M604 486L886 434`,
      ink.plum,
      { 'stroke-width': 4.5 },
    ),
    rect([594, 378, 304, 8], ink.ochre),
    rect([594, 482, 304, 8], ink.ochre),
    path('M690 582L950 582L930 616L712 616Z', ink.aubergine),
    rect([744, 550, 62, 32], ink.red),
    rect([752, 557, 22, 14], ink.mist),
    stroke('M852 582V470L934 420', ink.red, { 'stroke-width': 8 }),
    stroke('M934 420V508', ink.night, { 'stroke-width': 3 }),
    rect([918, 508, 34, 22], '#d9bd93'),
    tree(30, 600, { size: 1.25 }),
    tree(1170, 612, { size: 1.35, colour: '#4c6152' }),
    path(
      'M-10 640C120 590 180 600 250 675L-10 675ZM1200 600C1110 606 1040 630 1000 675L1200 675Z',
      ink.moss,
    ),
  );
}
