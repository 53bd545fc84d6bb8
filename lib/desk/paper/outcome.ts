import type { PaperProblem } from '#lib/domain/paper-problem.ts';
import { type DeskAction, may } from '#lib/domain/permissions.ts';
import type { PeopleActor } from '../people-problem.ts';

/** Why something about the paper itself was not done; the desk's messages say it in words. */
export interface PaperRefusal {
  ok: false;
  problem: PaperProblem;
  /** The field of the form it speaks of. */
  field?: string;
}

export type PaperOutcome<T extends object = object> = ({ ok: true } & T) | PaperRefusal;

export function refusePaper(problem: PaperProblem, field?: string): PaperRefusal {
  return { ok: false, problem, ...(field !== undefined && { field }) };
}

/** Whether somebody may do this at all. */
export function mayRun(by: PeopleActor, action: DeskAction): boolean {
  return may({ id: by.staffId, role: by.role }, action);
}

/** Who it was, as an entry of the audit log has it. */
export function whoDid({ staffId, ipAddress }: PeopleActor): {
  staffId: string;
  ipAddress: string | null;
} {
  return { staffId, ipAddress };
}
