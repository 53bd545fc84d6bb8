import { aril, chambers, ripeRed } from './arils.ts';
import {
  blend,
  brush,
  chance,
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
  stroke,
  within,
} from './pen.ts';

/** The dried flower at the top of the fruit. */
function crown(dark: string, light: string): string {
  return (
    path(
      'M-46 30C-44 2-52-30-74-62C-50-56-38-46-30-34C-28-58-20-80-2-100C10-78 16-60 18-38C30-52 48-60 70-62C52-34 44 0 46 30Z',
      dark,
    ) +
    path('M-22 28C-24 4-22-30-4-72C10-34 12 0 16 28Z', light, { opacity: 0.85 }) +
    stroke('M-44-30C-32-14-28 6-28 24M46-36C36-18 32 4 32 24', ink.night, {
      'stroke-width': 3,
      opacity: 0.35,
    })
  );
}

function half(): string {
  const skin =
    'M-6-236C74-240 160-204 208-132C252-66 248 38 206 114C160 196 76 238-8 234C-96 230-176 184-214 106C-250 32-246-74-200-140C-156-204-84-234-6-236Z';
  const pith =
    'M-4-212C68-216 146-184 188-118C226-56 222 32 186 100C146 174 70 214-6 210C-84 206-156 166-190 96C-222 30-220-64-178-124C-138-184-74-210-4-212Z';
  return (
    group('translate(-30 -214) rotate(-9)', crown('#9c2a33', '#d2724f')) +
    path(skin, 'url(#skin)') +
    within(
      'skin-light',
      skin,
      path('M-214-60C-196-150-120-220-20-228', 'none', {
        stroke: '#e9856f',
        'stroke-width': 16,
        opacity: 0.6,
      }),
      crumbs([-250, -240, 500, 480], '#5d0f24', { count: 240, seed: 5, size: 3.4, opacity: 0.35 }),
    ) +
    path(pith, '#f6dfbd') +
    within(
      'pith-shade',
      pith,
      path(
        'M200-40C210 90 110 214-40 212C-160 208-200 150-214 90C-150 190-30 200 60 168C140 138 190 60 200-40Z',
        '#dfb183',
        { opacity: 0.5 },
      ),
    ) +
    chambers() +
    stroke('M-8-8C-2 0 4 2 12-4M0 22C2 12 2 6 3 0', '#d9a985', {
      'stroke-width': 3.5,
      opacity: 0.7,
    })
  );
}

function wholeFruit(): string {
  const outline =
    'M-4-176C70-182 150-140 170-62C190 24 150 112 76 146C30 166-40 166-88 142C-160 106-192 14-166-66C-142-138-74-170-4-176Z';
  return (
    oval([26, 148, 190, 26], ink.night, { opacity: 0.45 }) +
    group('translate(16 -162) rotate(12) scale(0.86)', crown('#6d1a2c', '#a4453c')) +
    path(outline, 'url(#whole)') +
    within(
      'whole-light',
      outline,
      path(
        'M-166-40C-130-120-80-160-6-166C-90-130-130-60-128 40C-128 90-116 120-100 146C-160 100-180 30-166-40Z',
        '#d9685c',
        { opacity: 0.5 },
      ),
      path('M150-120C210 20 150 160-20 170C100 130 140 20 116-140Z', '#4d0c20', { opacity: 0.45 }),
      crumbs([-180, -180, 360, 340], '#f0a482', { count: 150, seed: 12, size: 3, opacity: 0.3 }),
    )
  );
}

/** Where the loose seeds lie: x, y, turn, size. */
const LOOSE: [number, number, number, number][] = [
  [214, 664, 70, 1],
  [290, 612, 40, 0.84],
  [338, 634, -60, 0.9],
  [716, 606, 100, 0.84],
  [770, 590, 20, 0.78],
  [640, 628, 150, 0.86],
  [268, 704, -35, 1.12],
  [322, 676, 120, 0.98],
  [372, 722, 15, 1.16],
  [430, 690, -80, 1.04],
  [470, 738, 64, 1.2],
  [526, 700, 160, 1.06],
  [588, 742, -20, 1.18],
  [640, 704, 100, 1.02],
  [694, 734, 38, 1.14],
  [742, 692, -58, 1],
  [806, 728, 80, 1.12],
  [868, 694, -10, 0.98],
  [300, 748, 92, 1.2],
  [550, 772, 110, 1.24],
  [158, 716, 20, 1.08],
  [932, 738, 54, 1.1],
  [412, 764, -50, 1.18],
  [994, 690, -72, 0.94],
  [672, 776, -95, 1.22],
  [1046, 742, 12, 1.04],
];

function looseSeeds(): string {
  const next = chance(9);
  return LOOSE.map(
    ([x, y, turn, size]) =>
      oval([x + 13, y + 15, 27 * size, 10 * size], '#1a0d1c', { opacity: 0.42 }) +
      group(`translate(${x} ${y}) rotate(${turn}) scale(${size})`, aril(ripeRed(next))),
  ).join('');
}

/** The paper's emblem: half a pomegranate on a table, its seeds in front of it. */
export function pomegranate(): string {
  const cloth =
    'M60 604C150 588 240 584 330 566C440 560 560 548 664 540C760 552 880 570 1000 604C880 616 760 640 640 652C560 664 520 660 470 672C330 652 190 632 60 604Z';
  return picture(
    '3:2',
    blend('wall', ['#efd7b0', '#e3b97d', '#cf9550']),
    blend('table', ['#432541', '#2f1a31', '#241426']),
    blend('skin', ['#c93a45', '#a3203a', '#761430']),
    blend('whole', ['#b23040', '#8c1c36', '#5a1029']),
    rect([0, 0, 1200, 560], 'url(#wall)'),
    glow([410, 170, 620], '#fdf1d6', 0.85),
    brush([0, 20, 1200, 480], '#b47a35', { count: 30, seed: 4, size: 5, opacity: 0.06 }),
    brush([0, 20, 1200, 480], '#fff4dc', { count: 24, seed: 8, size: 6, opacity: 0.12 }),
    rect([0, 540, 1200, 260], 'url(#table)'),
    rect([0, 540, 1200, 5], '#7a4a63', { opacity: 0.8 }),
    brush([0, 570, 1300, 220], '#6a4060', { count: 34, seed: 6, size: 3, opacity: 0.32 }),
    faded(0.4, oval([740, 606, 420, 44], ink.night)),
    group('translate(850 440)', wholeFruit()),
    path(cloth, '#f2e4c8'),
    within(
      'cloth',
      cloth,
      path('M40 596C200 616 330 640 470 660C640 640 820 612 1000 596L1010 700L40 700Z', '#d9c39b', {
        opacity: 0.8,
      }),
      stroke(
        'M110 596C240 616 350 634 468 646C620 626 780 606 950 594M150 590C260 606 360 620 466 632C610 614 760 596 910 586',
        '#7f9678',
        { 'stroke-width': 5, opacity: 0.75 },
      ),
      oval([560, 592, 280, 34], '#5a3340', { opacity: 0.5 }),
    ),
    group('translate(486 366) rotate(-5)', half()),
    disc([258, 632, 5], ink.crimson),
    disc([596, 664, 6], ink.crimson),
    disc([770, 648, 4.5], ink.crimson),
    path('M470 716c26-8 54-6 62 4c6 10-26 18-52 14c-20-4-30-12-10-18Z', '#7c1530', {
      opacity: 0.5,
    }),
    looseSeeds(),
  );
}
