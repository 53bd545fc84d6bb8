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
import { tree } from './props.ts';

/** New rails in fresh grass, seen along the track from above. */
export function rails(): string {
  const sleepers = steps(15, 0, 1).map((at) => {
    const depth = at / 14;
    const y = 250 + depth ** 1.7 * 590;
    const half = 34 + depth ** 1.55 * 330;
    return rect([600 - half, y, half * 2, 6 + depth * 24], '#8d6f66', { rx: 3 });
  });
  return picture(
    '3:2',
    blend('sky', ['#f2d6ae', '#f9ebd2']),
    blend('grass', ['#93a886', '#6e8768', '#56705a']),
    rect([0, 0, 1200, 800], 'url(#sky)'),
    disc([600, 214, 74], '#e99a72'),
    glow([600, 214, 300], '#f6c48f', 0.75),
    rect([0, 236, 1200, 564], 'url(#grass)'),
    path('M0 236C160 190 330 200 470 236ZM700 236C860 186 1040 196 1200 236Z', '#7f967b'),
    tree(330, 300, { size: 0.8 }),
    tree(220, 350, { size: 1.15 }),
    tree(60, 440, { size: 1.8 }),
    tree(868, 300, { size: 0.8 }),
    tree(986, 350, { size: 1.15 }),
    tree(1150, 440, { size: 1.8 }),
    path('M566 236L634 236L1010 800L190 800Z', '#b39a80'),
    crumbs([260, 420, 680, 380], '#5f4750', { count: 300, seed: 3, size: 4, opacity: 0.4 }),
    ...sleepers,
    path('M580 236L586 236L372 800L330 800ZM614 236L620 236L870 800L828 800Z', ink.aubergine),
    path('M582 236L584 236L352 800L340 800ZM616 236L618 236L858 800L846 800Z', ink.mist),
    brush([0, 380, 200, 400], '#c4d2b0', { count: 26, seed: 5, opacity: 0.5 }),
    brush([1000, 380, 200, 400], '#c4d2b0', { count: 26, seed: 6, opacity: 0.5 }),
    ...[
      [120, 640],
      [180, 720],
      [70, 760],
      [1060, 650],
      [1130, 740],
      [1010, 770],
    ].map(
      ([x = 0, y = 0]) =>
        stroke(`M${x} ${y}v-34`, ink.moss, { 'stroke-width': 3 }) +
        disc([x, y - 40, 9], ink.red) +
        disc([x, y - 40, 3], ink.night),
    ),
  );
}
