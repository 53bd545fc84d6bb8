import {
  blend,
  brush,
  crumbs,
  disc,
  faded,
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
import { house, person, tree } from './props.ts';

/** The driver's place in the evening: both hands at work, the street and another tram ahead. */
export function cab(): string {
  const oncoming = group(
    'translate(690 486)',
    path('M-46-112Q-46-126-32-126H32Q46-126 46-112V0H-46Z', ink.cream),
    rect([-46, -48, 92, 48], ink.red),
    rect([-38, -112, 76, 52], '#3f4f63', { rx: 6 }),
    path('M-30-64L-8-108H6L-16-64Z', '#ffffff', { opacity: 0.3 }),
    disc([-28, -26, 8], '#fff1c4'),
    disc([28, -26, 8], '#fff1c4'),
    glow([-28, -26, 60], '#ffe9b0', 0.6),
    glow([28, -26, 60], '#ffe9b0', 0.6),
    rect([-24, -140, 48, 16], ink.night, { rx: 3 }),
    disc([0, -132, 5], ink.gold),
    stroke('M0-142L-14-168H14Z', ink.night, { 'stroke-width': 4 }),
    rect([-50, -4, 100, 10], ink.night),
  );
  const dial = (x: number, needle: string) =>
    disc([x, 652, 56], ink.night) +
    disc([x, 652, 47], ink.cream) +
    stroke(`M${x - 34} 664a37 37 0 0 1 68 0`, ink.slate, {
      'stroke-width': 5,
      'stroke-dasharray': '2 11',
    }) +
    stroke(`M${x} 654l${needle}`, ink.red, { 'stroke-width': 6 }) +
    disc([x, 654, 6], ink.night);
  return picture(
    '3:2',
    blend('evening', ['#8f86a3', '#e3a98c', '#f6d9a2']),
    blend('desk', ['#4a2c49', '#24142a']),
    blend('road', ['#b79a8c', '#8a7078']),
    rect([0, 0, 1200, 800], 'url(#evening)'),
    disc([560, 400, 66], '#fbe7b4'),
    glow([560, 400, 330], '#fbe0a8', 0.85),
    faded(
      0.9,
      house(330, 480, {
        width: 96,
        height: 130,
        wall: '#c98f72',
        roof: ink.plum,
        seed: 8,
        lit: 0.3,
      }),
      house(200, 486, { width: 140, height: 240, wall: '#d9b088', seed: 3, lit: 0.3 }),
      house(60, 500, {
        width: 160,
        height: 340,
        wall: '#a9705c',
        roof: ink.plum,
        seed: 4,
        lit: 0.4,
      }),
      house(800, 480, { width: 100, height: 150, wall: '#d9b088', seed: 5, lit: 0.3 }),
      house(890, 488, {
        width: 130,
        height: 250,
        wall: '#a9705c',
        roof: ink.plum,
        seed: 7,
        lit: 0.3,
      }),
      house(1010, 500, { width: 160, height: 330, wall: '#c98f72', seed: 9, lit: 0.4 }),
    ),
    path('M0 620L470 476H740L1200 620V800H0Z', 'url(#road)'),
    path(
      'M566 476H580L420 640H372ZM622 476H634L640 640H590ZM676 476H686L860 640H812ZM722 476H730L1050 640H1010Z',
      ink.plum,
    ),
    brush([60, 490, 1080, 120], '#f3d4a8', { count: 30, seed: 6, opacity: 0.4 }),
    stroke('M0 120L556 330M1200 90L600 330M0 40L556 326', '#3a2b40', { 'stroke-width': 3 }),
    tree(420, 492, { size: 0.75 }),
    tree(310, 510, { size: 1 }),
    tree(806, 494, { size: 0.75 }),
    oncoming,
    person(500, 530, { coat: ink.red, size: 0.55 }),
    person(526, 536, { coat: ink.slate, hair: '#c9c2b4', size: 0.58 }),
    // The frame of the window and what hangs in it.
    path('M0 0H1200V800H1130L1066 74Q1062 44 1034 44H166Q138 44 134 74L70 800H0Z', ink.aubergine),
    stroke('M134 74Q138 44 166 44H1034Q1062 44 1066 74', ink.mauve, { 'stroke-width': 6 }),
    path('M190 620L238 110H330L268 620Z', '#ffffff', { opacity: 0.08 }),
    rect([430, 44, 340, 50], '#1d1526', { rx: 8 }),
    ...steps(5, 470, 65).map((x, at) => disc([x, 69, 12], at === 3 ? ink.gold : ink.plum)),
    path('M0 590C300 536 900 536 1200 590V800H0Z', 'url(#desk)'),
    stroke('M0 590C300 536 900 536 1200 590', ink.mauve, { 'stroke-width': 7 }),
    brush([0, 600, 1200, 190], ink.mauve, { count: 30, seed: 2, opacity: 0.25 }),
    dial(480, '-24 -26'),
    dial(606, '4 -36'),
    dial(732, '26 -22'),
    // The left hand on the lever, the right one on the bell.
    oval([270, 742, 118, 38], ink.night),
    oval([270, 730, 118, 38], ink.ochre),
    oval([270, 726, 88, 26], ink.gold),
    stroke('M270 722L318 612', ink.steel, { 'stroke-width': 18 }),
    path('M0 800L60 690C120 640 190 616 260 608L286 664C210 680 150 730 120 800Z', ink.slate),
    path('M246 600L276 596L300 652L268 668Z', ink.cream),
    path(
      'M262 612C270 574 330 560 350 580C368 600 350 640 320 652C296 660 262 648 262 612Z',
      '#c98a68',
    ),
    disc([322, 592, 34], ink.crimson),
    disc([312, 582, 11], ink.rose),
    stroke('M292 612Q312 632 344 618M286 596Q300 612 318 616', '#a96f52', { 'stroke-width': 5 }),
    oval([900, 706, 58, 24], ink.night),
    oval([900, 696, 58, 24], ink.sage),
    oval([900, 690, 36, 14], ink.cream),
    path('M1200 800V690C1140 650 1070 640 1000 648L988 704C1040 704 1080 740 1100 800Z', ink.slate),
    path('M1012 640L984 642L972 702L1002 710Z', ink.cream),
    path(
      'M992 656C970 640 930 640 908 660C894 674 896 690 912 692C930 694 950 690 962 694C976 700 988 690 992 656Z',
      '#c98a68',
    ),
    crumbs([0, 600, 1200, 190], ink.lilac, { count: 120, seed: 9, opacity: 0.3 }),
  );
}
