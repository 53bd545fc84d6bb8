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

function carriage(): string {
  const panes = steps(5, 74, 92).map(
    (x) =>
      rect([x, -196, 78, 82], '#dfe6df', { rx: 8 }) +
      path(`M${x + 8}-122L${x + 44}-190L${x + 60}-190L${x + 24}-122Z`, '#ffffff', {
        opacity: 0.35,
      }),
  );
  const heads = [112, 204, 300, 390, 478].map(
    (x, at) =>
      oval(
        [x, -136, 13, 16],
        ['#8b5a48', '#c98a68', '#5f3d38', '#d9a184', '#a66d54'][at] ?? ink.plum,
      ) +
      path(
        `M${x - 22} -114C${x - 18} -130 ${x + 18} -130 ${x + 22} -114Z`,
        [ink.ochre, ink.slate, ink.sage, ink.plum, ink.crimson][at] ?? ink.plum,
      ),
  );
  return (
    oval([300, 8, 340, 16], ink.night, { opacity: 0.35 }) +
    path(
      'M10-40C8-120 14-190 34-214C46-228 70-232 96-232L520-232C560-232 586-214 594-176L604-40C604-22 592-14 576-14L36-14C20-14 10-24 10-40Z',
      ink.red,
    ) +
    path(
      'M34-214C46-228 70-232 96-232L520-232C556-232 580-218 590-190L600-98L12-98C14-150 20-196 34-214Z',
      ink.cream,
    ) +
    panes.join('') +
    heads.join('') +
    path('M536-196L566-196C576-180 582-150 586-114L536-114Z', '#dfe6df') +
    rect([12, -98, 590, 8], ink.ochre) +
    rect([252, -200, 6, 180], ink.crimson, { opacity: 0.35 }) +
    path('M10-40L604-40C604-22 592-14 576-14L36-14C20-14 10-24 10-40Z', ink.crimson) +
    disc([572, -62, 12], '#ffe9ae') +
    disc([572, -62, 7], '#fffbea') +
    rect([536, -224, 42, 22], ink.aubergine, { rx: 4 }) +
    stroke('M551-208l8-9v14M551-207h14', ink.gold, { 'stroke-width': 3 }) +
    [110, 186, 430, 506]
      .map((x) => disc([x, -10, 21], ink.aubergine) + disc([x, -10, 8], ink.steel))
      .join('') +
    stroke('M250-232L300-276L350-276M300-276L262-300L338-300', ink.aubergine, { 'stroke-width': 5 })
  );
}

/** The number four tram stops on the bank, people waiting, the river behind. */
export function tram(): string {
  return picture(
    '3:2',
    blend('sky', ['#b9cbcb', '#dfe0cf', '#f4e6cb']),
    rect([0, 0, 1200, 800], 'url(#sky)'),
    glow([220, 200, 320], '#fff3d3', 0.9),
    disc([220, 200, 52], '#f6d79a'),
    faded(
      0.8,
      house(640, 440, { width: 120, height: 180, wall: '#d8b78d', seed: 2 }),
      house(766, 440, { width: 96, height: 236, wall: '#c98f72', roof: ink.plum, seed: 3 }),
      house(868, 440, { width: 140, height: 160, wall: '#e6d0a8', seed: 9 }),
      house(1014, 440, { width: 110, height: 214, wall: '#d2a67f', seed: 5 }),
      house(1130, 440, { width: 120, height: 176, wall: '#dcc09a', roof: ink.plum, seed: 6 }),
    ),
    rect([0, 436, 1200, 80], '#7f98a3'),
    rect([0, 436, 1200, 10], '#5f7a86', { opacity: 0.6 }),
    brush([0, 450, 1200, 56], '#e8e4d2', { count: 24, seed: 3, size: 4, opacity: 0.5 }),
    rect([0, 506, 1200, 300], '#d8c19b'),
    rect([0, 506, 1200, 14], '#b99b72'),
    stroke(
      `${steps(31, 0, 40)
        .map((x) => `M${x} 470V508`)
        .join('')}M0 470H1200`,
      ink.plum,
      { 'stroke-width': 4, opacity: 0.8 },
    ),
    rect([0, 640, 1200, 160], '#a98f83'),
    rect([0, 640, 1200, 10], '#efe0c2'),
    stroke('M0 702H1200M0 738H1200', ink.aubergine, { 'stroke-width': 6 }),
    stroke('M0 699H1200M0 735H1200', ink.mist, { 'stroke-width': 2 }),
    crumbs([0, 520, 1200, 280], '#6b4c50', { count: 260, seed: 4, opacity: 0.25 }),
    stroke('M0 286C300 300 900 300 1200 280', ink.aubergine, { 'stroke-width': 3, opacity: 0.7 }),
    tree(92, 560, { size: 1.5 }),
    tree(1120, 566, { size: 1.3, colour: '#6d8268' }),
    group('translate(280 700) scale(1.16)', carriage()),
    rect([1010, 380, 9, 280], ink.aubergine),
    disc([1014, 372, 34], ink.ochre),
    disc([1014, 372, 25], ink.cream),
    stroke('M1004 376l12-16v28M1003 377h18', ink.aubergine, { 'stroke-width': 5 }),
    person(88, 664, { coat: ink.slate, size: 1.06 }),
    person(160, 672, { coat: ink.ochre, legs: ink.plum, hair: '#6b3f2c', size: 1.02 }),
    person(222, 666, { coat: ink.sage, skin: '#8b5a48', size: 0.72 }),
    person(1078, 676, { coat: ink.plum, legs: ink.slate, hair: '#c9c2b4', size: 1.08 }),
  );
}
