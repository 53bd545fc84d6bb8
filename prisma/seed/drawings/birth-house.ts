import {
  blend,
  brush,
  chance,
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
import { tree } from './props.ts';

/** A house at dusk, one window lit, a stork for a weathervane, a midwife's bicycle at the door. */
export function birthHouse(): string {
  const next = chance(21);
  const window = (x: number, y: number, lit: boolean) =>
    rect([x - 8, y - 8, 116, 146], '#f2e6cf') +
    rect([x, y, 100, 130], lit ? '#f7d68c' : '#3f4f63') +
    stroke(`M${x + 50} ${y}v130M${x} ${y + 52}h100`, '#f2e6cf', { 'stroke-width': 7 }) +
    rect([x - 14, y + 136, 128, 12], '#d9c6a4');
  const bricks = Array.from({ length: 90 }, () => {
    const x = 300 + Math.floor(next() * 21) * 32;
    const y = 310 + Math.floor(next() * 19) * 18;
    return `M${x} ${y}h22`;
  }).join('');
  return picture(
    '3:2',
    blend('dusk', ['#3a3357', '#7d5f78', '#e3a184', '#f3cf9f']),
    blend('street', ['#6b5a66', '#4a3d4c']),
    rect([0, 0, 1200, 800], 'url(#dusk)'),
    crumbs([0, 10, 1200, 170], ink.cream, { count: 46, seed: 6, size: 3, opacity: 0.8 }),
    path('M0 520C180 440 330 500 520 460C760 420 960 500 1200 440V700H0Z', '#5f5368'),
    tree(110, 650, { size: 1.8, colour: '#4a4a58', light: '#5f6068' }),
    tree(1120, 656, { size: 1.6, colour: '#4a4a58', light: '#5f6068' }),
    rect([290, 290, 700, 370], '#a4553f'),
    stroke(bricks, '#7f3b32', { 'stroke-width': 6, opacity: 0.5 }),
    path('M258 296L384 120H896L1022 296Z', '#5a2338'),
    stroke('M300 250H980M330 208H950M360 166H920', '#43182c', { 'stroke-width': 4, opacity: 0.8 }),
    path('M540 200L640 96L740 200V296H540Z', '#a4553f'),
    path('M520 210L640 82L760 210L744 222L640 112L536 222Z', '#5a2338'),
    disc([640, 190, 38], '#f2e6cf'),
    disc([640, 190, 29], '#f7d68c'),
    stroke('M640 160v60M610 190h60', '#f2e6cf', { 'stroke-width': 5 }),
    rect([820, 76, 60, 110], '#8f4a3a'),
    rect([812, 66, 76, 16], '#5a2338'),
    // The stork turns with the wind.
    stroke('M640 92V62', ink.night, { 'stroke-width': 6 }),
    stroke('M610 74H670', ink.night, { 'stroke-width': 5 }),
    group(
      'translate(640 62) scale(0.8)',
      path(
        'M-46-6C-30-30 10-34 30-18C40-30 34-52 48-58L100-52L54-48C48-36 46-14 34-4C14 10-20 8-46-6Z',
        ink.cream,
      ),
      path('M-46-6C-30-12-6-12 6-6C-6 8-30 6-46-6Z', ink.night),
      path('M52-58L104-51L54-48Z', ink.red),
      disc([48, -54, 3], ink.night),
    ),
    window(340, 340, false),
    window(500, 340, true),
    window(840, 340, false),
    window(340, 506, true),
    window(500, 506, false),
    window(840, 506, false),
    // Behind the lit window somebody walks up and down with a child.
    path('M530 470V420C530 396 574 396 574 420V470Z', '#8a4a44'),
    disc([552, 384, 16], '#8a4a44'),
    oval([574, 424, 20, 11], '#8a4a44', { transform: 'rotate(-24 574 424)' }),
    glow([552, 404, 150], '#f9dc98', 0.5),
    glow([390, 570, 130], '#f9dc98', 0.4),
    rect([660, 470, 130, 190], '#f2e6cf'),
    rect([672, 482, 106, 178], '#2f4a46'),
    rect([688, 498, 74, 70], '#f7d68c'),
    disc([762, 590, 6], ink.gold),
    path('M640 470L725 424L810 470Z', '#5a2338'),
    rect([630, 656, 190, 16], '#c9b79a'),
    rect([610, 672, 230, 16], '#b3a086'),
    glow([725, 560, 130], '#f9dc98', 0.55),
    rect([0, 660, 1200, 140], 'url(#street)'),
    rect([610, 656, 230, 30], '#b3a086'),
    path('M630 690H820L900 800H560Z', '#f3cf8c', { opacity: 0.26 }),
    path('M346 664H440L470 760H310Z', '#f3cf8c', { opacity: 0.18 }),
    stroke(
      steps(7, 40, 180)
        .map((x) => `M${x} 740h70`)
        .join(''),
      '#8a7888',
      { 'stroke-width': 5, opacity: 0.5 },
    ),
    // Bicycle with a bag.
    group(
      'translate(948 706)',
      oval([0, 42, 130, 9], ink.night, { opacity: 0.35 }),
      ...[-70, 76].map(
        (x) =>
          disc([x, 0, 42], 'none', { stroke: ink.night, 'stroke-width': 6 }) +
          disc([x, 0, 5], ink.night),
      ),
      stroke(
        'M-70 0L-30-66L44-62L4 0ZM-30-66L4 0L76 0L40-84M40-84h-26M40-84l20-6M-30-66v-18M-46-86h32',
        ink.red,
        { 'stroke-width': 7 },
      ),
      rect([-112, -64, 74, 52], '#8f5738', { rx: 8 }),
      rect([-112, -64, 74, 14], '#6b3f2c', { rx: 6 }),
      disc([-74, -32, 9], ink.cream),
      stroke('M-74-38v12M-80-32h12', ink.red, { 'stroke-width': 4 }),
    ),
    brush([0, 670, 1200, 120], '#8a7888', { count: 30, seed: 3, opacity: 0.3 }),
  );
}
