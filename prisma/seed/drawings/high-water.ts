import {
  blend,
  brush,
  crumbs,
  faded,
  group,
  ink,
  path,
  picture,
  rect,
  steps,
  stroke,
} from './pen.ts';
import { house, person, ripples, tree } from './props.ts';

/** High water at the gauge: the painted staff, the closed flood gate, someone reading it off. */
export function highWater(): string {
  const marks = steps(11, 250, 40).map(
    (y, at) =>
      rect([560, y, 40, 20], at % 3 === 0 ? ink.red : ink.aubergine) +
      rect([600, y + 20, 40, 20], at % 3 === 0 ? ink.red : ink.aubergine),
  );
  return picture(
    '3:2',
    blend('sky', ['#6d7f8d', '#9fb0b4', '#cdd2c6']),
    blend('water', ['#8a8f7e', '#6f7668', '#4b5a58']),
    rect([0, 0, 1200, 800], 'url(#sky)'),
    path(
      'M-20 120C120 60 240 80 300 130C380 90 500 100 560 150C440 190 100 190-20 170Z',
      '#5b6c7a',
      { opacity: 0.7 },
    ),
    path(
      'M640 90C760 40 900 60 960 110C1040 80 1160 90 1230 130L1230 180C1000 200 760 170 640 90Z',
      '#5b6c7a',
      { opacity: 0.55 },
    ),
    stroke(
      [
        [90, 190],
        [190, 230],
        [300, 180],
        [420, 240],
        [760, 200],
        [860, 240],
        [980, 190],
        [1080, 230],
        [700, 280],
        [240, 300],
        [1140, 300],
        [60, 300],
      ]
        .map(([x, y]) => `M${x} ${y}l-14 46`)
        .join(''),
      '#e4e7de',
      { 'stroke-width': 3, opacity: 0.5 },
    ),
    faded(
      0.55,
      house(30, 440, {
        width: 130,
        height: 150,
        wall: '#c9b294',
        roof: ink.plum,
        lit: 0.3,
        seed: 3,
      }),
      house(170, 440, { width: 100, height: 200, wall: '#b9957c', lit: 0.3, seed: 5 }),
      house(950, 440, {
        width: 120,
        height: 170,
        wall: '#c9b294',
        roof: ink.plum,
        lit: 0.4,
        seed: 8,
      }),
      house(1076, 440, { width: 110, height: 130, wall: '#b9957c', lit: 0.3, seed: 6 }),
    ),
    tree(370, 452, { size: 1.05, colour: '#5a6c60', light: '#73877a' }),
    tree(858, 452, { size: 1.2, colour: '#5a6c60', light: '#73877a' }),
    rect([0, 432, 1200, 370], 'url(#water)'),
    ripples([0, 448, 1200, 330], '#d3d2bf', { count: 60, seed: 4, opacity: 0.45, size: 5 }),
    path('M770 470c40-14 120-10 150 2l-16 14c-50 8-110 4-134-16Z', ink.plum),
    stroke('M800 462l-22-26M870 460l30-30', ink.plum, { 'stroke-width': 8 }),
    rect([536, 180, 128, 510], '#c7b79b', { rx: 6 }),
    rect([536, 180, 26, 510], '#8d7d68', { opacity: 0.35 }),
    crumbs([540, 190, 120, 520], '#6e5f52', { count: 120, seed: 4, size: 3, opacity: 0.4 }),
    rect([556, 232, 88, 450], ink.cream),
    ...marks,
    path('M500 676q26-12 52 0t52 0t52 0t52 0Q690 706 604 708Q518 706 500 676Z', '#646d64'),
    stroke('M492 676q27-14 54 0t54 0t54 0t54 0', '#e6e3d0', { 'stroke-width': 5, opacity: 0.8 }),
    stroke('M520 704q20-9 40 0t40 0t40 0M548 728q18-8 36 0t36 0', '#e6e3d0', {
      'stroke-width': 4,
      opacity: 0.45,
    }),
    path('M-10 800L-10 560L372 590L400 800Z', '#8f8276'),
    path('M-10 560L372 590L374 612L-10 584Z', '#cfc0a6'),
    ...steps(4, 30, 90).map((x) => rect([x, 600, 8, 200], ink.aubergine, { opacity: 0.35 })),
    brush([0, 610, 380, 180], '#5f5450', { count: 20, seed: 9, opacity: 0.4 }),
    group(
      'translate(250 586)',
      person(0, 0, { coat: ink.ochre, legs: ink.slate, hair: ink.ochre, size: 1.3 }),
      path('M-22-226C-20-250 20-250 22-226L34-218L-34-218Z', ink.ochre),
      stroke('M34-160L78-190', ink.ochre, { 'stroke-width': 16 }),
      rect([74, -206, 26, 18], ink.night, { rx: 3 }),
    ),
  );
}
