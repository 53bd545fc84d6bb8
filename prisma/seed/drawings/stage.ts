import {
  blend,
  brush,
  chance,
  crumbs,
  disc,
  glow,
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

/** The stage on the first night: red curtains, a boat of wood and cloth, one actor in the light. */
export function stage(): string {
  const fold = (x: number, width: number, side: 1 | -1) =>
    steps(5, 0, 1)
      .map((at) =>
        path(
          `M${x + side * at * width} -10C${x + side * (at * width + 14)} 200 ${x + side * (at * width - 10)} 420 ${x + side * (at * width + 6)} 640L${x + side * ((at + 1) * width + 4)} 640C${x + side * ((at + 1) * width - 8)} 420 ${x + side * ((at + 1) * width + 10)} 200 ${x + side * (at + 1) * width} -10Z`,
          at % 2 ? ink.red : ink.crimson,
        ),
      )
      .join('');
  const next = chance(5);
  return picture(
    '3:2',
    blend('back', ['#2c2145', '#54406a', '#c0706d']),
    blend('boards', ['#a3764f', '#7d5640']),
    rect([0, 0, 1200, 800], ink.night),
    rect([160, 60, 880, 520], 'url(#back)'),
    disc([760, 250, 84], '#f3d79c'),
    glow([760, 250, 260], '#f3d79c', 0.5),
    crumbs([170, 70, 860, 220], ink.cream, { count: 60, seed: 3, size: 3.4, opacity: 0.8 }),
    path('M160 470C300 420 420 470 540 450C700 420 860 470 1040 440V600H160Z', '#3d5468'),
    path('M160 510C320 470 440 520 600 496C760 470 900 516 1040 490V620H160Z', '#567083'),
    path('M160 552C300 520 460 566 620 540C780 520 900 560 1040 536V640H160Z', '#7f98a3'),
    path('M120 590H1080L1200 800H0Z', 'url(#boards)'),
    stroke(
      'M300 590L210 800M420 590L380 800M540 590L530 800M660 590L670 800M780 590L820 800M900 590L990 800',
      '#5d3d34',
      { 'stroke-width': 3, opacity: 0.7 },
    ),
    brush([120, 600, 960, 190], '#c99c6c', { count: 30, seed: 4, opacity: 0.35 }),
    path('M500 -20H640L860 640C760 690 500 690 380 640Z', '#fdeec7', { opacity: 0.2 }),
    oval([620, 650, 240, 36], '#fdeec7', { opacity: 0.35 }),
    path(
      'M380 520C480 556 720 556 860 506C840 590 800 630 760 640H470C420 624 390 580 380 520Z',
      '#6d4636',
    ),
    stroke('M392 556C500 590 740 590 846 548M412 592C520 620 720 620 820 588', '#4a2f2a', {
      'stroke-width': 4,
    }),
    path('M380 520C480 556 720 556 860 506L862 520C730 574 480 574 384 540Z', ink.ochre),
    stroke('M560 552V180', '#4a2f2a', { 'stroke-width': 11 }),
    path('M568 190C660 230 720 330 716 470L568 480Z', ink.cream),
    path('M568 190C600 260 610 380 596 478L568 480Z', ink.sand, { opacity: 0.8 }),
    path('M560 180L500 200L560 222Z', ink.red),
    group(
      'translate(460 560)',
      person(0, 0, { coat: ink.red, legs: ink.crimson, hair: '#6b3f2c', size: 1.15 }),
      path('M-30-80C-40-40-44-20-44 0H44C44-20 40-40 30-80Z', ink.crimson),
      stroke('M30-150L84-214', ink.red, { 'stroke-width': 15 }),
      disc([88, -218, 8], '#c98a68'),
    ),
    stroke('M548 344L330 640', '#c99c6c', { 'stroke-width': 9 }),
    fold(0, 46, 1),
    fold(1200, 46, -1),
    path(
      'M-10-10H1210V60C1080 110 980 60 900 96C800 130 700 70 600 104C500 70 400 130 300 96C220 60 120 110-10 60Z',
      ink.crimson,
    ),
    stroke(
      'M-10 60C120 110 220 60 300 96C400 130 500 70 600 104C700 70 800 130 900 96C980 60 1080 110 1210 60',
      ink.gold,
      { 'stroke-width': 8 },
    ),
    ...steps(13, 40, 93).map((x) => {
      const y = 760 + next() * 18;
      return (
        path(`M${x - 46} 830C${x - 46} ${y + 20} ${x + 46} ${y + 20} ${x + 46} 830Z`, '#160e1e') +
        oval([x, y, 24, 28], '#160e1e')
      );
    }),
  );
}
