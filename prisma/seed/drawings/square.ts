import {
  blend,
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
import { house, person, tree } from './props.ts';

/** A square on a Saturday without cars: tables, a fountain, a child on a scooter. */
export function square(): string {
  const table = (x: number, y: number, cloth: string) =>
    group(
      `translate(${x} ${y})`,
      oval([0, 4, 70, 9], ink.night, { opacity: 0.2 }),
      stroke('M0 0V-64M-24 0H24', ink.aubergine, { 'stroke-width': 6 }),
      oval([0, -66, 58, 15], cloth),
      rect([-16, -90, 12, 20], ink.cream),
      rect([10, -88, 14, 16], ink.cream),
    );
  return picture(
    '3:2',
    blend('sky', ['#b9cbcb', '#e6e3cd', '#f7e6c4']),
    rect([0, 0, 1200, 800], 'url(#sky)'),
    disc([260, 150, 48], '#f6d79a'),
    glow([260, 150, 260], '#fff3d3', 0.8),
    house(0, 440, { width: 170, height: 250, wall: '#dcb98c', seed: 2 }),
    house(176, 440, { width: 120, height: 310, wall: '#c98f72', roof: ink.plum, seed: 3 }),
    house(302, 440, { width: 150, height: 230, wall: '#e6d0a8', seed: 4 }),
    rect([470, 180, 260, 260], '#d2a67f'),
    path('M456 184L600 96L744 184Z', ink.plum),
    rect([574, 40, 52, 90], '#d2a67f'),
    path('M566 44L600-16L634 44Z', ink.moss),
    disc([600, 86, 17], ink.cream),
    ...steps(4, 496, 60).map(
      (x) =>
        path(`M${x} 300v-48a17 17 0 0 1 34 0v48z`, ink.plum) +
        path(`M${x - 6} 440v-70a23 23 0 0 1 46 0v70z`, '#5d3d44'),
    ),
    house(750, 440, { width: 130, height: 270, wall: '#e3cba2', seed: 5 }),
    house(886, 440, { width: 150, height: 220, wall: '#c98f72', roof: ink.plum, seed: 6 }),
    house(1042, 440, { width: 160, height: 290, wall: '#dcc09a', seed: 7 }),
    path('M0 440H1200V800H0Z', '#dcc6a0'),
    stroke(
      'M0 500H1200M0 580H1200M0 690H1200M300 440L60 800M500 440L420 800M700 440L780 800M900 440L1140 800',
      '#c0a47a',
      { 'stroke-width': 3, opacity: 0.7 },
    ),
    crumbs([0, 450, 1200, 340], '#8d6a4a', { count: 240, seed: 5, opacity: 0.3 }),
    oval([600, 590, 170, 44], '#a58a6b'),
    oval([600, 578, 170, 44], '#c9b08c'),
    oval([600, 574, 146, 33], '#86a0a8'),
    rect([586, 470, 28, 104], '#b39a80'),
    oval([600, 470, 54, 14], '#c9b08c'),
    stroke(
      'M600 464C590 420 560 430 556 468M600 464C610 420 640 430 644 468M600 464V430',
      '#e7efe9',
      { 'stroke-width': 6, opacity: 0.9 },
    ),
    tree(120, 560, { size: 1.4 }),
    tree(1090, 566, { size: 1.5, colour: '#6d8268' }),
    table(250, 690, ink.red),
    table(380, 740, ink.cream),
    table(900, 700, ink.ochre),
    person(190, 700, { coat: ink.slate, size: 0.96 }),
    person(316, 704, { coat: ink.ochre, hair: '#6b3f2c', size: 0.98 }),
    person(458, 752, { coat: ink.plum, hair: '#c9c2b4' }),
    person(966, 712, { coat: ink.red, legs: ink.plum, size: 0.98 }),
    person(836, 706, { coat: ink.moss, skin: '#8b5a48', size: 0.96 }),
    person(650, 740, { coat: ink.red, legs: ink.slate, hair: '#7a4a30', size: 0.7 }),
    stroke('M624 742H686V640M672 640H698', ink.aubergine, { 'stroke-width': 6 }),
    disc([622, 746, 11], ink.aubergine),
    disc([690, 746, 11], ink.aubergine),
  );
}
