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

/** The organ of St Brictius while it rains: pipes, an organist from behind, umbrellas drying. */
export function organ(): string {
  const next = chance(1724);
  const pipe = ([x, foot]: [number, number], height: number, width: number) =>
    path(
      `M${x} ${foot}L${x + width * 0.24} ${foot + 46}H${x + width * 0.76}L${x + width} ${foot}V${foot - height}H${x}Z`,
      'url(#tin)',
    ) +
    rect([x + width * 0.14, foot - height, width * 0.16, height], '#ffffff', { opacity: 0.35 }) +
    oval([x + width / 2, foot - height, width / 2, width * 0.14], '#4c5a66') +
    path(
      `M${x + width * 0.22} ${foot - 20}Q${x + width / 2} ${foot - 74} ${x + width * 0.78} ${foot - 20}Z`,
      '#3f4f5c',
    ) +
    rect([x + width * 0.2, foot - 22, width * 0.6, 6], '#e3e9e6');
  const tower = (x: number, heights: number[], width: number) =>
    heights.map((height, at) => pipe([x + at * (width + 5), 470], height, width)).join('');
  const umbrella = ([x, y]: [number, number], colour: string, turn: number) =>
    group(
      `translate(${x} ${y}) rotate(${turn})`,
      path('M-64 0C-60-60 60-60 64 0C46-12 32-12 21 0C10-12-10-12-21 0C-32-12-46-12-64 0Z', colour),
      stroke('M0-46V44Q0 58 12 58Q22 58 22 48', ink.night, { 'stroke-width': 5 }),
      stroke('M-21 0Q-16-30 0-46Q16-30 21 0', ink.night, { 'stroke-width': 2, opacity: 0.4 }),
    );
  return picture(
    '3:2',
    blend('wall', ['#d9cdb8', '#bfae94']),
    blend('tin', ['#eef0ea', '#a9b7bb'], 'across'),
    blend('case', ['#8f3b35', '#6b2530']),
    rect([0, 0, 1200, 800], 'url(#wall)'),
    brush([0, 0, 1200, 700], '#a8967a', { count: 40, seed: 8, opacity: 0.25 }),
    // Tall windows with rain on them.
    ...[40, 1020].map(
      (x) =>
        path(
          `M${x} 560V180C${x} 110 ${x + 70} 70 ${x + 70} 70C${x + 70} 70 ${x + 140} 110 ${x + 140} 180V560Z`,
          '#5f7483',
        ) +
        path(
          `M${x + 10} 550V184C${x + 10} 124 ${x + 70} 88 ${x + 70} 88C${x + 70} 88 ${x + 130} 124 ${x + 130} 184V550Z`,
          '#93a8b1',
        ) +
        stroke(
          steps(22, 0, 1)
            .map(
              (at) =>
                `M${Math.round(x + 20 + next() * 98)} ${Math.round(190 + at * 15 + next() * 12)}l-6 22`,
            )
            .join(''),
          '#eaf0ee',
          { 'stroke-width': 4, opacity: 0.8 },
        ) +
        stroke(
          `M${x + 70} 90V550M${x + 10} 240H${x + 130}M${x + 10} 360H${x + 130}M${x + 10} 470H${x + 130}`,
          '#3f4f5c',
          { 'stroke-width': 6 },
        ),
    ),
    glow([600, 360, 420], '#fbe6b8', 0.55),
    // The case: two towers and a middle, crowned.
    rect([236, 120, 190, 430], 'url(#case)'),
    rect([774, 120, 190, 430], 'url(#case)'),
    rect([420, 220, 360, 330], 'url(#case)'),
    path('M216 124C240 70 290 96 331 60C372 96 422 70 446 124Z', ink.ochre),
    path('M754 124C778 70 828 96 869 60C910 96 960 70 984 124Z', ink.ochre),
    path('M420 226C480 170 560 206 600 150C640 206 720 170 780 226Z', ink.ochre),
    disc([600, 150, 20], ink.gold),
    rect([250, 140, 162, 340], ink.night),
    rect([788, 140, 162, 340], ink.night),
    rect([434, 244, 332, 236], ink.night),
    tower(254, [240, 290, 320, 290, 240], 26),
    tower(792, [240, 290, 320, 290, 240], 26),
    tower(440, [200, 170, 146, 126, 110, 104, 110, 126, 146, 170, 200], 24),
    rect([226, 476, 748, 30], ink.ochre),
    rect([226, 500, 748, 12], '#8f6a2c'),
    ...steps(9, 260, 85).map((x) => disc([x, 491, 8], ink.gold)),
    rect([236, 512, 728, 148], 'url(#case)'),
    ...[256, 440, 624 + 8, 800].map(
      (x) =>
        rect([x, 530, 130, 110], '#7a2d31') +
        stroke(`M${x} 530h130v110h-130z`, ink.ochre, { 'stroke-width': 4 }),
    ),
    rect([452, 516, 296, 120], '#4a2f2a'),
    ...[560, 584, 608].map(
      (y) =>
        rect([462, y, 276, 16], ink.cream) +
        stroke(
          steps(18, 476, 15)
            .map((x) => `M${x} ${y}v9`)
            .join(''),
          ink.night,
          { 'stroke-width': 6 },
        ),
    ),
    ...[474, 504, 534, 648, 678, 708].map(
      (x) => disc([x, 538, 9], ink.cream) + disc([x, 538, 4], ink.red),
    ),
    rect([562, 500, 76, 54], ink.cream),
    stroke('M572 514h56M572 526h56M572 538h40', ink.plum, { 'stroke-width': 3 }),
    rect([0, 650, 1200, 150], '#8b6a54'),
    rect([0, 650, 1200, 12], '#c9a27c'),
    stroke('M0 706H1200M0 760H1200', '#6f5142', { 'stroke-width': 4, opacity: 0.6 }),
    // The organist.
    oval([600, 742, 110, 13], ink.night, { opacity: 0.3 }),
    rect([516, 690, 168, 16], '#4a2f2a'),
    path('M536 706V742H548V706ZM652 706V742H664V706Z', '#4a2f2a'),
    path('M536 700C526 610 560 566 600 566C640 566 674 610 664 700Z', ink.plum),
    stroke('M548 620C510 610 500 600 494 590M652 620C690 610 700 600 706 590', ink.plum, {
      'stroke-width': 24,
    }),
    disc([493, 586, 12], '#c98a68'),
    disc([707, 586, 12], '#c98a68'),
    oval([600, 540, 30, 34], '#c98a68'),
    path(
      'M568 544C562 494 638 494 632 544C636 566 620 574 600 574C580 574 564 566 568 544Z',
      '#c9c2b4',
    ),
    umbrella([160, 718], ink.red, -8),
    umbrella([1010, 726], ink.slate, 10),
    umbrella([1110, 744], ink.ochre, -6),
    oval([150, 778, 60, 8], '#5f4538', { opacity: 0.6 }),
    oval([1060, 792, 90, 8], '#5f4538', { opacity: 0.6 }),
    crumbs([0, 0, 1200, 640], '#fff4d8', { count: 160, seed: 2, opacity: 0.3 }),
  );
}
