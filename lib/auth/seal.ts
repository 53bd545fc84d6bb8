import { createHmac, timingSafeEqual } from 'node:crypto';
import { authSettings } from './settings.ts';

/** A seal that only this site can make, for one purpose: what was sealed for another does not fit. */
export function sealOf(purpose: string, text: string): string {
  return createHmac('sha256', authSettings().secret)
    .update(`${purpose}\n${text}`)
    .digest('base64url');
}

/** Whether it is that seal; takes as long whatever is wrong with it. */
export function isSealOf(seal: string, purpose: string, text: string): boolean {
  const expected = Buffer.from(sealOf(purpose, text));
  const given = Buffer.from(seal);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
