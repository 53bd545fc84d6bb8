import {
  blend,
  brush,
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
import { ripples } from './props.ts';

/** The otter at the weir at night, as the camera on the eel ladder saw it. */
export function otter(): string {
  const reed = (x: number, y: number, height: number) =>
    stroke(
      `M${x} ${y}C${x + 4} ${y - height * 0.5} ${x - 6} ${y - height * 0.8} ${x + 10} ${y - height}`,
      '#2f4a46',
      { 'stroke-width': 6 },
    ) + oval([x + 9, y - height - 22, 8, 26], '#5d3d34');
  const fur = '#7a5a48';
  return picture(
    '3:2',
    blend('night', ['#1d1930', '#2f3152', '#4d5878']),
    blend('river', ['#46587a', '#232c48']),
    rect([0, 0, 1200, 800], 'url(#night)'),
    disc([900, 150, 62], '#f3e3b8'),
    disc([880, 136, 12], '#dccb9c', { opacity: 0.6 }),
    disc([918, 168, 8], '#dccb9c', { opacity: 0.6 }),
    glow([900, 150, 300], '#f3e3b8', 0.45),
    crumbs([0, 20, 1200, 260], ink.cream, { count: 80, seed: 12, size: 3, opacity: 0.8 }),
    path(
      'M0 340L80 330V280H150V320L230 316V250H300V318L420 326V290L460 250L500 290V330H640V300H720V334L900 340V310H980V342H1200V430H0Z',
      '#191528',
    ),
    ...[
      [100, 300],
      [260, 276],
      [470, 296],
      [680, 316],
      [940, 322],
    ].map(([x = 0, y = 0]) => rect([x, y, 12, 16], ink.gold, { opacity: 0.85 })),
    rect([0, 400, 1200, 400], 'url(#river)'),
    path('M780 406C860 398 960 398 1020 406L1080 800H720Z', '#f3e3b8', { opacity: 0.16 }),
    ripples([0, 420, 1200, 200], '#c3cfe0', { count: 46, seed: 3, opacity: 0.45 }),
    brush([0, 420, 1200, 120], '#8797b8', { count: 26, seed: 5, opacity: 0.35 }),
    // The ladder of stone steps with its mat of bristles.
    ...steps(4, 0, 1).map(
      (at) =>
        path(
          `M${40 + at * 30} ${560 + at * 62}H${770 + at * 90}L${800 + at * 90} ${630 + at * 62}H${10 + at * 10}Z`,
          ['#6c6478', '#5b5468', '#4c4659', '#3e394b'][at] ?? '#3e394b',
        ) +
        stroke(`M${40 + at * 30} ${560 + at * 62}H${770 + at * 90}`, '#9a92a8', {
          'stroke-width': 5,
          opacity: 0.7,
        }),
    ),
    ...steps(18, 800, 13).map((x, at) =>
      stroke(`M${x + at * 3} ${566 + at * 11}l6 -26`, '#8fa38e', { 'stroke-width': 5 }),
    ),
    // It stands on the first step and looks at you.
    oval([430, 598, 220, 20], ink.night, { opacity: 0.45 }),
    path('M270 590C170 600 110 570 60 520C110 540 190 552 280 530Z', fur),
    path(
      'M262 588C230 470 330 400 430 420C520 380 560 330 600 330C660 330 690 390 660 440C640 480 600 500 590 588H520C520 560 500 548 470 548C420 548 400 560 392 590Z',
      fur,
    ),
    path(
      'M560 470C590 480 620 470 650 446C640 480 604 500 590 588H540C536 540 540 500 560 470Z',
      '#c9ab8b',
    ),
    path(
      'M392 590C396 566 376 556 340 556C320 556 300 566 296 592ZM520 588C518 566 560 560 600 590Z',
      '#6a4c3d',
    ),
    path(
      'M560 380C552 320 600 290 642 296C694 300 716 344 706 384C698 416 668 430 632 428C592 426 566 412 560 380Z',
      fur,
    ),
    path(
      'M612 384C616 356 690 352 702 378C706 404 680 428 652 428C630 428 610 408 612 384Z',
      '#d9c1a0',
    ),
    oval([664, 372, 16, 11], ink.night),
    stroke('M664 384v12M664 396q-14 10-26 2M664 396q14 10 26 2', ink.night, { 'stroke-width': 4 }),
    disc([622, 346, 9], '#f7e9a8'),
    disc([690, 344, 9], '#f7e9a8'),
    disc([623, 346, 5], ink.night),
    disc([689, 344, 5], ink.night),
    disc([576, 318, 14], '#5f4436'),
    disc([686, 304, 12], '#5f4436'),
    stroke('M616 388L560 380M616 398L562 404M708 384L756 372M706 396L758 400', '#f2e6cf', {
      'stroke-width': 3,
      opacity: 0.8,
    }),
    stroke(
      'M300 470C320 440 360 430 400 436M290 510C300 490 320 480 340 478M450 450q30-20 60-44M470 500q20-10 40-30M380 480q16-8 30-8',
      '#9a7a62',
      { 'stroke-width': 5 },
    ),
    group(
      'translate(300 640)',
      stroke('M0 0q10 8 20 0M60 6q8 6 16 0', '#c3cfe0', { 'stroke-width': 4 }),
    ),
    ...steps(5, 1010, 38).map((x, at) => reed(x, 640 + (at % 2) * 30, 230 + ((at * 37) % 80))),
    ...steps(3, 20, 34).map((x, at) => reed(x, 520, 150 + at * 30)),
    crumbs([40, 560, 900, 230], '#c3bccf', { count: 170, seed: 8, opacity: 0.3 }),
  );
}
