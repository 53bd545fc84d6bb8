import {
  blend,
  brush,
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
import { person } from './props.ts';

/** A goalkeeper in the air under bad floodlights, cranes of the harbour behind the stand. */
export function eveningMatch(): string {
  const crane = (x: number, size: number) =>
    group(
      `translate(${x} 372) scale(${size})`,
      stroke(
        'M-50 0L-24-190M50 0L24-190M-46-30H46M-38-90H38M-46-30L38-90M46-30L-38-90',
        '#4a3a52',
        { 'stroke-width': 9 },
      ),
      rect([-40, -214, 84, 40], '#4a3a52'),
      path('M-120-214H230L240-226H-110Z', '#4a3a52'),
      stroke('M0-214V-280L230-224M0-280L-110-224M200-214V-130', '#4a3a52', { 'stroke-width': 6 }),
    );
  const player = ([x, y]: [number, number], shirt: string, size: number) =>
    person(x, y, { coat: shirt, legs: ink.cream, size, hair: x % 2 ? ink.night : '#6b3f2c' });
  const mast = (x: number) =>
    stroke(`M${x} 420V70`, '#3a2b40', { 'stroke-width': 10 }) +
    rect([x - 52, 44, 104, 40], '#3a2b40') +
    steps(4, x - 38, 25)
      .map((lamp) => disc([lamp, 64, 9], '#fff4cf'))
      .join('') +
    glow([x, 64, 220], '#fff1c4', 0.55);
  return picture(
    '3:2',
    blend('sky', ['#2f2b4a', '#6b5476', '#c98378', '#f0b88a']),
    blend('grass', ['#6f8f5f', '#3f5f45']),
    rect([0, 0, 1200, 800], 'url(#sky)'),
    crane(250, 0.9),
    crane(930, 0.75),
    mast(110),
    mast(1090),
    rect([0, 356, 1200, 70], '#4f4258'),
    ...steps(40, 16, 30).map((x, at) =>
      disc(
        [x, 366 + ((at * 7) % 5) * 4, 11],
        [ink.rose, ink.ochre, ink.mauve, ink.red, '#c98a68'][at % 5] ?? ink.red,
      ),
    ),
    rect([0, 388, 1200, 40], '#e2cba3'),
    ...steps(6, 10, 200).map((x, at) =>
      rect([x, 392, 180, 32], [ink.crimson, ink.slate, ink.moss][at % 3] ?? ink.slate),
    ),
    rect([0, 426, 1200, 374], 'url(#grass)'),
    ...steps(5, 430, 74).map((y, at) =>
      at % 2 ? rect([0, y, 1200, 74], '#ffffff', { opacity: 0.05 }) : '',
    ),
    path('M330 426L60 800H1140L870 426Z', '#ffffff', { opacity: 0.04 }),
    stroke('M0 470H1200M250 470L90 760H1110L950 470', '#e7efdf', {
      'stroke-width': 7,
      opacity: 0.75,
    }),
    oval([600, 640, 8, 5], '#e7efdf'),
    // The goal.
    stroke(
      `${steps(17, 370, 29)
        .map((x) => `M${x} 236L${x + (600 - x) * 0.06} 452`)
        .join('')}${steps(8, 250, 28)
        .map((y) => `M366 ${y}H834`)
        .join('')}`,
      '#f4f1e6',
      { 'stroke-width': 2, opacity: 0.5 },
    ),
    stroke('M360 470V226H840V470', ink.cream, { 'stroke-width': 13 }),
    stroke('M360 232L394 250V440M840 232L806 250V440', ink.cream, {
      'stroke-width': 5,
      opacity: 0.7,
    }),
    player([260, 560], ink.red, 0.86),
    player([960, 540], ink.red, 0.8),
    player([1050, 650], ink.slate, 1.02),
    // The keeper, all of her.
    oval([610, 512, 130, 13], ink.night, { opacity: 0.28 }),
    group(
      'translate(610 350) rotate(-68)',
      path('M-22 30L-54 132L-38 138L4 56L26 140L42 134L24 30Z', ink.night),
      path('M-46 122L-62 150L-36 150L-32 132ZM22 130L28 156L52 148L42 126Z', ink.red),
      path('M-26-40C-20-54 20-54 26-40C32-10 30 14 26 36L-26 36C-30 14-32-10-26-40Z', ink.gold),
      stroke('M-20-40C-34-80-20-110 4-134M20-40C30-76 34-100 26-130', ink.gold, {
        'stroke-width': 17,
      }),
      disc([6, -138, 13], ink.cream),
      disc([28, -134, 13], ink.cream),
      oval([0, -68, 15, 18], '#c98a68'),
      path('M-16-66C-18-92 18-92 16-64C8-78-4-80-16-66Z', '#6b3f2c'),
      stroke('M-14-74C-34-70-44-56-52-46', '#6b3f2c', { 'stroke-width': 9 }),
    ),
    disc([448, 276, 25], ink.cream),
    path('M448 262l13 9-5 15h-16l-5-15z', ink.night),
    stroke('M448 262v-11M461 271l11-4M456 286l7 10M440 286l-7 10M435 271l-11-4', ink.night, {
      'stroke-width': 3,
    }),
    stroke('M420 300C360 380 320 470 300 560', ink.cream, {
      'stroke-width': 4,
      'stroke-dasharray': '2 16',
      opacity: 0.8,
    }),
    brush([0, 480, 1200, 310], '#9fb37f', { count: 60, seed: 5, opacity: 0.3 }),
    stroke(
      steps(34, 20, 36)
        .map((x, at) => `M${x} ${60 + ((at * 97) % 620)}l-7 22`)
        .join(''),
      '#e9e6ef',
      { 'stroke-width': 3, opacity: 0.4 },
    ),
    crumbs([0, 440, 1200, 350], '#d9e2b8', { count: 200, seed: 3, opacity: 0.3 }),
  );
}
