import {
  blend,
  brush,
  chance,
  crumbs,
  glow,
  group,
  ink,
  oval,
  path,
  picture,
  rect,
  stroke,
} from './pen.ts';
import { person } from './props.ts';

/** Where the river begins: alders, wet moss, a thread of water, a forester. */
export function spring(): string {
  const next = chance(11);
  const trunk = ([x, foot]: [number, number], width: number, colour: string) => {
    const lean = -16 + next() * 32;
    return (
      path(
        `M${x - width} ${foot}C${x - width * 0.4} ${foot - 60} ${x - width * 0.5 + lean} 200 ${x - width * 0.35 + lean} -20H${x + width * 0.35 + lean}C${x + width * 0.5 + lean} 200 ${x + width * 0.4} ${foot - 60} ${x + width * 1.2} ${foot}Z`,
        colour,
      ) +
      stroke(
        `M${x + lean * 0.4} ${foot - 230}q${30 + next() * 30} -40 ${60 + next() * 40} -56M${x + lean * 0.6} ${foot - 340}q-30 -40 -${50 + next() * 40} -50`,
        colour,
        { 'stroke-width': width * 0.28 },
      )
    );
  };
  const fern = ([x, y]: [number, number], size: number, colour: string) =>
    group(
      `translate(${x} ${y}) scale(${size})`,
      ...[-62, -34, -8, 20, 48].map((turn) =>
        group(
          `rotate(${turn})`,
          path('M0 0C-14-30-12-80 0-112C12-80 14-30 0 0Z', colour),
          stroke('M0-6V-100', '#c4d2b0', { 'stroke-width': 2.5, opacity: 0.7 }),
        ),
      ),
    );
  return picture(
    '3:2',
    blend('wood', ['#dfe4c6', '#b9c7a2', '#8ba086']),
    blend('ground', ['#6d8268', '#40563f']),
    blend('wet', ['#e7efe4', '#8fa9a8', '#55707a']),
    rect([0, 0, 1200, 800], 'url(#wood)'),
    glow([560, 210, 430], '#fbf3d2', 0.95),
    ...[90, 210, 330, 470, 640, 750, 880, 1010, 1130].map((x, at) =>
      trunk([x, 440 + (at % 3) * 10], 13, '#9aa98a'),
    ),
    path('M0 430C200 390 420 420 600 412C820 402 1000 430 1200 396V800H0Z', '#7d946f'),
    path('M0 500C160 450 380 470 560 500C760 530 960 470 1200 486V800H0Z', 'url(#ground)'),
    brush([0, 500, 1200, 280], '#8ba86f', { count: 70, seed: 4, opacity: 0.45 }),
    // The stone in the dry, uphill.
    group(
      'translate(250 482)',
      oval([0, 4, 54, 9], ink.night, { opacity: 0.3 }),
      path('M-38 0V-74Q0-108 38-74V0Z', '#b9ada0'),
      path('M14 0V-92Q38-84 38-74V0Z', '#9a8f86'),
      stroke('M-20-56H10M-20-42H14', '#7d7168', { 'stroke-width': 4 }),
    ),
    // The wet place and the thread of water that leaves it.
    path(
      'M360 566C420 530 600 534 660 568C690 590 620 616 560 620C470 626 330 606 360 566Z',
      '#2f4438',
    ),
    path(
      'M378 566C440 542 590 544 640 570C660 588 600 604 556 608C480 612 360 598 378 566Z',
      'url(#wet)',
    ),
    path(
      'M540 602C600 616 590 640 640 660C720 690 640 720 700 746C740 764 760 780 770 810H640C650 780 620 766 590 750C540 722 610 700 570 676C540 654 520 636 540 602Z',
      '#2f4438',
    ),
    path(
      'M552 604C600 624 596 642 636 664C700 694 640 722 690 750C724 770 736 786 742 810H664C664 786 636 766 606 746C566 720 626 700 586 670C556 648 540 630 552 604Z',
      'url(#wet)',
    ),
    stroke(
      'M420 572q40-10 80 0M520 586q30-8 60 0M600 690q16 20 14 40M680 766q10 14 14 30',
      '#f4f7ee',
      {
        'stroke-width': 4,
        opacity: 0.9,
      },
    ),
    trunk([70, 640], 34, '#4a3a3c'),
    trunk([1120, 660], 40, '#43323a'),
    trunk([960, 540], 24, '#57474a'),
    path('M30 640C60 610 90 610 130 644ZM1070 664C1100 626 1150 626 1190 668Z', '#5f7a55'),
    fern([330, 690], 1, '#6f8c58'),
    fern([196, 760], 1.3, '#58764c'),
    fern([980, 750], 1.3, '#6f8c58'),
    fern([500, 540], 0.5, '#7f9c66'),
    person(830, 690, { coat: ink.moss, legs: '#6b4a3a', hair: '#a9a196', size: 1.45 }),
    path('M798 428C798 398 862 398 862 428L878 436H782Z', '#5d4a3a'),
    path('M800 646L796 692H820L826 646ZM834 646L838 692H862L860 646Z', ink.night),
    stroke('M866 500L920 560L914 690', '#8f5738', { 'stroke-width': 8 }),
    path('M600 800C720 750 800 760 900 800Z', '#3a4f3a'),
    crumbs([0, 480, 1200, 310], '#dbe3b8', { count: 260, seed: 8, opacity: 0.4 }),
  );
}
