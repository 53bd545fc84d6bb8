import { blend, brush, crumbs, disc, ink, path, picture, rect, steps, stroke } from './pen.ts';
import { person, tree } from './props.ts';

/** A shopping street on a wet morning: one shop lit, one empty, one being painted. */
export function shopStreet(): string {
  const shop = (x: number, { sign, glass }: { sign: string; glass: string }, inside: string) =>
    rect([x, 330, 300, 300], sign) +
    rect([x + 16, 346, 268, 44], ink.cream, { opacity: 0.85 }) +
    rect([x + 16, 406, 180, 200], glass) +
    inside +
    rect([x + 210, 406, 74, 224], ink.aubergine) +
    rect([x + 220, 418, 54, 130], glass) +
    disc([x + 226, 566, 5], ink.gold);
  return picture(
    '3:2',
    blend('sky', ['#aebdc0', '#d6d9cc']),
    rect([0, 0, 1200, 800], 'url(#sky)'),
    rect([40, 60, 360, 575], '#dcb98c'),
    rect([400, 20, 400, 615], '#c98f72'),
    rect([800, 80, 360, 555], '#e3cba2'),
    path('M30 64L220-20L410 64Z', ink.crimson),
    path('M790 84L980 6L1170 84Z', ink.plum),
    rect([390, 8, 420, 20], ink.plum),
    ...[
      [90, 110],
      [200, 110],
      [310, 110],
      [90, 220],
      [200, 220],
      [310, 220],
      [450, 80],
      [570, 80],
      [690, 80],
      [450, 200],
      [570, 200],
      [690, 200],
      [850, 130],
      [960, 130],
      [1070, 130],
      [850, 230],
      [960, 230],
      [1070, 230],
    ].map(
      ([x = 0, y = 0], at) =>
        rect([x, y, 52, 74], at % 5 === 1 ? ink.gold : ink.slate) +
        rect([x - 6, y + 74, 64, 8], ink.cream),
    ),
    shop(
      60,
      { sign: ink.moss, glass: '#f6dfae' },
      disc([120, 560, 28], ink.red) +
        disc([170, 566, 22], ink.ochre) +
        rect([84, 588, 160, 18], '#a97d55') +
        rect([104, 430, 20, 60], ink.plum) +
        rect([136, 440, 26, 50], ink.slate),
    ),
    shop(
      450,
      { sign: '#8f8276', glass: '#5d6a72' },
      path('M482 430L560 590M520 420L600 560', 'none', {
        stroke: '#8da0ae',
        'stroke-width': 8,
        opacity: 0.6,
      }) +
        rect([520, 470, 70, 84], ink.cream) +
        stroke('M534 494h42M534 512h42M534 530h26', ink.slate, { 'stroke-width': 4 }),
    ),
    shop(
      850,
      { sign: ink.red, glass: '#e9dcc0' },
      rect([880, 520, 90, 86], '#c99c6c') +
        stroke('M890 606L930 440L970 606M904 550h52', ink.plum, { 'stroke-width': 7 }),
    ),
    path('M50 330h320v-26h-320z', ink.moss),
    ...steps(8, 50, 40).map((x, at) =>
      path(`M${x} 330h40a20 22 0 0 1-40 0Z`, at % 2 ? ink.cream : ink.moss),
    ),
    rect([0, 630, 1200, 170], '#9d8f8a'),
    path('M60 640h300l40 130H40z', '#f6dfae', { opacity: 0.4 }),
    path('M850 640h300l20 110H830z', '#efdcba', { opacity: 0.35 }),
    stroke('M0 640H1200', '#cfc4b6', { 'stroke-width': 8 }),
    brush([0, 660, 1200, 130], '#d9d6cc', { count: 40, seed: 5, opacity: 0.4 }),
    crumbs([0, 650, 1200, 150], ink.aubergine, { count: 120, seed: 4, opacity: 0.25 }),
    person(420, 716, { coat: ink.plum, size: 1.14 }),
    path(
      'M340 556C350 506 490 506 500 556C470 546 450 546 420 556C392 546 368 546 340 556Z',
      ink.red,
    ),
    stroke('M420 520V650', ink.night, { 'stroke-width': 4 }),
    person(796, 690, { coat: ink.slate, legs: ink.moss, hair: '#7a4a30' }),
    person(1010, 676, { coat: ink.ochre, legs: ink.slate, size: 0.96 }),
    stroke('M1034 560L1066 470', '#a97d55', { 'stroke-width': 7 }),
    rect([1048, 446, 38, 22], ink.cream),
    tree(1150, 700, { size: 1.2 }),
  );
}
