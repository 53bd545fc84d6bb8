import {
  blend,
  brush,
  chance,
  crumbs,
  disc,
  glow,
  group,
  ink,
  path,
  picture,
  rect,
  steps,
  stroke,
} from './pen.ts';
import { person } from './props.ts';

/** The Reading Room on its last evening: a lit window full of books, a cat, a queue. */
export function bookshop(): string {
  const next = chance(688);
  const spines = [
    ink.red,
    ink.ochre,
    ink.slate,
    ink.moss,
    ink.plum,
    ink.sage,
    ink.crimson,
    ink.mauve,
    ink.cream,
  ];
  const shelf = ([left, bottom, width]: [number, number, number], height: number) => {
    const books: string[] = [];
    for (let x = left; x < left + width - 20; ) {
      const thick = 10 + next() * 14;
      const tall = height * (0.66 + next() * 0.3);
      books.push(
        rect(
          [x, bottom - tall, thick, tall],
          spines[Math.floor(next() * spines.length)] ?? ink.red,
        ),
      );
      if (next() < 0.3) books.push(rect([x + 2, bottom - tall * 0.8, thick - 4, 5], ink.gold));
      x += thick + 2;
    }
    return books.join('') + rect([left - 6, bottom, width + 6, 9], '#7d5a45');
  };
  return picture(
    '3:2',
    blend('front', ['#3c2a44', '#2b1a2e']),
    blend('inside', ['#f9e3ab', '#efc87e']),
    blend('street', ['#5d5368', '#3e3548']),
    rect([0, 0, 1200, 800], '#43506a'),
    rect([60, 0, 1080, 660], '#b9795c'),
    brush([60, 0, 1080, 130], '#8f5742', { count: 40, seed: 3, opacity: 0.4 }),
    ...steps(4, 150, 250).map(
      (x) => rect([x, -40, 90, 120], '#3f4f63') + rect([x - 8, 76, 106, 12], '#e3cba2'),
    ),
    rect([90, 130, 1020, 530], 'url(#front)'),
    rect([90, 130, 1020, 70], ink.moss),
    // A sign that needs no letters: an open book between two lamps.
    path(
      'M540 184C560 168 586 170 600 180C614 170 640 168 660 184V150C640 138 614 140 600 150C586 140 560 138 540 150Z',
      ink.cream,
    ),
    stroke('M600 150V180', ink.moss, { 'stroke-width': 4 }),
    disc([300, 165, 12], '#ffe9b0'),
    disc([900, 165, 12], '#ffe9b0'),
    glow([300, 165, 120], '#ffe9b0', 0.5),
    glow([900, 165, 120], '#ffe9b0', 0.5),
    rect([130, 224, 520, 376], 'url(#inside)'),
    rect([690, 224, 150, 436], 'url(#inside)'),
    rect([880, 224, 200, 376], 'url(#inside)'),
    shelf([150, 320, 480], 80),
    shelf([150, 420, 200], 84),
    shelf([470, 420, 160], 84),
    shelf([896, 330, 170], 84),
    shelf([896, 440, 170], 84),
    // The bookseller wraps.
    group(
      'translate(410 560)',
      person(0, 0, { coat: ink.moss, legs: ink.moss, hair: '#d9d2c4', size: 1.12 }),
      disc([-7, -184, 5], 'none', { stroke: ink.night, 'stroke-width': 2.5 }),
      disc([7, -184, 5], 'none', { stroke: ink.night, 'stroke-width': 2.5 }),
    ),
    rect([130, 520, 520, 80], '#8f5738'),
    rect([130, 512, 520, 14], '#c99c6c'),
    rect([376, 486, 60, 28], ink.red),
    stroke('M406 486v28M376 500h60', ink.cream, { 'stroke-width': 4 }),
    rect([170, 476, 66, 12], ink.slate),
    rect([164, 488, 78, 12], ink.ochre),
    rect([172, 500, 62, 12], ink.plum),
    rect([520, 462, 54, 50], ink.cream),
    path('M520 462h54v50z', ink.rose),
    // The cat belongs to the fixed assets.
    group(
      'translate(980 598)',
      path(
        'M-60 0C-80-60-20-100 24-84C30-108 34-118 40-124L54-106H70L84-124C90-110 92-92 90-78C88-52 70-44 60-40C70-20 66-8 64 0Z',
        '#2a1d28',
      ),
      stroke('M-56-6C-96 0-104-30-84-44', '#2a1d28', { 'stroke-width': 13 }),
      disc([54, -84, 4], ink.gold),
      disc([76, -84, 4], ink.gold),
    ),
    rect([880, 598, 200, 12], '#c99c6c'),
    rect([704, 240, 122, 420], ink.crimson),
    rect([722, 262, 86, 210], '#f6dc9c'),
    rect([744, 300, 42, 58], ink.cream),
    stroke('M752 316h26M752 328h26M752 340h16', ink.plum, { 'stroke-width': 3 }),
    disc([812, 520, 7], ink.gold),
    stroke('M130 224H650V600H130ZM880 224H1080V600H880Z', '#1d1526', {
      'stroke-width': 9,
    }),
    rect([0, 656, 1200, 144], 'url(#street)'),
    rect([0, 650, 1200, 14], '#8a7888'),
    path('M130 664H650L720 800H60ZM880 664H1080L1140 800H850Z', '#f3cf8c', { opacity: 0.22 }),
    person(650, 730, { coat: ink.red, legs: ink.plum, hair: '#6b3f2c', size: 1.16 }),
    person(560, 738, { coat: ink.slate, legs: ink.night, skin: '#8b5a48', size: 1.2 }),
    person(484, 742, { coat: ink.gold, legs: ink.slate, hair: '#7a4a30', size: 0.78 }),
    person(404, 740, { coat: ink.plum, legs: ink.night, hair: '#c9c2b4', size: 1.16 }),
    person(300, 744, { coat: ink.ochre, legs: ink.slate, size: 1.22 }),
    person(196, 748, {
      coat: ink.sage,
      legs: ink.night,
      hair: '#6b3f2c',
      skin: '#a66d54',
      size: 1.2,
    }),
    person(90, 752, { coat: ink.crimson, legs: ink.night, size: 1.24 }),
    stroke('M20 790H1180', '#2b2434', { 'stroke-width': 6, opacity: 0.5 }),
    crumbs([0, 660, 1200, 140], '#c3b3c0', { count: 120, seed: 6, opacity: 0.25 }),
  );
}
