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
import { house, person, ripples } from './props.ts';

/** The old treadwheel crane on the quay, its beam over the water. */
export function crane(): string {
  return picture(
    '3:2',
    blend('sky', ['#c9d4cf', '#ece3c9', '#f6dcae']),
    blend('river', ['#9db0b0', '#617c88', '#46606f']),
    rect([0, 0, 1200, 800], 'url(#sky)'),
    disc([900, 210, 56], '#f1b584'),
    glow([900, 210, 280], '#f9d9a6', 0.8),
    path('M500 470C680 380 900 380 1210 440V500H500Z', '#93a892'),
    faded(
      0.8,
      house(760, 480, { width: 110, height: 110, wall: '#dcc09a', seed: 3 }),
      house(880, 480, { width: 90, height: 150, wall: '#cfa37e', roof: ink.plum, seed: 4 }),
      house(1040, 480, { width: 120, height: 120, wall: '#e3cba2', seed: 6 }),
    ),
    rect([0, 476, 1200, 324], 'url(#river)'),
    ripples([420, 490, 780, 290], '#f0e6cf', { count: 46, seed: 3, opacity: 0.5 }),
    path('M-10 560H520L560 800H-10Z', '#b59c7f'),
    path('M-10 560H520L524 586H-10Z', '#e0cba4'),
    stroke(
      'M-10 650H540M-10 730H552M90 586V650M240 586V650M400 586V650M160 650V730M330 650V730M480 650V730',
      '#8f775f',
      { 'stroke-width': 4 },
    ),
    crumbs([0, 590, 520, 200], '#6e5544', { count: 120, seed: 6, opacity: 0.35 }),
    oval([280, 566, 240, 18], ink.night, { opacity: 0.25 }),
    path('M110 564L140 300H410L440 564Z', '#7a4f3d'),
    path('M110 564L140 300H190L176 564Z', ink.night, { opacity: 0.2 }),
    stroke(
      `${steps(6, 346, 40)
        .map((y) => `M${134 - (y - 346) / 10} ${y}H${416 + (y - 346) / 10}`)
        .join('')}`,
      '#5a3830',
      { 'stroke-width': 4 },
    ),
    brush([130, 310, 260, 240], '#a9765a', { count: 30, seed: 3, opacity: 0.35 }),
    path('M100 312L180 150H380L450 312Z', ink.crimson),
    path('M100 312L180 150H230L170 312Z', '#5e1124', { opacity: 0.5 }),
    stroke('M122 268H430M140 230H414M160 190H398', '#5e1124', { 'stroke-width': 4, opacity: 0.6 }),
    path('M250 200L800 60L812 92L270 250Z', '#5a3830'),
    path('M380 312L640 104L664 114L420 330Z', '#6d4636'),
    disc([800, 78, 26], ink.aubergine),
    disc([800, 78, 9], ink.ochre),
    stroke('M800 104V430', ink.night, { 'stroke-width': 4 }),
    stroke('M250 212L180 150', ink.night, { 'stroke-width': 8 }),
    group(
      'translate(800 470)',
      path('M-58-18C-64 10-64 40-58 66H58C64 40 64 10 58-18Z', '#a97d55'),
      stroke('M-62 0H62M-62 48H62', ink.aubergine, { 'stroke-width': 7 }),
      stroke('M-30-16V66M0-16V66M30-16V66', '#7d5a45', { 'stroke-width': 3 }),
      stroke('M-50-18L0-58L50-18', ink.night, { 'stroke-width': 4 }),
    ),
    disc([278, 436, 84], ink.night, { opacity: 0.6 }),
    disc([270, 430, 84], '#c99c6c'),
    disc([270, 430, 64], '#4a2c30'),
    stroke(
      `${steps(8, 0, 45)
        .map((angle) => {
          const turn = (angle * Math.PI) / 180;
          return `M270 430L${270 + Math.cos(turn) * 76} ${430 + Math.sin(turn) * 76}`;
        })
        .join('')}`,
      '#c99c6c',
      { 'stroke-width': 8 },
    ),
    disc([270, 430, 13], ink.aubergine),
    person(486, 566, { coat: ink.slate, legs: ink.aubergine, hair: '#d8d3c8', size: 1.12 }),
    path('M462 386C464 366 508 366 510 386L522 392H452Z', ink.aubergine),
    path('M690 590L1010 590C1000 640 970 660 940 664H760C724 660 700 634 690 590Z', ink.aubergine),
    rect([686, 578, 330, 14], ink.red),
    rect([720, 536, 80, 42], ink.cream),
    stroke('M930 578V470', ink.plum, { 'stroke-width': 7 }),
    path('M934 474L984 488L934 506Z', ink.red),
  );
}
