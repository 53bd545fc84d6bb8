import {
  blend,
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
import { person } from './props.ts';

function fruit([x, y]: [number, number], colour: string, rows: number): string {
  return Array.from({ length: rows }, (_, row) =>
    steps(5 - row, x + row * 11, 22)
      .map(
        (left) =>
          disc([left, y - row * 17, 12], colour) +
          disc([left - 3, y - row * 17 - 4, 3], '#fff2dc', { opacity: 0.7 }),
      )
      .join(''),
  ).join('');
}

function stall([x, y]: [number, number], awning: string, goods: string[]): string {
  return group(
    `translate(${x} ${y})`,
    oval([120, 6, 150, 12], ink.night, { opacity: 0.25 }),
    rect([6, -230, 7, 230], ink.plum),
    rect([228, -230, 7, 230], ink.plum),
    path('M-16-230L12-292H230L258-230Z', awning),
    ...steps(3, 24, 70).map((left) =>
      path(`M${left} -292h36l${(left - 90) / 7} 62h-46z`, ink.cream),
    ),
    ...steps(7, -16, 39.2).map((left, at) =>
      path(`M${left} -230h39.2a19.6 19.6 0 0 1-39.2 0Z`, at % 2 ? ink.cream : awning),
    ),
    ...goods.map((colour, at) => fruit([at === 0 ? 24 : 142, -98], colour, at === 0 ? 3 : 2)),
    rect([0, -90, 242, 90], '#a97d55'),
    rect([0, -90, 242, 14], '#c99c6c'),
    stroke('M0-46H242M80-76V0M160-76V0', '#7d5a45', { 'stroke-width': 3, opacity: 0.7 }),
  );
}

/** The market hall: iron ribs, a glass roof, stalls under striped awnings. */
export function marketHall(): string {
  const ribs = [20, 110, 200, 290].map((inset) =>
    stroke(
      `M${inset} 675V${250 + inset * 0.3}C${inset + 40} ${70 + inset * 0.5} ${460 + inset * 0.2} ${20 + inset * 0.5} 600 ${20 + inset * 0.5}C${740 - inset * 0.2} ${20 + inset * 0.5} ${1160 - inset} ${70 + inset * 0.5} ${1200 - inset} ${250 + inset * 0.3}V675`,
      inset === 20 ? ink.moss : '#7f957b',
      { 'stroke-width': 20 - inset / 24 },
    ),
  );
  return picture(
    '16:9',
    blend('light', ['#dfeae4', '#f4ecd6', '#f7dfb4']),
    rect([0, 0, 1200, 675], ink.plum),
    path('M20 675V256C60 80 464 30 600 30C736 30 1140 80 1180 256V675Z', 'url(#light)'),
    glow([600, 300, 262], '#fff8e2', 0.9),
    ...ribs,
    stroke(
      `${steps(9, 330, 67)
        .map((x) => `M600 165L${x} 372`)
        .join('')}M310 372H890M336 300H864M372 240H828`,
      '#7f957b',
      { 'stroke-width': 5 },
    ),
    rect([300, 372, 600, 100], '#e7cfa2'),
    ...steps(7, 320, 84).map((x) => path(`M${x} 472v-60a28 28 0 0 1 56 0v60z`, '#9fb3b0')),
    disc([600, 330, 40], ink.aubergine),
    disc([600, 330, 33], ink.cream),
    stroke('M600 330v-22M600 330l14 9', ink.aubergine, { 'stroke-width': 5 }),
    path('M300 472H900L1240 675H-40Z', '#cdb08a'),
    stroke(
      'M420 472L240 675M540 472L490 675M660 472L710 675M780 472L960 675M180 540H1020M60 606H1140',
      '#a98663',
      { 'stroke-width': 3, opacity: 0.7 },
    ),
    crumbs([60, 480, 1080, 190], '#7d5a45', { count: 160, seed: 2, opacity: 0.3 }),
    faded(
      0.9,
      group('translate(330 500) scale(0.55)', stall([0, 0], ink.sage, [ink.ochre, ink.red])),
      group('translate(730 500) scale(0.55)', stall([0, 0], ink.slate, [ink.moss, ink.gold])),
    ),
    person(500, 540, { coat: ink.slate, size: 0.66 }),
    person(640, 528, { coat: ink.red, hair: '#6b3f2c', size: 0.6 }),
    person(694, 560, {
      coat: ink.sage,
      legs: ink.plum,
      hair: '#c9c2b4',
      skin: '#8b5a48',
      size: 0.72,
    }),
    stall([60, 640], ink.red, [ink.red, ink.moss]),
    stall([890, 640], ink.ochre, ['#d98d3c', ink.crimson]),
    person(384, 660, { coat: ink.plum, legs: ink.slate, hair: '#7a4a30', size: 1.12 }),
    path('M404 560h34l-6 44h-24z', ink.ochre),
    person(822, 656, { coat: ink.moss, skin: '#a66d54', size: 1.06 }),
    person(770, 664, { coat: ink.gold, size: 0.74, legs: ink.red }),
  );
}
