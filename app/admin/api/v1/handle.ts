import type { Person } from '#lib/auth/person.ts';
import type { Colleague, Denial } from '#lib/desk/drafts/colleague.ts';
import { troubleOf } from '#lib/desk/drafts/trouble.ts';
import { type DeskAction, may } from '#lib/domain/permissions.ts';
import { log } from '#lib/log.ts';
import { PROBLEM_TYPE } from '#lib/machines/problem.ts';
import { isStoreAway } from '#lib/media/media-store.ts';
import { inDeskLanguage } from '../../desk.ts';
import { actorOf, personOf, problem } from '../../person.ts';

/** Seconds after which a window tries again by itself. */
const RETRY_AFTER = '2';

/**
 * Answers a request of a window of the desk: for somebody who is signed in and may be here, and with words for people
 * whatever goes wrong. What depends on a story or picture `answer` asks for itself.
 */
export async function handle(
  request: Request,
  action: DeskAction,
  answer: (by: Colleague, person: Person) => Promise<Response>,
): Promise<Response> {
  return translated(await attempt(request, action, answer));
}

async function attempt(
  request: Request,
  action: DeskAction,
  answer: (by: Colleague, person: Person) => Promise<Response>,
): Promise<Response> {
  try {
    const person = await personOf(request);
    if (person instanceof Response) return person;
    const by = { ...actorOf(person, request.headers), role: person.role };
    if (OF_SUBJECTS.has(action) || may(person, action)) return await answer(by, person);
    return problem(403, 'You may not do this. Ask an administrator.');
  } catch (error) {
    if (isStoreAway(error)) return later(503, error.message);
    const trouble = troubleOf(error);
    if (trouble === 'away') return later(503, 'The database does not answer just now.');
    if (trouble === 'full')
      return later(507, 'No space is left to save to. Tell an administrator.');
    log().error({ err: error, url: request.url }, 'a request of the desk failed');
    return problem(500, 'The fault is ours, and it has been noted. Try again.');
  }
}

async function translated(response: Response): Promise<Response> {
  const { status, headers } = response;
  if (status < 400 || headers.get('content-type') !== PROBLEM_TYPE) return response;
  const told: { title: string } = await response.json();
  const title = await inDeskLanguage(told.title);
  return new Response(JSON.stringify({ ...told, title }), { status, headers });
}

/** Rights that depend on the story or picture: whoever loads it asks. */
const OF_SUBJECTS = new Set<DeskAction>([
  'story.read',
  'story.edit',
  'story.comment',
  'story.share',
  'story.restore',
  'story.submit',
  'media.edit',
  'media.remove',
]);

function later(status: number, title: string): Response {
  const response = problem(status, title);
  response.headers.set('retry-after', RETRY_AFTER);
  return response;
}

/** An answer as JSON. */
export function deskJson(value: unknown, status = 200): Response {
  return Response.json(value, { status });
}

/** Why something was not done, as an answer. */
export function denied({ status, problem: title, field, findings }: Denial): Response {
  return problem(status, title, { ...(field && { field }), ...(findings && { findings }) });
}

/** The body of a request as an object whose fields may be anything, or the answer that says why it is none. */
export async function readObject(
  request: Request,
  mostBytes = SMALL,
): Promise<Record<string, unknown> | Response> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return problem(415, 'Send JSON.');
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return tooLarge(mostBytes);
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > mostBytes) return tooLarge(mostBytes);
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    return problem(400, 'What was sent is cut off or is no JSON.');
  }
  return problem(400, 'What was sent is not what is expected here.');
}

const SMALL = 64 * 1024;

function tooLarge(mostBytes: number): Response {
  const most = mostBytes >= MEGABYTE ? `${mostBytes / MEGABYTE} MB` : `${mostBytes / 1024} KB`;
  return problem(413, `This is longer than the ${most} that can be saved. Divide it into two.`);
}

const MEGABYTE = 1024 * 1024;

/** What was typed into a search field, from an address that may hold anything. */
export function wordsOf(request: Request, name = 'q'): string {
  const value = new URL(request.url).searchParams.get(name) ?? '';
  return value.toWellFormed().replaceAll('\0', '').trim().slice(0, MOST_LETTERS);
}

const MOST_LETTERS = 300;
