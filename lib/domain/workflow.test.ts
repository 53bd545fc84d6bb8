import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROLES, type Role } from './permissions.ts';
import {
  DRAFT_STATES,
  STORY_STEPS,
  type Standing,
  type StoryStep,
  standing,
  stateAfter,
  stepProblem,
  stepsFor,
} from './workflow.ts';

/** Every state there is: D draft, H handed in, A approved; L live, P planned, C changed; X removed. */
const STATES = DRAFT_STATES.flatMap((draft) =>
  [false, true].flatMap((live) =>
    [false, true].flatMap((planned) =>
      [false, true].flatMap((changed) =>
        [false, true].map((removed): Standing => ({ draft, live, planned, changed, removed })),
      ),
    ),
  ),
);

function codeOf({ draft, live, planned, changed, removed }: Standing): string {
  const first = { draft: 'D', in_review: 'H', approved: 'A' }[draft];
  return `${first}${live ? 'L' : ''}${planned ? 'P' : ''}${changed ? 'C' : ''}${removed ? 'X' : ''}`;
}

/** By hand: in which states a step can be taken. */
const NEW = 'DC HC AC D H A';
const AHEAD = 'DP HP AP DPC HPC APC';
const BOTH = 'DLP HLP ALP DLPC HLPC ALPC';
const CHANGED = 'DLC HLC ALC';
const SAME = 'DL HL AL';
const ALL = `${NEW} ${AHEAD} ${BOTH} ${CHANGED} ${SAME}`;
const handed = (states: string) => states.split(' ').filter((code) => code.startsWith('H'));
const LEGAL: Record<StoryStep, string[]> = {
  submit: ['D', 'DC', 'DP', 'DPC', 'DLC', 'DLPC'],
  take_back: handed(ALL),
  approve: handed(ALL),
  return: ALL.split(' ').filter((code) => !code.startsWith('D')),
  publish: `${NEW} ${AHEAD} ${BOTH} ${CHANGED}`.split(' '),
  schedule: `${NEW} ${AHEAD} ${BOTH} ${CHANGED}`.split(' '),
  cancel: `${AHEAD} ${BOTH}`.split(' '),
  limit: `${BOTH} ${CHANGED} ${SAME}`.split(' '),
  unpublish: `${BOTH} ${CHANGED} ${SAME}`.split(' '),
  remove: ALL.split(' '),
};

/** By hand: who may take it where it is legal. `own`: with a story of theirs. */
const WHO: Record<StoryStep, Partial<Record<Role, 'own' | 'any'>>> = {
  submit: { reporter: 'own', editor: 'any', administrator: 'any' },
  take_back: { reporter: 'own', editor: 'any', administrator: 'any' },
  approve: { editor: 'any', administrator: 'any' },
  return: { editor: 'any', administrator: 'any' },
  publish: { editor: 'any', administrator: 'any' },
  schedule: { editor: 'any', administrator: 'any' },
  cancel: { editor: 'any', administrator: 'any' },
  limit: { editor: 'any', administrator: 'any' },
  unpublish: { editor: 'any', administrator: 'any' },
  remove: { editor: 'any', administrator: 'any' },
};

test('in every state, every role is offered the steps it may take there, and no others', () => {
  for (const story of STATES) {
    for (const role of ROLES) {
      for (const whose of ['own', 'other'] as const) {
        const ownerIds = whose === 'own' ? ['me'] : ['somebody'];
        const wanted = STORY_STEPS.filter((step) => {
          const right = WHO[step][role];
          const may = right === 'any' || (right === 'own' && whose === 'own');
          return may && LEGAL[step].includes(codeOf(story));
        });
        const offered = stepsFor({ id: 'me', role }, { ...story, ownerIds });
        assert.deepEqual(offered, wanted, `${role}, ${whose}, ${codeOf(story)}`);
      }
    }
  }
});

test('a step that cannot be taken says why', () => {
  for (const story of STATES) {
    for (const step of STORY_STEPS) {
      const problem = stepProblem(story, step);
      assert.equal(
        problem === null,
        LEGAL[step].includes(codeOf(story)),
        `${step} ${codeOf(story)}`,
      );
      if (problem !== null) assert.match(problem, /^[A-Z].*\.$/);
    }
  }
});

test('a story is handed in, approved and published, and its next version begins as a draft', () => {
  const path = (['submit', 'approve', 'publish'] as const).reduce(stateAfter, 'draft');
  assert.equal(path, 'draft');
  assert.equal(stateAfter('draft', 'submit'), 'in_review');
  assert.equal(stateAfter('in_review', 'return'), 'draft');
  for (const draft of DRAFT_STATES) {
    for (const step of ['cancel', 'limit', 'unpublish', 'remove'] as const) {
      assert.equal(stateAfter(draft, step), draft);
    }
  }
});

test('what is under somebody’s eyes stands there, even when readers see an earlier version', () => {
  const story = { draft: 'in_review', live: true, removed: false } as const;
  assert.equal(standing(story), 'in_review');
  assert.equal(standing({ ...story, draft: 'draft' }), 'public');
  assert.equal(standing({ ...story, draft: 'draft', live: false }), 'draft');
  assert.equal(standing({ ...story, removed: true }), 'removed');
});
