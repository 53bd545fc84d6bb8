import type { PasswordProblem } from '#lib/domain/password.ts';
import type { Role } from '#lib/domain/permissions.ts';
import type { Actor } from './audit.ts';

/** Whoever does something about people, with the role that says whether they may. */
export interface PeopleActor extends Actor {
  role: Role;
}

/** Why something about people was not done; the desk's messages say it in words. */
export type PeopleProblem =
  | PasswordProblem
  | 'forbidden'
  | 'missing'
  | 'bad_email'
  | 'bad_name'
  | 'bad_role'
  | 'taken'
  | 'link_spent'
  | 'set_up_already'
  | 'oneself'
  | 'last_administrator'
  | 'wrong_password'
  | 'wrong_code'
  | 'code_given'
  | 'code_on'
  | 'bad_passkey'
  | 'too_many';

/** What came of it. */
export type PeopleOutcome<T extends object = object> =
  | ({ ok: true } & T)
  | { ok: false; problem: PeopleProblem };

export function refusePeople(problem: PeopleProblem): { ok: false; problem: PeopleProblem } {
  return { ok: false, problem };
}
