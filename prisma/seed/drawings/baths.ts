import {
  blend,
  brush,
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

/** The baths of 1909: a glass vault, three lanes, a woman with a mop. */
export function baths(): string {
  const swimmer = ([x, y]: [number, number], size: number, cap: string) =>
    group(
      `translate(${x} ${y}) scale(${size})`,
      oval([0, 8, 78, 15], '#d9e8e6', { opacity: 0.8 }),
      path('M-26 0C-30-22 30-22 26 0Z', '#c98a68'),
      disc([0, -18, 17], '#c98a68'),
      path('M-18-18C-20-44 20-44 18-18C8-26-8-26-18-18Z', cap),
      stroke('M22-4C46-30 70-34 80-8', '#c98a68', { 'stroke-width': 11 }),
    );
  return picture(
    '3:2',
    blend('glass', ['#dbe6e2', '#f6ecd0']),
    blend('pool', ['#9fc3bf', '#5f949b', '#3f7480']),
    blend('wall', ['#efe2c6', '#dcc8a2']),
    rect([0, 0, 1200, 800], 'url(#wall)'),
    path('M150 330C150 60 1050 60 1050 330Z', 'url(#glass)'),
    glow([600, 210, 300], '#fffbe8', 0.9),
    ...[0, 1, 2, 3].map((at) =>
      stroke(
        `M${150 + at * 62} 330C${150 + at * 62} ${60 + at * 54} ${1050 - at * 62} ${60 + at * 54} ${1050 - at * 62} 330`,
        at === 0 ? ink.moss : '#9fb29c',
        { 'stroke-width': 15 - at * 3 },
      ),
    ),
    stroke(
      'M600 128V330M470 138L530 330M730 138L670 330M330 184L446 330M870 184L754 330',
      '#9fb29c',
      { 'stroke-width': 5 },
    ),
    path('M0 0H1200V330H1050C1050 60 150 60 150 330H0Z', ink.sage),
    stroke('M150 330C150 60 1050 60 1050 330', ink.cream, { 'stroke-width': 9 }),
    rect([0, 322, 1200, 26], ink.moss),
    ...steps(7, 40, 170).map(
      (x) => rect([x, 348, 22, 150], '#c9a878') + path(`M${x - 10} 348h42l-8 22h-26z`, ink.cream),
    ),
    ...steps(6, 84, 170).map(
      (x, at) =>
        path(`M${x} 498V410a52 52 0 0 1 104 0V498Z`, at % 2 ? '#b9a27c' : '#a9765a') +
        rect([x + 22, 430, 60, 68], at % 2 ? '#7d5a45' : ink.slate),
    ),
    disc([600, 286, 34], ink.aubergine),
    disc([600, 286, 27], ink.cream),
    stroke('M600 286v-18M600 286l-12 8', ink.aubergine, { 'stroke-width': 5 }),
    rect([0, 496, 1200, 20], '#cbb48c'),
    path('M0 516H1200V800H0Z', '#e9dcc0'),
    path('M200 528H1000L1200 800H0Z', 'url(#pool)'),
    path('M200 528H1000L1010 542H190Z', '#2f5f6b', { opacity: 0.5 }),
    ...['M466 530L400 800', 'M734 530L800 800'].map(
      (d) =>
        stroke(d, ink.red, { 'stroke-width': 11 }) +
        stroke(d, ink.cream, { 'stroke-width': 11, 'stroke-dasharray': '18 26' }),
    ),
    stroke('M330 532L196 800M600 532V800M870 532L1004 800', '#2f5f6b', {
      'stroke-width': 12,
      opacity: 0.35,
    }),
    brush([190, 545, 820, 240], '#dbeeea', { count: 50, seed: 4, opacity: 0.5, size: 4 }),
    swimmer([340, 596], 0.8, ink.gold),
    swimmer([610, 690], 1.25, ink.red),
    swimmer([846, 620], 0.9, ink.cream),
    ...[250, 600, 950].map(
      (x, at) =>
        rect([x - 26, 500, 52, 30], '#b39a80') +
        rect([x - 30, 494, 60, 10], [ink.red, ink.slate, ink.ochre][at] ?? ink.red),
    ),
    path('M0 516H192L0 776Z', '#e9dcc0'),
    path('M1200 516H1008L1200 776Z', '#e9dcc0'),
    stroke('M0 560H160M0 610H124M0 660H86M1040 560H1200M1076 610H1200M1114 660H1200', '#cbb48c', {
      'stroke-width': 3,
    }),
    stroke('M196 524L0 792M1004 524L1200 792', ink.cream, { 'stroke-width': 12 }),
    person(90, 668, { coat: ink.cream, legs: ink.slate, hair: '#c9c2b4', size: 1.35 }),
    stroke('M116 500L172 640', '#8f5738', { 'stroke-width': 8 }),
    path('M150 636H196L208 668H142Z', ink.steel),
    rect([18, 640, 50, 46], ink.red, { rx: 5 }),
    stroke('M20 640Q43 606 66 640', ink.aubergine, { 'stroke-width': 5 }),
    person(1110, 640, { coat: ink.red, legs: ink.cream, skin: '#8b5a48', size: 1.2 }),
    disc([1110, 486, 5], ink.cream),
    stroke('M1098 470L1110 486L1122 470', ink.cream, { 'stroke-width': 3 }),
  );
}
