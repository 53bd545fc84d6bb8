import { type PeopleOutcome, refusePeople } from '#lib/desk/people-problem.ts';
import { refusalCode } from './library.ts';
import type { Person } from './person.ts';
import { giveBack, take } from './rate-limits.ts';

/** Tries of somebody signed in at their own password or code: a colleague at an open screen is no stranger either. */
const OWN = { most: 10, seconds: 15 * 60 };

/** Does what begins with somebody's own password or code: what the library refuses of it becomes a refusal, and counts. */
export async function withOwnTries<T extends object>(
  person: Person,
  work: () => Promise<PeopleOutcome<T>>,
): Promise<PeopleOutcome<T>> {
  const limits = [{ key: `own ${person.sessionId}`, ...OWN }];
  const taken = await take(limits);
  if (!taken.ok) return refusePeople('too_many');
  try {
    const outcome = await work();
    await giveBack(limits);
    return outcome;
  } catch (error) {
    const code = refusalCode(error);
    if (code === 'TOTP_ALREADY_ENABLED') return refusePeople('code_on');
    return refusePeople(code === 'INVALID_CODE' ? 'wrong_code' : 'wrong_password');
  }
}
