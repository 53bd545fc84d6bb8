import type { DeskProblem } from '#lib/domain/desk-answers.ts';
import type { Finding } from '#lib/domain/publish-check/finding.ts';
import { deskApiPath } from '#lib/urls.ts';

export type Asked<T> =
  | { ok: true; value: T }
  | { ok: false; title: string | null; findings?: Finding[] };

/**
 * Asks a handler of the desk. `path` such as `stories/ID/steps`. A refusal comes with its words; without any (null) the desk could not be
 * reached.
 */
export async function ask<T>(
  path: string,
  { method, body }: { method: 'POST' | 'DELETE'; body: object },
): Promise<Asked<T>> {
  try {
    const response = await fetch(deskApiPath(path), {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const value: unknown = text === '' ? null : JSON.parse(text);
    if (response.ok) return { ok: true, value: value as T };
    const { title = null, findings = [] } = (value ?? {}) as Partial<DeskProblem>;
    return { ok: false, title, findings };
  } catch {
    return { ok: false, title: null };
  }
}
