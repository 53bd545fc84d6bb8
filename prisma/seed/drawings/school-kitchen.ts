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
import { person } from './props.ts';

/** A school kitchen at work: big pots, a ladle, plates in a row. */
export function schoolKitchen(): string {
  const pot = ([x, y]: [number, number], size: number, colour: string) =>
    group(
      `translate(${x} ${y}) scale(${size})`,
      oval([0, 4, 116, 14], ink.night, { opacity: 0.3 }),
      path('M-104-120H104L96-6Q94 4 82 4H-82Q-94 4-96-6Z', colour),
      path('M-104-120H-60L-56 4H-82Q-94 4-96-6Z', '#ffffff', { opacity: 0.16 }),
      oval([0, -120, 104, 22], '#6f4a3a'),
      oval([0, -118, 92, 17], ink.ochre),
      disc([-34, -120, 9], ink.red),
      disc([20, -114, 8], ink.moss),
      disc([46, -122, 7], ink.red),
      disc([-6, -124, 6], ink.moss),
      stroke('M-104-88h-26v24h22M104-88h26v24h-22', ink.aubergine, { 'stroke-width': 9 }),
    );
  const steam = (x: number, y: number) =>
    stroke(`M${x} ${y}c-24-40 24-60 0-104s24-60 4-92`, '#ffffff', {
      'stroke-width': 11,
      opacity: 0.6,
    });
  return picture(
    '3:2',
    blend('wall', ['#cfdacb', '#b5c5b2']),
    rect([0, 0, 1200, 800], 'url(#wall)'),
    stroke(
      `${steps(16, 0, 80)
        .map((x) => `M${x} 0V560`)
        .join('')}${steps(7, 40, 80)
        .map((y) => `M0 ${y}H1200`)
        .join('')}`,
      '#9fb29c',
      { 'stroke-width': 3, opacity: 0.6 },
    ),
    rect([760, 90, 330, 250], ink.cream),
    rect([776, 106, 298, 218], '#f3d9a6'),
    disc([1000, 170, 36], '#ea9f6f'),
    path('M776 270C860 220 980 240 1074 260V324H776Z', ink.sage),
    stroke('M925 106V324M776 214H1074', ink.cream, { 'stroke-width': 10 }),
    stroke('M90 140H640', ink.aubergine, { 'stroke-width': 9 }),
    ...[
      [140, 60, ink.slate],
      [240, 76, ink.red],
      [350, 66, ink.plum],
      [450, 54, ink.ochre],
    ].map(
      ([x, r, colour]) =>
        stroke(`M${x} 142v46`, ink.aubergine, { 'stroke-width': 6 }) +
        disc([Number(x), 190 + Number(r) * 0.9, Number(r) * 0.8], String(colour)) +
        disc([Number(x), 190 + Number(r) * 0.9, Number(r) * 0.6], ink.night, { opacity: 0.18 }),
    ),
    stroke('M556 142v120M604 142v96', ink.steel, { 'stroke-width': 8 }),
    oval([556, 276, 24, 20], ink.steel),
    oval([604, 256, 14, 26], ink.steel),
    rect([0, 520, 1200, 30], ink.cream),
    rect([0, 548, 1200, 252], '#7c5a52'),
    rect([0, 548, 1200, 10], ink.night, { opacity: 0.3 }),
    steam(210, 372),
    steam(270, 350),
    steam(470, 366),
    steam(540, 388),
    pot([240, 520], 1.15, ink.slate),
    pot([520, 520], 1, ink.red),
    person(770, 760, {
      coat: ink.cream,
      legs: ink.slate,
      hair: ink.cream,
      skin: '#c98a68',
      size: 1.85,
    }),
    path('M740 440C738 400 802 400 800 440L796 462H744Z', ink.cream),
    path('M728 552L812 552L818 720L722 720Z', ink.crimson, { opacity: 0.92 }),
    stroke('M730 540L664 560', ink.cream, { 'stroke-width': 30 }),
    stroke('M650 566L600 440', ink.steel, { 'stroke-width': 9 }),
    oval([598, 436, 22, 13], ink.aubergine),
    rect([0, 664, 1200, 136], '#e3cba2'),
    rect([0, 664, 1200, 16], '#f4e3c0'),
    brush([0, 690, 1200, 100], '#b18a5c', { count: 24, seed: 4, opacity: 0.4 }),
    ...steps(7, 110, 164).map(
      (x, at) =>
        oval([x, 726, 70, 24], ink.night, { opacity: 0.22 }) +
        oval([x, 718, 70, 24], ink.cream) +
        oval([x, 716, 50, 15], '#e6d6b8') +
        (at < 5
          ? oval([x - 6, 711, 34, 12], ink.ochre) +
            disc([x + 18, 710, 8], ink.moss) +
            disc([x - 20, 708, 6], ink.red)
          : ''),
    ),
    person(1080, 664, { coat: ink.red, hair: '#6b3f2c', size: 1.05 }),
    person(1156, 668, { coat: ink.slate, skin: '#8b5a48', size: 0.98 }),
    rect([1010, 600, 200, 64], '#7c5a52'),
    crumbs([0, 20, 1200, 500], '#ffffff', { count: 120, seed: 3, opacity: 0.3 }),
  );
}
