import {
  blend,
  brush,
  chance,
  crumbs,
  disc,
  glow,
  group,
  ink,
  path,
  picture,
  rect,
  steps,
  stroke,
  within,
} from './pen.ts';

/** A slice of black oak with all its rings, a lens over the narrow ones, pins for the years. */
export function oakRings(): string {
  const next = chance(1341);
  const ring = (radius: number, wobble: number) => {
    const points = steps(12, 0, 1).map((at) => {
      const angle = (at / 12) * Math.PI * 2;
      const reach =
        radius * (1 + Math.sin(angle * 2 + 0.6) * 0.05 + Math.sin(angle * 3) * 0.03) +
        wobble * Math.sin(at * 2.3);
      return [520 + Math.cos(angle) * reach, 410 + Math.sin(angle) * reach * 0.97] as const;
    });
    const at = (index: number) => points[(index + 12) % 12] ?? [0, 0];
    return `M${at(0).map(Math.round).join(' ')}${steps(12, 0, 1)
      .map((index) => {
        const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
        const one = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6].map(Math.round);
        const two = [c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6].map(Math.round);
        return `C${one.join(' ')} ${two.join(' ')} ${c.map(Math.round).join(' ')}`;
      })
      .join('')}Z`;
  };
  const radii: number[] = [];
  for (let radius = 10; radius < 318; ) {
    // Five dry years, and two in which it rained.
    const narrow = radius > 150 && radius < 172;
    const broad = radius > 262 && radius < 292;
    radius += narrow ? 4 : broad ? 14 : 6 + next() * 6;
    radii.push(radius);
  }
  return picture(
    '3:2',
    blend('table', ['#e6d3ae', '#d3b88b']),
    blend('wood', ['#6a4a3c', '#4a3230']),
    rect([0, 0, 1200, 800], 'url(#table)'),
    brush([0, 0, 1200, 800], '#b08d63', { count: 70, seed: 6, opacity: 0.35 }),
    glow([260, 120, 520], '#fff3d3', 0.6),
    path(ring(352, 0), ink.night, { opacity: 0.28, transform: 'translate(18 26)' }),
    path(ring(350, 3), '#2a1d24'),
    path(ring(332, 2), 'url(#wood)'),
    ...radii.map((radius, at) =>
      path(ring(radius, 1.5), 'none', {
        stroke: at % 3 ? '#8a6650' : '#a98263',
        'stroke-width': at % 5 === 0 ? 3.4 : 2.2,
        opacity: 0.85,
      }),
    ),
    disc([520, 410, 7], '#2a1d24'),
    path('M520 410L560 96L590 104ZM520 410L268 590L256 566ZM520 410L780 620L796 600Z', '#2a1d24', {
      opacity: 0.55,
    }),
    stroke('M520 410L842 410', ink.cream, { 'stroke-width': 4 }),
    ...[
      [560, ink.moss],
      [676, ink.ochre],
      [798, ink.slate],
      [842, ink.red],
    ].map(
      ([x, colour]) =>
        stroke(`M${x} 410L${Number(x) + 16} 360`, ink.steel, { 'stroke-width': 4 }) +
        disc([Number(x) + 17, 356, 13], String(colour)) +
        disc([Number(x) + 13, 352, 4], ink.cream, { opacity: 0.8 }),
    ),
    // A lens lies on the narrow rings.
    group(
      'translate(440 548)',
      disc([8, 14, 108], ink.night, { opacity: 0.25 }),
      disc([0, 0, 104], '#5d4036'),
      within(
        'lens',
        'M-100 0A100 100 0 0 1 100 0A100 100 0 0 1-100 0Z',
        ...steps(11, -1, 1).map((at) =>
          stroke(
            `M-110 ${-60 + at * 22}Q0 ${-20 + at * 22 - (at > 3 && at < 7 ? 8 : 0)} 110 ${-64 + at * 22}`,
            at % 2 ? '#c9a27c' : '#e0bd92',
            { 'stroke-width': at > 2 && at < 7 ? 3 : 6 },
          ),
        ),
      ),
      path('M-70-50C-50-84-10-94 20-88C-20-76-48-54-60-24Z', '#ffffff', { opacity: 0.3 }),
      disc([0, 0, 104], 'none', { stroke: ink.aubergine, 'stroke-width': 16 }),
      disc([0, 0, 104], 'none', { stroke: ink.mauve, 'stroke-width': 4 }),
      stroke('M-76 78L-190 190', ink.aubergine, { 'stroke-width': 30 }),
      stroke('M-100 100L-184 184', ink.red, { 'stroke-width': 16 }),
    ),
    // The curve of the years on a strip of paper, a ruler, a pencil.
    group(
      'translate(900 110) rotate(5)',
      rect([6, 8, 236, 420], ink.night, { opacity: 0.2 }),
      rect([0, 0, 236, 420], ink.cream),
      ...steps(10, 30, 40).map((y) => stroke(`M16 ${y}H220`, '#d9c8a6', { 'stroke-width': 2 })),
      stroke(
        'M118 16L90 40L150 66L70 90L130 112L100 140L160 160L60 184L52 204L64 222L48 240L60 256L140 280L110 300L190 322L198 344L120 366L146 390L96 408',
        ink.red,
        { 'stroke-width': 5 },
      ),
    ),
    group(
      'translate(930 640) rotate(-8)',
      rect([4, 8, 300, 54], ink.night, { opacity: 0.2 }),
      rect([0, 0, 300, 54], ink.gold),
      stroke(
        steps(29, 12, 10)
          .map((x, at) => `M${x} 0v${at % 5 ? 14 : 26}`)
          .join(''),
        ink.aubergine,
        { 'stroke-width': 3 },
      ),
    ),
    crumbs([180, 90, 700, 660], '#e3c49a', { count: 170, seed: 9, opacity: 0.3 }),
  );
}
