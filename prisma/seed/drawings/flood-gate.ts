import {
  blend,
  brush,
  crumbs,
  disc,
  glow,
  ink,
  oval,
  path,
  picture,
  rect,
  steps,
  stroke,
} from './pen.ts';
import { house, person, ripples, tree } from './props.ts';

/** Four people push a gate of the new flood wall shut; the river shines in what is left of the gap. */
export function floodGate(): string {
  return picture(
    '3:2',
    blend('sky', ['#b9cdd2', '#e9e6d0', '#f7e6c4']),
    blend('water', ['#a3b9bd', '#6d8a98']),
    blend('steel', ['#8498a5', '#5f7483']),
    rect([0, 0, 1200, 800], 'url(#sky)'),
    disc([880, 130, 50], '#f7dca0'),
    glow([880, 130, 260], '#fff3d3', 0.8),
    ...[
      house(40, 330, { width: 110, height: 130, wall: '#dcb98c', seed: 3 }),
      house(160, 330, { width: 90, height: 170, wall: '#c98f72', roof: ink.plum, seed: 4 }),
      house(262, 330, { width: 120, height: 110, wall: '#e6cfa6', seed: 5 }),
      house(900, 330, { width: 120, height: 130, wall: '#dcc09a', seed: 6 }),
      house(1030, 330, { width: 120, height: 160, wall: '#c98f72', roof: ink.plum, seed: 7 }),
    ].map((one) => `<g opacity="0.65">${one}</g>`),
    tree(450, 336, { size: 0.7, colour: '#8b9b78' }),
    tree(820, 336, { size: 0.6, colour: '#8b9b78' }),
    rect([0, 326, 1200, 316], 'url(#water)'),
    ripples([0, 334, 1200, 280], '#eef2e6', { count: 46, seed: 6, opacity: 0.6 }),
    path('M650 470L790 460L774 492H672Z', ink.aubergine),
    path('M722 462V392L776 452Z', ink.cream),
    path('M718 464V404L684 454Z', ink.sand),
    // The wall, the rail, the gate.
    rect([0, 380, 380, 260], '#c3b6a6'),
    rect([0, 366, 392, 26], '#dbcfbe'),
    rect([800, 380, 400, 260], '#c3b6a6'),
    rect([790, 366, 410, 26], '#dbcfbe'),
    stroke('M100 392V640M210 392V640M320 392V640M880 392V640M990 392V640M1100 392V640', '#a89a8b', {
      'stroke-width': 4,
    }),
    brush([0, 400, 380, 230], '#a89a8b', { count: 26, seed: 3, opacity: 0.5 }),
    brush([800, 400, 400, 230], '#a89a8b', { count: 26, seed: 4, opacity: 0.5 }),
    rect([362, 340, 30, 306], '#8f8276'),
    rect([790, 340, 30, 306], '#8f8276'),
    rect([380, 356, 250, 284], 'url(#steel)'),
    stroke('M380 356H630V640H380ZM380 450H630M380 546H630M464 356V640M548 356V640', '#465866', {
      'stroke-width': 8,
    }),
    ...[
      [422, 402],
      [590, 402],
      [422, 592],
      [590, 592],
    ].map(([x = 0, y = 0]) => disc([x, y, 8], '#465866')),
    // The window the kindergarten asked for.
    rect([474, 462, 64, 72], ink.red),
    rect([484, 472, 44, 52], '#a9cbd0'),
    path(
      'M492 500C500 490 514 490 520 498L528 492V508L520 502C514 510 500 510 492 500Z',
      ink.ochre,
    ),
    rect([0, 636, 1200, 164], '#cdb79a'),
    rect([0, 636, 1200, 12], '#a58a6b'),
    stroke('M0 672H1200M0 690H1200', '#7d6a5a', { 'stroke-width': 6 }),
    stroke(
      'M0 730H1200M140 690V730M420 690V730M760 690V730M1020 690V730M280 730V800M600 730V800M900 730V800',
      '#b39c7e',
      { 'stroke-width': 3 },
    ),
    disc([420, 650, 18], '#465866'),
    disc([590, 650, 18], '#465866'),
    // They lean on it from the left.
    oval([250, 694, 220, 12], ink.night, { opacity: 0.22 }),
    ...(
      [
        [338, ink.ochre, '#6b3f2c', '#c98a68'],
        [266, ink.red, ink.night, '#8b5a48'],
        [194, ink.ochre, '#c9c2b4', '#c98a68'],
        [122, ink.slate, ink.night, '#a66d54'],
      ] as const
    ).map(
      ([x, coat, hair, skin]) =>
        `<g transform="rotate(15 ${x} 690)">${person(x, 692, { coat, hair, skin, legs: ink.aubergine, size: 1.05 })}${stroke(`M${x + 10} 566L${x + 66} 536`, coat, { 'stroke-width': 15 })}${path(`M${x - 16} 512C${x - 16} 486 ${x + 16} 486 ${x + 16} 512H${x + 24}V518H${x - 18}Z`, coat === ink.slate ? ink.red : ink.cream)}</g>`,
    ),
    // Somebody has brought a chair.
    stroke('M960 740V690H1020V740M960 690V628H966', '#6f4a3a', { 'stroke-width': 9 }),
    person(990, 716, { coat: ink.plum, legs: ink.plum, hair: '#c9c2b4', size: 1 }),
    person(1100, 730, { coat: ink.cream, legs: ink.slate, size: 1.06 }),
    rect([1072, 606, 40, 52], ink.sand),
    stroke('M1080 622h24M1080 634h24', ink.plum, { 'stroke-width': 3 }),
    ...steps(2, 700, 90).map(
      (x) => path(`M${x} 730l14-60h12l14 60z`, ink.red) + rect([x + 10, 694, 20, 12], ink.cream),
    ),
    crumbs([0, 640, 1200, 150], '#7d6a5a', { count: 160, seed: 7, opacity: 0.3 }),
  );
}
