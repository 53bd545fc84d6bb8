import { take } from './rate-limits.ts';

/** Longer than the minute and a half for which the library takes a code: a step before its time and one after. */
const ONCE = { most: 1, seconds: 2 * 60 };

/**
 * Whether a code of somebody's generator is given for the first time: what was read over a shoulder, or caught on the
 * way, must open nothing while it is still right (RFC 6238, 5.2). Asked before the code is looked at, so that of two
 * at the same time one is the first, and so that the answer tells nothing about the code.
 */
export async function isFirstTime(staffId: string, code: string): Promise<boolean> {
  if (!/^\d{6}$/.test(code)) return true;
  const { ok } = await take([{ key: `code given ${staffId} ${code}`, ...ONCE }]);
  return ok;
}
