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

/** Two glasses of tea, an open book and a lamp at the language café. */
export function teaTable(): string {
  const glass = (x: number, y: number) =>
    group(
      `translate(${x} ${y})`,
      oval([0, 8, 84, 18], ink.night, { opacity: 0.28 }),
      oval([0, 0, 84, 20], ink.cream),
      oval([0, -3, 60, 12], '#e6d6b8'),
      path('M-46-150C-30-110-52-80-40-8C-30 4 30 4 40-8C52-80 30-110 46-150Z', '#fdf6ea', {
        opacity: 0.5,
      }),
      path('M-38-118C-32-90-46-60-37-14C-28-4 28-4 37-14C46-60 32-90 38-118Z', '#a8431f'),
      oval([0, -118, 38, 9], '#c96a35'),
      oval([0, -150, 46, 10], 'none', { stroke: ink.cream, 'stroke-width': 4 }),
      path('M-30-100C-26-70-36-50-30-22', 'none', {
        stroke: '#f3c79a',
        'stroke-width': 6,
        opacity: 0.8,
      }),
      path('M8-128C30-150 50-140 46-120C30-116 16-118 8-128Z', ink.moss),
    );
  const tile = (x: number, y: number) =>
    group(
      `translate(${x} ${y})`,
      path('M0-44L12-12L44 0L12 12L0 44L-12 12L-44 0L-12-12Z', '#8da0ae'),
      path('M0-22L22 0L0 22L-22 0Z', ink.rose),
      disc([0, 0, 7], ink.cream),
    );
  return picture(
    '3:2',
    blend('wall', ['#425469', '#56687a']),
    blend('table', ['#b9794b', '#8f5738']),
    rect([0, 0, 1200, 800], 'url(#wall)'),
    ...steps(11, 60, 110)
      .flatMap((x) => [
        tile(x, 70),
        tile(x + 55, 150),
        tile(x, 230),
        tile(x + 55, 310),
        tile(x, 390),
      ])
      .map((one) => `<g opacity="0.32">${one}</g>`),
    glow([860, 230, 440], '#f3d08c', 0.75),
    stroke('M860 0V120', ink.night, { 'stroke-width': 5 }),
    path('M760 220C770 150 820 118 860 118C900 118 950 150 960 220Z', ink.red),
    path('M760 220C770 150 820 118 836 120C810 150 800 190 800 220Z', ink.crimson),
    oval([860, 220, 100, 17], '#fdeec7'),
    rect([0, 500, 1200, 300], 'url(#table)'),
    rect([0, 500, 1200, 8], '#e0a877'),
    brush([0, 520, 1200, 270], '#d9a06c', { count: 50, seed: 6, opacity: 0.4 }),
    oval([470, 724, 320, 26], ink.night, { opacity: 0.3 }),
    path(
      'M150 700C250 640 380 650 470 690C560 650 690 640 790 700L820 716C700 680 560 690 470 730C380 690 240 680 120 716Z',
      ink.crimson,
    ),
    path(
      'M160 690C260 630 390 644 470 682V716C390 676 260 668 140 704ZM780 690C680 630 550 644 470 682V716C550 676 680 668 800 704Z',
      ink.cream,
    ),
    stroke(
      'M200 676C280 640 370 648 440 676M210 690C290 658 370 664 440 692M500 676C570 648 660 640 740 676M500 692C570 664 650 658 730 690',
      '#a8968a',
      { 'stroke-width': 4 },
    ),
    stroke('M470 682V718', '#cdbba0', { 'stroke-width': 4 }),
    glass(330, 590),
    glass(900, 640),
    oval([640, 600, 120, 26], ink.night, { opacity: 0.25 }),
    oval([640, 590, 120, 28], ink.cream),
    oval([640, 586, 92, 18], '#e6d6b8'),
    ...[
      [590, 574],
      [640, 566],
      [690, 574],
      [616, 552],
      [666, 552],
    ].map(
      ([x = 0, y = 0]) =>
        oval([x, y, 32, 17], '#5f3a2c') +
        stroke(`M${x - 16} ${y - 5}q12-8 26-4`, '#a9765a', { 'stroke-width': 4 }),
    ),
    group(
      'translate(1060 610) rotate(24)',
      rect([-10, -120, 20, 190], ink.ochre),
      path('M-10 70H10L0 100Z', ink.cream),
      path('M-4 88H4L0 100Z', ink.night),
      rect([-10, -134, 20, 22], ink.rose),
    ),
    rect([70, 430, 150, 34], ink.sage, { rx: 4 }),
    rect([84, 396, 130, 34], ink.ochre, { rx: 4 }),
    rect([76, 464, 156, 40], ink.plum, { rx: 4 }),
    stroke('M96 447h96M108 413h82M102 484h104', ink.cream, { 'stroke-width': 4, opacity: 0.7 }),
  );
}
