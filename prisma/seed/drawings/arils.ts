import { chance, group, ink, path, stroke, within } from './pen.ts';

const ARIL_REDS = ['#a31a36', '#bb2440', '#8c132e', '#cd3f52', '#b01f3b'];

/** One seed in its drop of flesh, 44 long, its tip pointing up. */
export function aril(colour: string): string {
  return (
    path('M0-23C9-17 16-6 15 6C14 17 7 22 0 22C-7 22-14 17-15 6C-16-6-9-17 0-23Z', colour) +
    path('M0-12C4-7 7 0 6 8C5 14 3 16 0 16C-3 16-5 14-6 8C-7 0-4-7 0-12Z', '#f0b3a0', {
      opacity: 0.34,
    }) +
    path('M-9-2C-9-8-6-13-3-16', 'none', { stroke: '#ffe3d6', 'stroke-width': 3.4, opacity: 0.85 })
  );
}

/** One of the reds of ripe seeds. */
export function ripeRed(next: () => number): string {
  return ARIL_REDS[Math.floor(next() * ARIL_REDS.length)] ?? ink.red;
}

/** The chambers of the cut face: no two alike, thin cream walls, seeds that press against each other. */
const CHAMBERS = [
  { from: -97, to: -50, near: 46, far: 196 },
  { from: -50, to: 6, near: 36, far: 190 },
  { from: 6, to: 48, near: 58, far: 198 },
  { from: 48, to: 104, near: 40, far: 188 },
  { from: 104, to: 143, near: 62, far: 194 },
  { from: 143, to: 204, near: 34, far: 186 },
  { from: 204, to: 263, near: 50, far: 194 },
];

function point(angle: number, r: number): string {
  const turn = (angle * Math.PI) / 180;
  return `${(Math.cos(turn) * r).toFixed(1)} ${(Math.sin(turn) * r).toFixed(1)}`;
}

/** The cut face of the fruit, around the origin. */
export function chambers(): string {
  const next = chance(77);
  return CHAMBERS.map(({ from, to, near, far }, at) => {
    const [start, end, middle] = [from + 2.6, to - 2.6, (from + to) / 2];
    const outline =
      `M${point(start + 10, near + 8)}Q${point(start - 3, far * 0.6)} ${point(start + 2, far - 30)}` +
      `Q${point(start + 2, far - 2)} ${point(start + 11, far - 1)}Q${point(middle, far + 10)} ${point(end - 11, far - 2)}` +
      `Q${point(end - 2, far - 4)} ${point(end - 2, far - 32)}Q${point(end + 3, far * 0.58)} ${point(end - 9, near + 4)}` +
      `Q${point(middle, near - 12)} ${point(start + 10, near + 8)}Z`;
    const seeds: string[] = [];
    for (let r = near + 14; r < far + 16; r += 28) {
      const count = Math.max(1, Math.round(((((end - start) * Math.PI) / 180) * r) / 29));
      for (let place = 0; place < count; place += 1) {
        const angle = start + ((place + 0.5 + (next() - 0.5) * 0.3) / count) * (end - start);
        const [x, y] = point(angle, r + (next() - 0.5) * 9).split(' ');
        const size = (0.86 + next() * 0.2).toFixed(2);
        const turn = (angle - 90 + (next() - 0.5) * 34).toFixed(0);
        seeds.push(
          group(`translate(${x} ${y}) rotate(${turn}) scale(${size})`, aril(ripeRed(next))),
        );
      }
    }
    return (
      within(`chamber-${at}`, outline, path(outline, '#5f0c22'), ...seeds) +
      stroke(outline, '#d59f7c', { 'stroke-width': 3.5, opacity: 0.8 })
    );
  }).join('');
}
