import { group, ink, path, steps } from './pen.ts';

/** How far the sign fills its square; a mask may take a fifth from every side (W3C Web Application Manifest). */
const PLACES = {
  paper: 'translate(8 7.5) scale(0.75)',
  mask: 'translate(12.8 12.4) scale(0.6)',
};

/** The site's sign: half a pomegranate, plain enough to be read at 16 pixels. Square, 64 units wide. */
export function icon(ground: 'clear' | keyof typeof PLACES): string {
  const seed = path(
    'M0-3.5C2.6-7 5.4-10.4 5.4-13.6C5.4-16.6 3-18 0-18C-3-18-5.4-16.6-5.4-13.6C-5.4-10.4-2.6-7 0-3.5Z',
    ink.red,
  );
  const sign =
    path(
      'M23 17C22 11 20 7 16 3C21 4 25 6 28 9C29 6 30 3 32 0C34 3 35 6 36 9C39 6 43 4 48 3C44 7 42 11 41 17Z',
      ink.crimson,
    ) +
    path(
      'M32 12C47 12 58 22.6 58 37C58 52 47 63 32 63C17 63 6 52 6 37C6 22.6 17 12 32 12Z',
      ink.red,
    ) +
    path(
      'M32 17C44 17 53 25.6 53 37.2C53 49 44 58 32 58C20 58 11 49 11 37.2C11 25.6 20 17 32 17Z',
      '#fbecd0',
    ) +
    group('translate(32 37.5)', ...steps(6, 0, 60).map((turn) => group(`rotate(${turn})`, seed)));
  const paper = ground === 'clear' ? '' : `<rect width="64" height="64" fill="${ink.paper}"/>`;
  const placed = ground === 'clear' ? sign : group(PLACES[ground], sign);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="512" height="512">${paper}${placed}</svg>\n`;
}
