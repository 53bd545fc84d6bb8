import {
  blend,
  chance,
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
  within,
} from './pen.ts';
import { house, ripples } from './props.ts';

/** A summer cinema on the bank: a bright screen, rows of heads, the river and the first stars. */
export function cinema(): string {
  const next = chance(21);
  const row = (y: number, size: number, count: number) =>
    steps(count, 40 + next() * 30, 1120 / count)
      .map((x) => {
        const coat =
          [ink.plum, '#3d2c52', ink.crimson, '#33405a', '#4d4a52'][Math.floor(next() * 5)] ??
          ink.plum;
        return next() < 0.14
          ? ''
          : path(
              `M${x - 40 * size} ${y + 90 * size}C${x - 40 * size} ${y + 14 * size} ${x + 40 * size} ${y + 14 * size} ${x + 40 * size} ${y + 90 * size}Z`,
              coat,
            ) +
              oval(
                [x, y, 19 * size, 23 * size],
                ['#2b1a2e', '#4a2f38', '#6d4a44', '#221730'][Math.floor(next() * 4)] ?? ink.night,
              ) +
              stroke(`M${x - 12 * size} ${y - 16 * size}a22 22 0 0 1 ${24 * size} 0`, '#c9a9b4', {
                'stroke-width': 3,
                opacity: 0.5,
              });
      })
      .join('');
  return picture(
    '16:9',
    blend('dusk', ['#2a1d40', '#5d3d63', '#b4606a', '#efa777']),
    blend('river', ['#c2756f', '#5b4566', '#33294a']),
    rect([0, 0, 1200, 675], 'url(#dusk)'),
    crumbs([0, 0, 1200, 180], ink.cream, { count: 60, seed: 4, size: 3, opacity: 0.8 }),
    disc([1060, 92, 30], '#f6dfb3'),
    disc([1050, 86, 27], '#3c2a4c'),
    path('M0 372C160 300 340 330 520 360C760 300 980 320 1200 372V400H0Z', '#4a3355'),
    faded(
      0.9,
      ...[
        [40, 60, 90],
        [110, 50, 120],
        [170, 70, 80],
        [960, 60, 96],
        [1030, 54, 130],
        [1100, 80, 84],
      ].map(([x = 0, width = 0, height = 0], at) =>
        house(x, 390, {
          width,
          height,
          wall: '#3d2b4a',
          roof: '#33223f',
          windows: '#55405c',
          lit: 0.4,
          seed: at + 2,
        }),
      ),
    ),
    rect([0, 386, 1200, 130], 'url(#river)'),
    ripples([0, 394, 1200, 110], '#f0b58a', { count: 34, seed: 9, opacity: 0.55 }),
    glow([600, 240, 470], '#f6e3bd', 0.4),
    path('M322 92H878V404H322Z', ink.night),
    path('M336 106H864V390H336Z', '#fbf1da'),
    within(
      'film',
      'M336 106H864V390H336Z',
      rect([336, 106, 528, 290], '#bfd3c9'),
      disc([760, 172, 40], '#f6dc9a'),
      path('M336 330C440 270 540 280 620 320C700 280 800 290 870 320V400H336Z', ink.sage),
      path('M336 360C460 330 640 340 870 356V400H336Z', ink.moss),
      group(
        'translate(520 366) scale(1.02)',
        oval([0, -50, 56, 62], '#8d7d8a'),
        oval([0, -118, 40, 36], '#9c8c98'),
        path('M-30-140C-50-210-30-226-16-150ZM30-140C50-210 30-226 16-150Z', '#9c8c98'),
        path('M-28-152C-38-196-30-206-20-154ZM28-152C38-196 30-206 20-154Z', ink.blush),
        disc([-14, -122, 5], ink.night),
        disc([14, -122, 5], ink.night),
        oval([0, -106, 8, 5], ink.rose),
        oval([0, -38, 36, 40], '#cdbfc6'),
      ),
      group(
        'translate(676 286)',
        path('M0 0C-26-30-40-8-8 6C-40 12-26 34 2 10C28 34 40 12 10 4C40-10 26-32 0 0Z', ink.red),
      ),
    ),
    stroke('M340 404L316 520M860 404L884 520', ink.night, { 'stroke-width': 14 }),
    path('M0 500C300 470 900 470 1200 500V675H0Z', '#3f3450'),
    stroke('M0 60C120 150 240 150 330 84M870 84C980 150 1100 150 1200 70', ink.night, {
      'stroke-width': 3,
    }),
    ...[
      [60, 102],
      [140, 134],
      [220, 136],
      [290, 110],
      [920, 116],
      [1000, 138],
      [1080, 132],
      [1150, 104],
    ].map(([x = 0, y = 0]) => disc([x, y + 4, 9], ink.gold) + glow([x, y + 4, 34], ink.gold, 0.6)),
    row(500, 0.72, 15),
    row(548, 0.92, 12),
    row(606, 1.15, 10),
  );
}
