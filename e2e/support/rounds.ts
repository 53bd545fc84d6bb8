/** How often a long test repeats: a few times in `npm test`, as often as asked in `npm run soak -- ROUNDS`. */
export const rounds = Number(process.env.ROUNDS ?? 3);
