import {
  blend,
  crumbs,
  disc,
  glow,
  group,
  ink,
  oval,
  path,
  picture,
  rect,
  stroke,
  within,
} from './pen.ts';
import { person, tree } from './props.ts';

/** Hives on the town hall's roof, lime blossom, bees on their way home. */
export function hives(): string {
  const hive = (x: number, y: number, colour: string) =>
    group(
      `translate(${x} ${y})`,
      oval([80, 4, 104, 12], ink.night, { opacity: 0.28 }),
      rect([8, -14, 16, 18], ink.plum),
      rect([136, -14, 16, 18], ink.plum),
      rect([0, -96, 160, 84], colour),
      rect([0, -176, 160, 76], colour),
      rect([0, -98, 160, 5], ink.night, { opacity: 0.3 }),
      rect([-12, -196, 184, 22], ink.aubergine, { rx: 4 }),
      rect([46, -32, 68, 12], ink.night),
      rect([0, -176, 30, 164], ink.night, { opacity: 0.1 }),
      rect([60, -150, 40, 12], ink.night, { opacity: 0.3, rx: 6 }),
    );
  const bee = ([x, y]: [number, number], turn: number, size = 1) =>
    group(
      `translate(${x} ${y}) rotate(${turn}) scale(${size})`,
      oval([-4, -22, 12, 20], '#ffffff', { opacity: 0.75, transform: 'rotate(-24)' }),
      oval([12, -20, 10, 17], '#ffffff', { opacity: 0.6, transform: 'rotate(16)' }),
      oval([0, 0, 29, 18], ink.gold),
      within(
        `bee-${x}-${y}`,
        'M-29 0A29 18 0 0 1 29 0A29 18 0 0 1-29 0Z',
        rect([-10, -20, 10, 40], ink.night),
        rect([8, -20, 10, 40], ink.night),
      ),
      disc([-28, 0, 11], ink.night),
    );
  const blossom = (x: number, y: number, turn: number) =>
    group(
      `translate(${x} ${y}) rotate(${turn})`,
      stroke('M0 0C10 30 8 60 20 84', ink.moss, { 'stroke-width': 4 }),
      path('M0 0C-16 20-14 60 2 76C12 54 12 22 0 0Z', '#c9d2a4'),
      ...[
        [20, 84],
        [34, 74],
        [10, 98],
        [30, 100],
      ].map(([a = 0, b = 0]) => disc([a, b, 10], '#f3e3a0') + disc([a, b, 4], ink.ochre)),
    );
  const leaf = ([x, y]: [number, number], turn: number, colour: string) =>
    group(
      `translate(${x} ${y}) rotate(${turn})`,
      path(
        'M0 0C-50 10-66 66-30 104C-14 120 0 124 6 140C16 120 50 108 56 70C60 30 36 4 0 0Z',
        colour,
      ),
      stroke('M0 4C6 50 6 90 6 130M4 50L-30 76M5 60L38 50M5 84L-20 102', '#c4d2b0', {
        'stroke-width': 3,
        opacity: 0.7,
      }),
    );
  return picture(
    '3:2',
    blend('sky', ['#a9c2c4', '#d5ddcb', '#f4e8c8']),
    rect([0, 0, 1200, 800], 'url(#sky)'),
    disc([300, 190, 60], '#f8e0a0'),
    glow([300, 190, 320], '#fff6da', 0.9),
    ...[
      [20, 150, 90],
      [180, 120, 130],
      [310, 160, 80],
      [480, 130, 110],
      [620, 170, 90],
      [800, 120, 140],
      [930, 150, 96],
      [1090, 130, 120],
    ]
      .map(
        ([x = 0, width = 0, height = 0], at) =>
          rect(
            [x, 560 - height, width, height],
            ['#e3cba2', '#c98f72', '#dcb98c'][at % 3] ?? ink.sand,
          ) +
          path(
            `M${x - 8} ${560 - height}L${x + width / 2} ${560 - height - 70}L${x + width + 8} ${560 - height}Z`,
            at % 2 ? ink.plum : ink.crimson,
          ),
      )
      .map((one) => `<g opacity="0.75">${one}</g>`),
    rect([700, 300, 60, 270], '#d2a67f'),
    path('M690 304L730 190L770 304Z', ink.moss),
    disc([730, 360, 20], ink.cream),
    tree(440, 570, { size: 0.9 }),
    tree(1040, 572, { size: 1 }),
    rect([0, 556, 1200, 244], '#8f8276'),
    rect([0, 556, 1200, 18], '#cdbba0'),
    stroke('M0 620H1200M0 700H1200', '#766a62', { 'stroke-width': 4 }),
    crumbs([0, 570, 1200, 230], '#5f5450', { count: 240, seed: 3, opacity: 0.4 }),
    hive(120, 720, ink.ochre),
    hive(360, 736, ink.cream),
    hive(600, 722, ink.red),
    person(900, 744, { coat: ink.cream, legs: ink.cream, hair: ink.cream, size: 1.5 }),
    path('M852 512C850 440 950 440 948 512L966 524H834Z', ink.sand),
    path('M860 520H940L934 564H866Z', ink.night, { opacity: 0.35 }),
    rect([816, 600, 60, 92], '#c99c6c'),
    rect([824, 610, 44, 74], ink.gold),
    stroke('M830 626h32M830 646h32M830 666h32', ink.ochre, { 'stroke-width': 4 }),
    stroke(
      'M1210 60C1080 70 980 90 860 60M1060 74C1030 120 1010 130 990 150M930 74C920 100 900 120 880 130',
      ink.plum,
      { 'stroke-width': 11 },
    ),
    leaf([1150, 60], 10, ink.moss),
    leaf([1080, 80], 40, ink.sage),
    leaf([1000, 80], 4, ink.moss),
    leaf([930, 66], 50, ink.sage),
    leaf([866, 50], 70, ink.moss),
    leaf([1190, 140], -16, ink.sage),
    blossom(1040, 100, 10),
    blossom(960, 100, 30),
    blossom(1120, 120, -8),
    blossom(890, 96, 46),
    bee([600, 250], 12, 1.3),
    bee([620, 150], -14, 0.9),
    bee([470, 360], 8),
    bee([420, 470], -10, 0.9),
    bee([250, 440], 20, 0.8),
    bee([840, 330], -20, 0.8),
    bee([160, 500], -6, 0.7),
    stroke('M644 240C720 190 800 250 900 190M660 148C700 130 720 150 740 140', ink.plum, {
      'stroke-width': 3,
      'stroke-dasharray': '3 13',
      opacity: 0.7,
    }),
  );
}
