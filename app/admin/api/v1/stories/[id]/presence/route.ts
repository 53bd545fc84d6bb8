import { database } from '#lib/data/client.ts';
import { openStory } from '#lib/desk/drafts/open-story.ts';
import { enterStory, leaveStory } from '#lib/desk/drafts/presence.ts';
import { type PresenceWindow, watchPresence } from '#lib/desk/drafts/presence-watch.ts';
import { denied, handle, readObject } from '../../../handle.ts';

type Context = RouteContext<'/admin/api/v1/stories/[id]/presence'>;

/** Milliseconds: proxies end what is silent for a minute, and some what lasts for hours. */
const SIGN_OF_LIFE = 15_000;
const RENEW_AFTER = 300_000;

/** Who has the story open, as server-sent events. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.read', async (by, { sessionId }) => {
    const { id } = await params;
    const opened = await openStory(database(), id, by);
    if (!opened.ok) return denied(opened);
    return new Response(events({ articleId: opened.story.id, sessionId, by }, request.signal), {
      headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
    });
  });
}

/** Says that a window has the story open, or still has. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.read', async (by) => {
    const sent = await readObject(request);
    if (sent instanceof Response) return sent;
    const { id: articleId } = await params;
    const entered = await enterStory(database(), { articleId, tab: sent.tab }, by);
    return entered.ok ? new Response(null, { status: 204 }) : denied(entered);
  });
}

/** Says that a window was closed. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.read', async (by) => {
    const sent = await readObject(request);
    if (sent instanceof Response) return sent;
    const { id: articleId } = await params;
    await leaveStory(database(), { articleId, tab: sent.tab }, by);
    return new Response(null, { status: 204 });
  });
}

function events(window: PresenceWindow, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream({
    start(controller) {
      const send = (line: string) => controller.enqueue(encoder.encode(`${line}\n\n`));
      const alive = setInterval(() => send(': here'), SIGN_OF_LIFE);
      const renewal = setTimeout(() => finish(), RENEW_AFTER);
      const unwatch = watchPresence(
        window,
        (event) => send(`data: ${JSON.stringify(event)}`),
        () => finish(),
      );
      end = () => {
        unwatch();
        clearInterval(alive);
        clearTimeout(renewal);
        signal.removeEventListener('abort', finish);
        end = () => {};
      };
      function finish() {
        end();
        try {
          controller.close();
        } catch {
          // The window went first.
        }
      }
      signal.addEventListener('abort', finish);
      send('retry: 2000');
      if (signal.aborted) finish();
    },
    cancel: () => end(),
  });
}
