import {
  blend,
  brush,
  crumbs,
  disc,
  glow,
  ink,
  path,
  picture,
  rect,
  steps,
  stroke,
} from './pen.ts';
import { person, ripples, tree } from './props.ts';

/** The mill at Oberscheid: weir, mill house, and beside them a staircase for fish. */
export function mill(): string {
  const fish = (x: number, y: number, turn: number) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})">${path('M-28 0C-14-15 14-14 28 0C14 14-14 15-28 0ZM-24 0L-44-13L-40 0L-44 13Z', ink.rose)}${disc([16, -3, 3], ink.night)}</g>`;
  return picture(
    '3:2',
    blend('sky', ['#cfdcd6', '#f2e9cf', '#f7dfb4']),
    blend('pond', ['#8fa9ab', '#6f8c96']),
    blend('fall', ['#8fa9ab', '#e7efe9']),
    rect([0, 0, 1200, 800], 'url(#sky)'),
    disc([930, 150, 52], '#f3c78e'),
    glow([930, 150, 240], '#fbe4b8', 0.8),
    path('M0 330C180 240 360 300 560 270C780 236 980 300 1200 250V480H0Z', '#b3c09a'),
    path('M0 380C240 330 480 370 700 346C900 326 1060 360 1200 340V500H0Z', ink.sage),
    tree(80, 430, { size: 1.1 }),
    tree(690, 410, { size: 0.8, colour: '#6d8268' }),
    tree(1140, 420, { size: 1.2 }),
    tree(1030, 410, { size: 0.8, colour: '#6d8268' }),
    rect([0, 420, 1200, 90], 'url(#pond)'),
    ripples([380, 426, 560, 60], '#e9efe4', { count: 12, seed: 4, opacity: 0.6 }),
    path('M0 500H140V624H0Z', '#8b9b78'),
    // The house on its foot of stone.
    rect([130, 400, 380, 230], '#9a8f86'),
    ...steps(4, 430, 48).map((y, row) =>
      stroke(
        `M130 ${y}H510${steps(4, 170 + (row % 2) * 46, 92)
          .map((x) => `M${x} ${y}v44`)
          .join('')}`,
        '#7d7168',
        { 'stroke-width': 3, opacity: 0.6 },
      ),
    ),
    rect([130, 210, 380, 200], '#e6d0a8'),
    stroke('M130 214V410M224 214V410M318 214V410M412 214V410M510 214V410M130 310H510', '#6f4a3a', {
      'stroke-width': 12,
    }),
    stroke('M136 308L218 218M506 308L420 218M324 404L406 314', '#6f4a3a', { 'stroke-width': 10 }),
    path('M104 216L320 66L540 216Z', ink.crimson),
    path('M320 66L540 216H440Z', ink.night, { opacity: 0.14 }),
    stroke('M150 190H488M198 156H440M246 122H392', '#5f1525', { 'stroke-width': 4, opacity: 0.7 }),
    ...[160, 348, 440].map(
      (x) =>
        rect([x - 4, 240, 42, 48], ink.slate) +
        stroke(`M${x + 17} 240v48M${x - 4} 264h42`, ink.cream, { 'stroke-width': 4 }),
    ),
    rect([250, 330, 50, 80], ink.plum),
    rect([428, 334, 50, 50], ink.gold),
    path('M210 630V560A46 46 0 0 1 302 560V630Z', ink.night),
    path('M346 630V560A46 46 0 0 1 438 560V630Z', ink.night),
    // Weir and the water below.
    rect([0, 610, 1200, 190], '#55707a'),
    path('M510 488H900L924 624H510Z', 'url(#fall)'),
    stroke(
      steps(13, 530, 29)
        .map((x, at) => `M${x} 494C${x + 4} 540 ${x + 6} 580 ${x + 8 + (at % 3) * 3} 620`)
        .join(''),
      '#ffffff',
      { 'stroke-width': 6, opacity: 0.55 },
    ),
    path('M500 476H912V494H500Z', '#6f4a3a'),
    path(
      'M510 626C580 600 640 640 720 616C800 596 860 636 930 614V660C800 690 640 690 510 660Z',
      '#f4f7ee',
      {
        opacity: 0.85,
      },
    ),
    path('M216 640C240 620 280 650 306 630C340 612 400 650 440 630V668H216Z', '#f4f7ee', {
      opacity: 0.8,
    }),
    // The staircase: pools one below the other.
    path('M912 440H1200V800H1000L924 640Z', '#8b9b78'),
    ...steps(6, 0, 1).map((at) => {
      const x = 958 + at * 6 + (at % 2) * 26;
      const y = 452 + at * 54;
      return (
        path(`M${x - 24} ${y}h170l14 46h-190z`, '#a89a8b') +
        path(`M${x - 12} ${y + 4}h146l10 34h-162z`, '#8fb0b4') +
        stroke(
          `M${x + 46 + (at % 2) * 30} ${y + 38}v20M${x + 58 + (at % 2) * 30} ${y + 38}v20`,
          '#f4f7ee',
          { 'stroke-width': 7 },
        ) +
        stroke(`M${x + 6} ${y + 16}q20-8 40 0`, '#e7efe9', { 'stroke-width': 3 })
      );
    }),
    fish(1056, 640, -38),
    fish(1102, 500, -30),
    ripples([0, 650, 940, 140], '#c9d8d6', { count: 40, seed: 6, opacity: 0.5 }),
    fish(700, 726, -8),
    fish(786, 752, -8),
    // The miller on his sluice.
    person(590, 478, { coat: ink.slate, legs: ink.plum, hair: '#c9c2b4', size: 0.92 }),
    stroke('M560 392L612 400L706 486', '#8f5738', { 'stroke-width': 7 }),
    stroke('M690 490h34M694 492v14M706 492v14M718 492v14', ink.aubergine, { 'stroke-width': 6 }),
    rect([530, 394, 10, 86], '#6f4a3a'),
    rect([880, 394, 10, 86], '#6f4a3a'),
    stroke('M534 404H886', '#6f4a3a', { 'stroke-width': 7 }),
    brush([0, 640, 1200, 150], '#a9bcc2', { count: 30, seed: 2, opacity: 0.3 }),
    crumbs([130, 210, 380, 420], '#6f4a3a', { count: 110, seed: 5, opacity: 0.25 }),
  );
}
