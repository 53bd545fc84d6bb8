/** How often a long run repeats: `few` in `npm test`, `all` in `npm run soak`. */
export function rounds(few: number, all: number): number {
  return process.env.ARIL_SOAK === '1' ? all : few;
}
