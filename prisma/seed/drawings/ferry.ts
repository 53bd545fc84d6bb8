import {
  blend,
  brush,
  crumbs,
  disc,
  ink,
  oval,
  path,
  picture,
  rect,
  steps,
  stroke,
} from './pen.ts';
import { person } from './props.ts';

/** The ferry on the slip of the boatyard, its hull half painted. */
export function ferry(): string {
  const hull = 'M150 470L1030 470C1020 560 980 620 930 640L290 640C220 630 170 560 150 470Z';
  return picture(
    '3:2',
    blend('shed', ['#efdcba', '#dcb987']),
    rect([0, 0, 1200, 800], 'url(#shed)'),
    path('M0 0H1200V130L600 30L0 130Z', ink.plum),
    stroke(
      'M0 130L600 30L1200 130M0 190L600 90L1200 190M300 80V190M600 30V150M900 80V190M300 140L600 90M900 140L600 90',
      ink.aubergine,
      { 'stroke-width': 10 },
    ),
    rect([60, 210, 1080, 320], '#cfdcd6'),
    path('M60 430C260 380 420 410 620 394C820 380 980 410 1140 400V530H60Z', '#8fa38e'),
    rect([60, 470, 1080, 60], '#8199a4'),
    disc([250, 300, 44], '#f6e2b8'),
    stroke(
      'M60 210H1140M60 210V530M276 210V530M492 210V530M708 210V530M924 210V530M1140 210V530',
      ink.aubergine,
      { 'stroke-width': 9 },
    ),
    rect([0, 530, 1200, 270], '#b48d66'),
    brush([0, 550, 1200, 240], '#7d5a45', { count: 50, seed: 3, opacity: 0.35 }),
    crumbs([0, 560, 1200, 230], '#f0dcb6', { count: 160, seed: 7, size: 3, opacity: 0.5 }),
    oval([600, 726, 470, 34], ink.night, { opacity: 0.35 }),
    path(
      'M300 640L340 726H380L400 640ZM560 640L580 726H620L640 640ZM800 640L820 726H860L900 640Z',
      '#6f4a3a',
    ),
    rect([230, 716, 750, 18], '#5d3d34'),
    path(hull, ink.sage),
    path('M150 470L640 470C620 530 640 580 610 640L290 640C220 630 170 560 150 470Z', ink.red),
    path('M640 470C620 530 640 580 610 640', 'none', {
      stroke: ink.crimson,
      'stroke-width': 6,
      'stroke-dasharray': '16 12',
    }),
    path(
      'M196 572L986 572C970 612 950 634 930 640L290 640C240 632 212 600 196 572Z',
      ink.aubergine,
    ),
    rect([140, 454, 900, 22], ink.cream, { rx: 6 }),
    rect([330, 330, 470, 126], ink.cream, { rx: 10 }),
    ...steps(5, 352, 88).map(
      (x) =>
        rect([x, 352, 70, 58], '#8da0ae', { rx: 6 }) +
        path(`M${x + 10} 404l26-46h14l-26 46z`, '#ffffff', { opacity: 0.4 }),
    ),
    rect([310, 312, 520, 22], ink.aubergine, { rx: 6 }),
    ...steps(6, 340, 82).map(
      (x) =>
        path(`M${x} 308l10-22h62l-8 22z`, ink.slate) +
        stroke(`M${x + 24} 308l9-22M${x + 46} 308l8-22`, ink.steel, { 'stroke-width': 2 }),
    ),
    stroke('M860 454V388H1010V454M910 388V454M960 388V454', ink.aubergine, { 'stroke-width': 6 }),
    stroke('M180 454V400H320', ink.aubergine, { 'stroke-width': 6 }),
    person(540, 742, { coat: ink.slate, legs: ink.plum, size: 1.08 }),
    stroke('M560 600L604 570L612 520', '#8d6f66', { 'stroke-width': 8 }),
    rect([592, 486, 40, 34], ink.red, { rx: 5 }),
    person(1080, 744, { coat: ink.ochre, hair: '#c9c2b4', size: 1.1 }),
    rect([70, 660, 70, 76], ink.slate, { rx: 6 }),
    rect([70, 674, 70, 12], ink.red),
    rect([146, 690, 56, 46], ink.ochre, { rx: 5 }),
  );
}
