import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { STORY_STEPS, type StoryStep } from '#lib/domain/workflow.ts';
import { hire, write, writeStory } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { Desk } from '../refusal.ts';
import type { Colleague } from './colleague.ts';
import { openStory } from './open-story.ts';
import type { StoryDraft } from './story-draft.ts';
import { type StepOptions, takeStep } from './take-step.ts';

/** How each state comes about, by an editor's steps from a story that its owner began. */
const STATES = {
  draft: [],
  embargoed: ['hold'],
  'handed in': ['submit'],
  approved: ['submit', 'approve'],
  planned: ['schedule'],
  public: ['publish'],
  'public, changed': ['publish', 'write'],
  'public, its change handed in': ['publish', 'write', 'submit'],
  'public, its change planned': ['publish', 'write', 'schedule'],
  'taken back': ['publish', 'unpublish'],
  expired: ['publish', 'expire'],
  removed: ['publish', 'remove'],
} as const satisfies Record<string, readonly (StoryStep | 'write' | 'hold' | 'expire')[]>;
type State = keyof typeof STATES;

const REPORTER = {
  draft: 'submit',
  embargoed: 'submit',
  'handed in': 'take_back',
  approved: '',
  planned: 'submit',
  public: '',
  'public, changed': 'submit',
  'public, its change handed in': 'take_back',
  'public, its change planned': '',
  'taken back': 'submit',
  expired: 'submit',
  removed: '',
};
const EDITOR = {
  draft: 'submit publish schedule remove',
  // Only for when the embargo has ended.
  embargoed: 'submit schedule remove',
  'handed in': 'take_back approve return publish schedule remove',
  approved: 'return publish schedule remove',
  planned: 'submit publish schedule cancel remove',
  public: 'limit unpublish remove',
  'public, changed': 'submit publish schedule limit unpublish remove',
  'public, its change handed in':
    'take_back approve return publish schedule limit unpublish remove',
  'public, its change planned': 'publish schedule cancel limit unpublish remove',
  'taken back': 'submit publish schedule remove',
  expired: 'submit publish schedule remove',
  removed: '',
};
const NOTHING = Object.fromEntries(Object.keys(STATES).map((state) => [state, '']));

/** Who, with whose story, and the steps that can be taken in each state. */
const TABLE: [keyof typeof people, keyof typeof people, Record<string, string>][] = [
  ['contributor', 'contributor', NOTHING],
  ['contributor', 'reporter', NOTHING],
  ['reporter', 'reporter', REPORTER],
  ['reporter', 'contributor', NOTHING],
  ['editor', 'editor', EDITOR],
  ['editor', 'reporter', EDITOR],
  ['administrator', 'contributor', EDITOR],
];

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);
/** What each step needs besides the text that was seen. */
const needs = (step: StoryStep): Partial<StepOptions> => ({
  planned: 'replace',
  ...(step === 'schedule' && { liveFrom: inHours(2) }),
  ...(step === 'limit' && { liveUntil: inHours(1) }),
  ...(step === 'remove' && { reason: 'It was never true.' }),
});

let paper: Paper;
const people = {} as Record<'contributor' | 'reporter' | 'editor' | 'administrator', Colleague>;
const stories = new Map<string, StoryDraft>();

before(async () => {
  paper = await openPaper();
  for (const role of ['contributor', 'reporter', 'editor', 'administrator'] as const) {
    people[role] = await hire(paper.db, role);
  }
  for (const owner of ['contributor', 'reporter', 'editor'] as const) {
    for (const state of Object.keys(STATES) as State[]) {
      stories.set(`${owner} ${state}`, await bringTo(state, people[owner]));
    }
  }
});
after(() => paper.close());

async function bringTo(state: State, owner: Colleague): Promise<StoryDraft> {
  const words = `${owner.role} ${state}`;
  const sectionId = paper.sections.town;
  let story = await writeStory(paper.db, owner, { words, sectionId });
  const articleId = story.id;
  for (const way of STATES[state]) {
    if (way === 'write') {
      story = await write(paper.db, articleId, { by: people.editor, words: `${words}, changed` });
    } else if (way === 'hold') {
      const embargoAt = inHours(1).toISOString();
      story = await write(paper.db, articleId, { by: owner, words, fields: { embargoAt } });
    } else if (way === 'expire') {
      await paper.db.articleVersion.updateMany({
        where: { articleId },
        data: { liveUntil: new Date(), endsAt: new Date() },
      });
    } else {
      const step = { articleId, step: way, revision: story.revision, ...needs(way) };
      const done = await takeStep(paper.db, step, people.editor);
      assert.ok(done.ok, `${words}, ${way}: ${done.ok ? '' : done.problem}`);
    }
  }
  return story;
}

/** What is offered all the same: whoever asks for it is told until when the embargo holds. */
const isHeld = (state: string, step: StoryStep) => state === 'embargoed' && step === 'publish';

/** Runs something and takes back what it wrote. */
async function tried<T>(run: (desk: Desk) => Promise<T>): Promise<T> {
  let answer: { value: T } | undefined;
  const undone = new Error('undone');
  try {
    await paper.db.$transaction(async (tx) => {
      const within = (work: (one: typeof tx) => Promise<unknown>) => work(tx);
      const desk = new Proxy(tx, {
        get: (of, name) => (name === '$transaction' ? within : Reflect.get(of, name)),
      });
      answer = { value: await run(desk as unknown as Desk) };
      throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
  }
  assert.ok(answer);
  return answer.value;
}

for (const [role, owner, expected] of TABLE) {
  const whose = role === owner ? 'a story of their own' : `a story of a ${owner}`;
  test(`what a ${role} can do with ${whose}, in each state`, async () => {
    const done: Record<string, string> = {};
    for (const state of Object.keys(STATES)) {
      const story = stories.get(`${owner} ${state}`);
      assert.ok(story);
      const taken: string[] = [];
      for (const step of STORY_STEPS) {
        const options = { articleId: story.id, step, revision: story.revision, ...needs(step) };
        const answer = await tried((desk) => takeStep(desk, options, people[role]));
        if (answer.ok) taken.push(step);
        else {
          const refusals = isHeld(state, step) ? [403, 404, 422] : [403, 404, 409, 410];
          assert.ok(refusals.includes(answer.status), `${state}, ${step}`);
        }
      }
      done[state] = taken.join(' ');
      const offered = await openStory(paper.db, story.id, people[role]);
      const steps = offered.ok ? offered.story.steps : [];
      const said = steps.filter((step) => !isHeld(state, step)).join(' ');
      assert.equal(said, done[state], `what is offered is what can be done: ${state}`);
    }
    assert.deepEqual(done, expected);
  });
}
