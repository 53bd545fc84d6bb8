import {
  blend,
  brush,
  crumbs,
  disc,
  group,
  ink,
  path,
  picture,
  rect,
  steps,
  stroke,
} from './pen.ts';
import { house, tree } from './props.ts';

const COURSE =
  'M196 158C230 210 300 190 312 250C322 306 236 318 258 372C282 428 392 386 452 420C516 456 470 530 540 556C620 586 660 500 742 520C828 540 800 622 884 640C950 654 990 640 1040 660';

/** The river as a map: from the spring in the wood to where it meets a greater one. No letters: they would need a font. */
export function tesseMap(): string {
  const hill = (x: number, y: number, size: number) =>
    group(
      `translate(${x} ${y}) scale(${size})`,
      path('M-110 0C-70-60-40-120 0-120C44-120 70-60 116 0Z', '#a9b58f'),
      path('M0-120C44-120 70-60 116 0H40C50-50 30-90 0-120Z', '#8b9b78'),
      stroke('M-64-14C-50-40-36-64-22-84M-30-10C-20-34-10-50 0-66', '#c9d2a4', {
        'stroke-width': 4,
      }),
    );
  const cow = (x: number, y: number, colour: string) =>
    group(
      `translate(${x} ${y})`,
      path('M-26-24H22L30-30L38-22L32-12H24V0H18V-10H-16V0H-22V-10Q-30-12-26-24Z', colour),
      disc([-6, -18, 6], ink.cream),
    );
  const spire = (x: number, y: number, size: number) =>
    group(
      `translate(${x} ${y}) scale(${size})`,
      rect([-13, -92, 26, 92], '#d2a67f'),
      path('M-18-90L0-160L18-90Z', ink.moss),
      rect([-5, -70, 10, 18], ink.plum),
    );
  return picture(
    '3:2',
    blend('sheet', ['#f7ecd6', '#efdfc0']),
    rect([0, 0, 1200, 800], '#b99f7c'),
    path('M40 46L1164 34L1170 760L34 770Z', ink.night, { opacity: 0.2 }),
    path('M30 30L1158 22L1164 752L26 760Z', 'url(#sheet)'),
    stroke('M312 28L318 756M596 26L600 755M880 24L884 753', '#d9c49c', { 'stroke-width': 4 }),
    stroke('M56 56L1134 48L1138 728L52 734Z', '#b08d63', { 'stroke-width': 4 }),
    stroke('M66 66L1124 58L1128 718L62 724Z', '#b08d63', { 'stroke-width': 2 }),
    // The greater river takes it up at the edge.
    path(
      'M1030 560C1060 610 1010 640 1040 690C1052 706 1050 716 1048 719L1128 718L1126 470C1090 480 1040 500 1030 560Z',
      '#6c8794',
    ),
    stroke('M1076 540C1080 600 1060 640 1078 700M1104 520C1106 590 1092 640 1106 700', '#a9bcc2', {
      'stroke-width': 4,
    }),
    hill(150, 180, 0.9),
    hill(300, 150, 0.7),
    hill(430, 210, 1),
    hill(140, 300, 0.5),
    hill(770, 330, 0.7),
    hill(850, 346, 0.5),
    hill(560, 170, 0.6),
    stroke(COURSE, '#50707f', { 'stroke-width': 28 }),
    stroke(COURSE, '#7f9caa', { 'stroke-width': 19 }),
    stroke(COURSE, '#c3d2d2', { 'stroke-width': 3, 'stroke-dasharray': '26 30' }),
    stroke('M742 520C828 540 800 622 884 640C950 654 990 640 1040 660', '#50707f', {
      'stroke-width': 36,
    }),
    stroke('M742 520C828 540 800 622 884 640C950 654 990 640 1050 662', '#7f9caa', {
      'stroke-width': 27,
    }),
    // The way of the walker beside it.
    stroke(
      'M226 140C270 190 350 190 352 250C354 310 290 330 300 360C330 400 420 350 490 400C550 450 520 510 560 522C630 540 660 460 752 482C850 504 846 640 880 690C930 720 980 692 1036 700',
      ink.red,
      { 'stroke-width': 6, 'stroke-dasharray': '2 17' },
    ),
    disc([192, 152, 15], ink.red),
    disc([192, 152, 6], ink.cream),
    tree(140, 176, { size: 0.42 }),
    tree(240, 150, { size: 0.36, colour: '#4c6152' }),
    tree(176, 146, { size: 0.34 }),
    tree(104, 166, { size: 0.32, colour: '#4c6152' }),
    // Oberscheid: the mill.
    house(170, 350, { width: 62, height: 52, wall: '#e6d0a8', seed: 3 }),
    disc([246, 334, 27], ink.plum),
    disc([246, 334, 19], '#efdfc0'),
    stroke('M246 308V360M220 334H272M228 316L264 352M264 316L228 352', ink.plum, {
      'stroke-width': 5,
    }),
    // The straight stretch with its fields.
    group(
      'translate(330 470) rotate(8)',
      rect([0, 0, 92, 62], '#cbbf78'),
      rect([96, 4, 78, 60], '#b9c08e'),
      rect([6, 68, 100, 56], '#d9c98e'),
      stroke('M8 12H84M8 24H84M8 36H84M8 48H84', '#a89f5c', { 'stroke-width': 3 }),
      stroke('M104 16V56M118 16V56M132 16V56M146 16V56M160 16V56', '#93a06c', {
        'stroke-width': 3,
      }),
    ),
    cow(420, 580, ink.plum),
    cow(476, 606, '#8f5738'),
    // Obertesse.
    house(560, 460, { width: 56, height: 56, wall: '#c98f72', roof: ink.plum, seed: 5 }),
    house(622, 468, { width: 66, height: 48, wall: '#e3cba2', seed: 6 }),
    spire(606, 414, 0.7),
    // Tessenau on both banks.
    house(676, 640, { width: 58, height: 78, wall: '#dcb98c', seed: 2 }),
    house(736, 648, { width: 64, height: 62, wall: '#c98f72', roof: ink.plum, seed: 3 }),
    spire(726, 584, 0.9),
    house(876, 592, { width: 64, height: 84, wall: '#e6d0a8', seed: 4 }),
    house(944, 596, { width: 54, height: 64, wall: '#c98f72', roof: ink.plum, seed: 8 }),
    path('M792 536Q846 486 884 580', 'none', { stroke: '#b8946a', 'stroke-width': 15 }),
    stroke('M1000 610V546L1036 566', ink.plum, { 'stroke-width': 8 }),
    path('M892 660L936 656L928 674H900Z', ink.aubergine),
    path('M912 656V628L934 650Z', ink.cream),
    // Rose of the winds.
    group(
      'translate(980 180)',
      disc([0, 0, 78], '#e2cba3'),
      disc([0, 0, 66], '#f7ecd6'),
      path('M0-96L16-16L96 0L16 16L0 96L-16 16L-96 0L-16-16Z', ink.plum),
      path('M0-96L0 0L-16-16ZM96 0L0 0L16-16ZM0 96L0 0L16 16ZM-96 0L0 0L-16 16Z', ink.ochre),
      path('M0-96L16-16L0 0L-16-16Z', ink.red),
      disc([0, 0, 9], ink.cream),
    ),
    ...steps(3, 120, 60).map((x, at) => tree(x, 640 + at * 16, { size: 0.4, colour: '#6d8268' })),
    tree(620, 330, { size: 0.4 }),
    tree(668, 348, { size: 0.34, colour: '#6d8268' }),
    tree(1000, 420, { size: 0.42 }),
    brush([70, 80, 1050, 620], '#c9ae80', { count: 40, seed: 9, opacity: 0.3 }),
    crumbs([40, 40, 1100, 700], '#8d6a4a', { count: 240, seed: 4, opacity: 0.2 }),
  );
}
