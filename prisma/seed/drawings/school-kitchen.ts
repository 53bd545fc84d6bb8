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
    // The cook, who tastes.
    group(
      'translate(800 690)',
      path('M-96 0C-104-120-80-214 0-214C80-214 104-120 96 0Z', ink.cream),
      path('M-58-150H58L72 0H-72Z', ink.crimson),
      stroke('M-52-150L-30-206M52-150L30-206', ink.crimson, { 'stroke-width': 12 }),
      rect([-34, -70, 68, 44], '#6d1428', { rx: 6 }),
      path('M-22-226H22V-196Q0-180-22-196Z', '#7d4f3c'),
      oval([0, -268, 44, 52], '#8b5a48'),
      path('M-44-270C-46-252-40-236-30-228C-34-250-34-262-30-280Z', '#6b4133', { opacity: 0.7 }),
      disc([-20, -268, 5], ink.night),
      disc([14, -268, 5], ink.night),
      stroke('M-22-238Q-4-226 16-240', '#5f2a2a', { 'stroke-width': 5 }),
      stroke('M-30-284q10-8 20-2M6-286q10-6 20 2', ink.night, { 'stroke-width': 5 }),
      path('M-48-296C-70-350-30-376-8-360C6-386 60-378 54-346C78-332 66-300 48-296Z', '#fffaf0'),
      rect([-48, -306, 96, 24], '#efe2c6', { rx: 6 }),
    ),
    stroke('M716 520C670 540 640 520 612 476', ink.cream, { 'stroke-width': 44 }),
    disc([606, 468, 22], '#8b5a48'),
    stroke('M590 520L634 372', ink.steel, { 'stroke-width': 10 }),
    stroke('M884 520C930 560 936 610 910 650', ink.cream, { 'stroke-width': 40 }),
    person(1010, 672, { coat: ink.red, hair: '#6b3f2c', size: 1.3 }),
    person(1084, 676, { coat: ink.slate, skin: '#8b5a48', size: 1.16 }),
    person(1152, 678, { coat: ink.ochre, hair: '#7a4a30', size: 1.24 }),
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
    crumbs([0, 20, 1200, 500], '#ffffff', { count: 120, seed: 3, opacity: 0.3 }),
  );
}
