import type { IncomingMessage, ServerResponse } from 'node:http';
import { PROBLEM_STATUSES, PROBLEM_TYPE, problemJson } from '#lib/machines/problem.ts';
import { OEMBED_PATH } from '#lib/urls.ts';
import { readAddress } from './address.ts';
import { clientAddress } from './client-address.ts';
import { PAGE_CACHE_CONTROL, SEALED_POLICY } from './page-headers.ts';
import type { Answer, Pages } from './pages.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Sender } from './send.ts';
import { makeStoredPage, packWhole, type StoredPage } from './stored-page.ts';

const READ_API = '/api/v1/';

export interface MachineAnswersOptions {
  pages: Pick<Pages, 'renderOnce'>;
  sender: Sender;
  limit: RateLimit;
}

/**
 * Answers programs: the read API and oEmbed. Any site's script may read them; what goes wrong is told as JSON with a true
 * status (RFC 9457). Their parameters are endless, so nothing is kept: each client has its measure instead.
 */
export class MachineAnswers {
  readonly #options: MachineAnswersOptions;
  readonly #problems: Map<number, StoredPage>;

  static async prepare(options: MachineAnswersOptions): Promise<MachineAnswers> {
    const made = PROBLEM_STATUSES.map(
      async (status) => [status, await problemPage(status)] as const,
    );
    return new MachineAnswers(options, new Map(await Promise.all(made)));
  }

  private constructor(options: MachineAnswersOptions, problems: Map<number, StoredPage>) {
    this.#options = options;
    this.#problems = problems;
  }

  /** Whether `path`, as it was sent, is for programs. */
  static isAddress(path: string): boolean {
    return path === OEMBED_PATH || path.startsWith(READ_API);
  }

  async answer(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Expose-Headers', 'ETag, Link, Retry-After');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    if (request.method === 'OPTIONS') return this.#permit(response);
    this.#options.sender.send(request, response, await this.#find(request, target));
  }

  async #find(request: IncomingMessage, target: string): Promise<Answer> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return this.#problem(405);
    const { limit, pages } = this.#options;
    if (!limit.take(clientAddress(request), performance.now())) return this.#problem(429);
    const address = readAddress(target);
    if (address.kind === 'refused') return this.#problem(address.status);
    if (address.kind === 'moved') return address;
    const { path, query } = address;
    const answer = await pages.renderOnce(query ? `${path}?${query}` : path, PAGE_CACHE_CONTROL);
    if (answer.kind === 'moved') return answer;
    const { page } = answer;
    if (page.status >= 400 && !isProblem(page)) return this.#problem(page.status);
    // Made for this request alone, it cannot say since when it is so; its tag says what it is.
    const headers = page.headers.filter(([name]) => name !== 'Last-Modified');
    return { kind: 'page', page: { ...page, headers } };
  }

  #problem(status: number): Answer {
    const page = this.#problems.get(status) ?? this.#problems.get(500);
    if (!page) throw new Error('No problem was prepared.');
    return { kind: 'page', page };
  }

  /** What a browser asks before a script may send a condition along (Fetch, CORS preflight). */
  #permit(response: ServerResponse): void {
    response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD');
    response.setHeader('Access-Control-Allow-Headers', 'If-None-Match, If-Modified-Since');
    response.setHeader('Access-Control-Max-Age', '86400');
    response.writeHead(204, this.#options.sender.base.flat()).end();
  }
}

function isProblem({ headers }: StoredPage): boolean {
  return headers.some(([name, value]) => name === 'Content-Type' && value.startsWith(PROBLEM_TYPE));
}

async function problemPage(status: number): Promise<StoredPage> {
  const headers: [string, string][] = [
    ['Content-Type', PROBLEM_TYPE],
    ['Content-Security-Policy', SEALED_POLICY],
    ['Cache-Control', 'no-store'],
    ['Vary', 'Accept-Encoding'],
  ];
  const body = Buffer.from(problemJson(status));
  return makeStoredPage(
    await packWhole({ key: '', status, body, headers, subject: [], boxes: [] }),
  );
}
