import type {
  DeskProblem,
  SaveAnswer,
  SaveConflict,
  SaveRequest,
  StoryAnswer,
} from '#lib/domain/desk-answers.ts';
import { deskApiPath } from '#lib/urls.ts';
import type { Trouble } from './save-machine.ts';

/** Long enough for two megabytes over a poor line. */
const PATIENCE_MS = 60_000;

export type SaveResult =
  | { kind: 'saved'; answer: SaveAnswer }
  | { kind: 'conflict'; conflict: SaveConflict }
  | { kind: 'failed'; trouble: Trouble };

/** What the editor asks the server. Nothing here throws for what a network or a server may do. */
export interface DeskApi {
  load(): Promise<StoryAnswer | null>;
  save(request: SaveRequest): Promise<SaveResult>;
  /** Any other question; null when there was no good answer. */
  ask<T>(path: string): Promise<T | null>;
  /** Does something; what went wrong is said in words for people. */
  tell<T>(
    path: string,
    body: object,
  ): Promise<{ ok: true; answer: T } | { ok: false; problem: string }>;
}

/** The desk's interface, as the editor of this story uses it. */
export function deskApi(storyId: string): DeskApi {
  const story = deskApiPath(`stories/${storyId}`);
  return {
    load: () => ask<StoryAnswer>(story),
    save: (request) => save(`${story}/draft`, request),
    ask: (path) => ask(deskApiPath(path)),
    tell: (path, body) => tell(deskApiPath(path), body),
  };
}

async function request(url: string, method: string, body?: object): Promise<Response | null> {
  try {
    return await fetch(url, {
      method,
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
      // A page to sign in on is no answer.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return null;
  }
}

async function json<T>(response: Response): Promise<T | null> {
  try {
    const value: T = await response.json();
    return value;
  } catch {
    return null;
  }
}

async function ask<T>(url: string): Promise<T | null> {
  const response = await request(url, 'GET');
  return response?.ok ? json<T>(response) : null;
}

async function tell<T>(
  url: string,
  body: object,
): Promise<{ ok: true; answer: T } | { ok: false; problem: string }> {
  const response = await request(url, 'POST', body);
  if (!response) return { ok: false, problem: '' };
  const answer = await json<T & DeskProblem>(response);
  if (response.ok && answer !== null) return { ok: true, answer };
  return { ok: false, problem: answer?.title ?? '' };
}

async function save(url: string, body: SaveRequest): Promise<SaveResult> {
  const response = await request(url, 'PUT', body);
  if (!response) return failed({ kind: 'unreachable' });
  switch (response.status) {
    case 200: {
      const answer = await json<SaveAnswer>(response);
      return answer ? { kind: 'saved', answer } : failed({ kind: 'unreachable' });
    }
    case 409: {
      const conflict = await json<SaveConflict>(response);
      return conflict?.content ? { kind: 'conflict', conflict } : failed({ kind: 'unreachable' });
    }
    case 401:
      return failed({ kind: 'signed-out' });
    case 403:
      return failed({ kind: 'forbidden' });
    // Whoever may not see a story is told that there is none.
    case 404:
      return failed({ kind: 'forbidden' });
    case 410:
      return failed({ kind: 'gone' });
    case 413:
      return failed({ kind: 'too-large' });
    case 400:
    case 422: {
      const problem = await json<DeskProblem>(response);
      return failed({ kind: 'refused', title: problem?.title ?? '', field: problem?.field });
    }
    default: {
      const title = (await json<DeskProblem>(response))?.title;
      return failed({ kind: 'unreachable', ...(title && { title }) });
    }
  }
}

function failed(trouble: Trouble): SaveResult {
  return { kind: 'failed', trouble };
}
