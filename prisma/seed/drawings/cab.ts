import { blend, brush, disc, faded, ink, oval, path, picture, rect, stroke } from './pen.ts';
import { house, tree } from './props.ts';

/** The driver's place: a lever, a bell push, the street through the windscreen. */
export function cab(): string {
  return picture(
    '3:2',
    blend('street', ['#d9dfd0', '#f1e3c6']),
    blend('desk', ['#3f2742', '#24142a']),
    rect([0, 0, 1200, 800], 'url(#street)'),
    faded(
      0.75,
      house(80, 470, { width: 190, height: 330, wall: '#d2a67f', seed: 4 }),
      house(290, 470, { width: 140, height: 230, wall: '#e3cba2', roof: ink.plum, seed: 8 }),
      house(780, 470, { width: 150, height: 250, wall: '#c98f72', seed: 5 }),
      house(940, 470, { width: 200, height: 340, wall: '#dcc09a', roof: ink.plum, seed: 7 }),
    ),
    path('M0 800L430 470L770 470L1200 800Z', '#a98f83'),
    path('M560 470L580 470L440 800L400 800ZM620 470L640 470L800 800L760 800Z', ink.aubergine),
    tree(460, 474, { size: 0.9 }),
    tree(742, 474, { size: 0.9 }),
    path('M0 0H1200V800H1120L1060 60Q1056 40 1036 40H164Q144 40 140 60L80 800H0Z', ink.aubergine),
    stroke('M140 60Q144 40 164 40H1036Q1056 40 1060 60', ink.mauve, { 'stroke-width': 6 }),
    path('M0 560C300 500 900 500 1200 560V800H0Z', 'url(#desk)'),
    stroke('M0 560C300 500 900 500 1200 560', ink.mauve, { 'stroke-width': 6 }),
    ...[
      [420, 640],
      [540, 626],
      [660, 626],
    ].map(
      ([x = 0, y = 0], at) =>
        disc([x, y, 46], ink.night) +
        disc([x, y, 38], ink.cream) +
        stroke(`M${x} ${y}l${[-16, 6, 20][at]} ${[-20, -26, -14][at]}`, ink.red, {
          'stroke-width': 5,
        }) +
        stroke(`M${x - 28} ${y + 8}a29 29 0 0 1 56 0`, ink.slate, {
          'stroke-width': 3,
          'stroke-dasharray': '2 9',
        }),
    ),
    ...[
      [780, 650, ink.red],
      [850, 662, ink.sage],
      [920, 676, ink.ochre],
    ].map(
      ([x, y, colour]) =>
        disc([Number(x), Number(y), 24], ink.night) +
        disc([Number(x), Number(y) - 3, 18], String(colour)),
    ),
    oval([250, 716, 96, 34], ink.night),
    oval([250, 706, 96, 34], ink.ochre),
    oval([250, 702, 70, 23], '#e3b765'),
    stroke('M250 700L300 560', ink.steel, { 'stroke-width': 16 }),
    disc([304, 548, 30], ink.crimson),
    disc([296, 540, 10], ink.rose),
    stroke('M640 40L600 300', ink.night, { 'stroke-width': 8 }),
    stroke('M560 240L640 360', ink.night, { 'stroke-width': 10 }),
    brush([0, 570, 1200, 220], ink.mauve, { count: 26, seed: 2, opacity: 0.25 }),
  );
}
