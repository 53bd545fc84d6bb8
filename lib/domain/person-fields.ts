import { z } from 'zod';

const LONGEST_NAME = 100;
const email = z.email().max(254);

/** An address for mail, as it is kept; null when it is none. */
export function parseEmail(text: string): string | null {
  const parsed = email.safeParse(text.trim().toLowerCase());
  return parsed.success ? parsed.data : null;
}

/** A person's name on one line, without signs that show nothing; null when nothing is left, or too much. */
export function parseName(text: string): string | null {
  const name = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return name === '' || name.length > LONGEST_NAME ? null : name;
}
