import {
  blend,
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
  stroke,
} from './pen.ts';
import { tree } from './props.ts';

/** A village with its lamps out, the Milky Way over its roofs, moths at the one lamp that still burns. */
export function darkVillage(): string {
  const next = chance(77);
  // Stars crowd along the band, as they do.
  const stars = Array.from({ length: 420 }, () => {
    const along = next() * 1500 - 150;
    const across = (next() + next() + next() - 1.5) * 150;
    return `M${Math.round(along + across * 0.5)} ${Math.round(520 - along * 0.42 + across)}h0`;
  }).join('');
  const roof = ([x, width, height]: [number, number, number], wall: string, top: string) =>
    rect([x, 640 - height, width, height + 60], wall) +
    path(
      `M${x - 10} ${642 - height}L${x + width / 2} ${642 - height - width * 0.45}L${x + width + 10} ${642 - height}Z`,
      top,
    ) +
    rect([x + width * 0.2, 666 - height, 18, 26], '#15101f') +
    rect([x + width * 0.6, 666 - height, 18, 26], '#15101f');
  const moth = ([x, y]: [number, number], turn: number, size: number) =>
    group(
      `translate(${x} ${y}) rotate(${turn}) scale(${size})`,
      path('M0 0C-10-22-36-22-34-4C-32 10-12 10 0 2C12 10 32 10 34-4C36-22 10-22 0 0Z', '#f2e0b8'),
      path('M0 0C-6 12-20 18-22 10C-20 4-8 2 0 2C8 2 20 4 22 10C20 18 6 12 0 0Z', '#d9c08c'),
      oval([0, 2, 4, 12], '#6b4a3a'),
      disc([-20, -8, 4], ink.rose),
      disc([20, -8, 4], ink.rose),
    );
  return picture(
    '3:2',
    blend('sky', ['#120d22', '#241d40', '#3c3560', '#5d4f78']),
    rect([0, 0, 1200, 800], 'url(#sky)'),
    ...Array.from({ length: 26 }, (_, at) => {
      const along = -60 + at * 54;
      return glow([along, 520 - along * 0.42, 96 + ((at * 37) % 80)], '#cdb9dc', 0.2);
    }),
    stroke(stars, '#fdf6e4', { 'stroke-width': 3.6, opacity: 0.9 }),
    crumbs([0, 0, 1200, 560], '#fdf6e4', { count: 230, seed: 31, size: 3, opacity: 0.75 }),
    crumbs([0, 0, 1200, 500], '#f7d9b0', { count: 26, seed: 41, size: 6.5, opacity: 0.95 }),
    path('M0 560C200 500 360 548 560 520C800 488 980 540 1200 500V800H0Z', '#1f1832'),
    roof([60, 130, 90], '#2b2340', '#171126'),
    roof([214, 110, 130], '#332a4a', '#1b142c'),
    roof([350, 140, 80], '#2b2340', '#171126'),
    rect([520, 400, 58, 300], '#332a4a'),
    path('M508 404L549 268L590 404Z', '#171126'),
    roof([600, 120, 110], '#2f2746', '#1b142c'),
    roof([744, 150, 84], '#2b2340', '#171126'),
    roof([1040, 130, 120], '#332a4a', '#171126'),
    tree(30, 690, { size: 1.1, colour: '#1a2430', light: '#243240' }),
    tree(920, 690, { size: 0.9, colour: '#1a2430', light: '#243240' }),
    path('M0 660C240 630 480 680 700 656C900 636 1040 670 1200 650V800H0Z', '#241b38'),
    path('M560 800C640 740 800 700 1010 690L1060 700C900 716 780 752 740 800Z', '#54486e'),
    // The one lamp, on the path to the old people's home.
    stroke('M960 712V486Q960 456 990 456H1004', '#0f0a18', { 'stroke-width': 10 }),
    path('M990 456H1044L1034 474H1000Z', '#0f0a18'),
    oval([1017, 476, 17, 6], '#ffe9b0'),
    path('M1000 478H1034L1120 720H900Z', '#ffdf98', { opacity: 0.17 }),
    glow([1017, 486, 160], '#ffdf98', 0.5),
    oval([1010, 718, 110, 16], '#ffdf98', { opacity: 0.25 }),
    moth([1060, 500], 20, 0.7),
    moth([968, 520], -30, 0.55),
    moth([1040, 560], 60, 0.5),
    moth([990, 420], -10, 0.6),
    moth([1092, 440], 40, 0.45),
    // Two people who have stopped looking at the ground.
    group(
      'translate(150 0)',
      path('M690 742C690 690 722 690 722 742L716 784H696Z', '#0f0a18'),
      disc([708, 678, 13], '#0f0a18'),
      path('M736 748C736 704 764 704 764 748L758 784H742Z', '#0f0a18'),
      disc([752, 692, 11], '#0f0a18'),
      stroke('M716 708L752 640', '#0f0a18', { 'stroke-width': 8 }),
    ),
  );
}
