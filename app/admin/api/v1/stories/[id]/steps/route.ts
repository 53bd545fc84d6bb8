import { database } from '#lib/data/client.ts';
import { openStory } from '#lib/desk/drafts/open-story.ts';
import { takeStep } from '#lib/desk/drafts/take-step.ts';
import { STORY_STEPS } from '#lib/domain/workflow.ts';
import { problem } from '../../../../../person.ts';
import { denied, deskJson, handle, readObject } from '../../../handle.ts';

type Context = RouteContext<'/admin/api/v1/stories/[id]/steps'>;

const MOST_LETTERS = 500;
const CHANGES = ['update', 'minor'] as const;

/** Hands the story in, decides over it, or publishes it. Answers where it stands then. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return handle(request, 'story.submit', async (by) => {
    const sent = await readObject(request);
    if (sent instanceof Response) return sent;
    const { revision, changeNote = '', override = '' } = sent;
    const change = CHANGES.find((known) => known === (sent.change ?? 'update'));
    const step = STORY_STEPS.find((known) => known === sent.step);
    if (!step) return problem(422, 'There is no such step.', { field: 'step' });
    if (typeof revision !== 'number' || !Number.isSafeInteger(revision)) {
      return problem(422, 'Say which state of the story it is about.', { field: 'revision' });
    }
    if (!change) {
      return problem(422, 'Say whether readers are told of an update.', { field: 'change' });
    }
    if (typeof changeNote !== 'string' || changeNote.length > MOST_LETTERS) {
      return problem(422, `At most ${MOST_LETTERS} characters fit here.`, { field: 'changeNote' });
    }
    if (typeof override !== 'string' || override.length > MOST_LETTERS) {
      return problem(422, `At most ${MOST_LETTERS} characters fit here.`, { field: 'override' });
    }
    const { id: articleId } = await params;
    const options = { articleId, step, revision, change, changeNote, override };
    const taken = await takeStep(database(), options, by);
    if (!taken.ok) return denied(taken);
    const opened = await openStory(database(), articleId, by);
    if (!opened.ok) return denied(opened);
    const { content: _content, ...story } = opened.story;
    return deskJson(story);
  });
}
