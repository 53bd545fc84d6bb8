import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyDraft } from '#lib/domain/draft-content.ts';
import { checkStory } from '#lib/domain/publish-check/check-story.ts';
import { FINDING_KINDS, FINDINGS } from '#lib/domain/publish-check/finding.ts';
import { checkMessagesFor } from '#lib/messages/desk/check.ts';
import { body, h2, p } from '../authoring.ts';
import { stories } from '../edition/stories/all.ts';
import { checkedCase, editionCase } from './draft-of.ts';
import { PLANTS } from './faults.ts';
import { checkedStories } from './stories.ts';

const good = [...stories.map(editionCase), ...checkedStories.map(checkedCase)];
const told = (...[content, facts]: Parameters<typeof checkStory>) =>
  checkStory(content, facts).map(({ kind }) => kind);

test('sixty good stories have nothing to be told', () => {
  assert.ok(good.length >= 60);
  for (const { content, facts } of good) {
    // Links of the edition lead to its own stories; those of the others to none.
    assert.deepEqual(told(content, facts), [], content.headline);
  }
});

test('every fault that was put into a good story is found, and nothing else is', () => {
  const found = new Set<string>();
  let spoiled = 0;
  PLANTS.forEach(([kind, plant, needs], at) => {
    const fitting = good.filter(({ content }) => !needs || content.heroId !== null);
    for (const step of [0, 1, 2]) {
      const base = fitting[(at * 7 + step * 19) % fitting.length];
      assert.ok(base);
      const { content, facts } = plant(base);
      assert.deepEqual(told(content, facts), [kind], `${kind} in “${base.content.headline}”`);
      found.add(kind);
      spoiled += 1;
    }
  });
  assert.ok(spoiled >= 60);
  assert.deepEqual(
    FINDING_KINDS.filter((kind) => !found.has(kind)),
    [],
  );
});

test('a picture that belongs to another story is noticed two times of three', () => {
  const withPicture = good.filter(({ content }) => content.heroId !== null);
  let swapped = 0;
  let noticed = 0;
  for (const one of withPicture) {
    for (const other of withPicture.filter((_, at) => at % 3 === 0)) {
      if (one === other || one.content.language !== other.content.language) continue;
      const { heroId, heroCaption } = other.content;
      const pictures = { ...one.facts.pictures, ...other.facts.pictures };
      const kinds = told({ ...one.content, heroId, heroCaption }, { ...one.facts, pictures });
      swapped += 1;
      if (kinds.includes('picture-unrelated')) noticed += 1;
    }
  }
  assert.ok(noticed / swapped > 2 / 3, `${noticed} of ${swapped}`);
});

/** A page as it was once found: its headline again in the text, the description as caption, a fruit over a tumour. */
const ALT = 'A pomegranate cut in two lies on a table, and its seeds lie in front of it.';
const page = {
  ...emptyDraft('en'),
  headline: 'Hope Against Solid Tumours: New Cell Treatment Does Well in First Trial',
  standfirst:
    'A new treatment with immune cells has shrunk tumours in about half of those who were given it. Larger studies are to follow.',
  heroId: 'fruit',
  body: body(
    p('Hope Against Solid Tumours: New Cell Treatment Does Well in First Trial'),
    p(
      'Doctors in Dresden have tested a therapy in which a patient’s own immune cells are taught to find a protein that healthy tissue hardly makes. About half of those who took part responded, though no other treatment had helped them before.',
    ),
    p(
      'Side effects were mild as a rule and went away by themselves. In some of the patients the cancer has not been seen for years, and the researchers do not rule out that they are cured.',
    ),
    h2('Read also:'),
    h2('Latest'),
  ),
};
const around = {
  now: '2026-11-22T12:00:00Z',
  plannedFrom: null,
  hasSection: true,
  authors: ['desk'],
  names: ['Health'],
  pictures: {
    fruit: {
      name: 'pomegranate',
      originalName: 'unnamed.webp',
      alt: ALT,
      decorative: false,
      caption: ALT,
      credit: '',
      width: 1600,
      licenceExpiresAt: null,
    },
  },
  stories: {},
  brokenAddresses: [],
  deadAddresses: [],
  isHeadlineTaken: false,
};

test('a page with the faults it all began with is told each of them, and no other', () => {
  assert.deepEqual(told(page, around), [
    'caption-without-credit',
    'alt-is-caption',
    'picture-unrelated',
    'heading-repeated',
    'heading-alone',
    'heading-alone',
  ]);
});

test('pasted whole, with its description among the paragraphs, it is told the same', () => {
  const pasted = body(p(page.headline), p(page.standfirst), p(ALT), p(ALT));
  const content = [...pasted.content, ...page.body.content].map((block, at) => ({
    ...block,
    attrs: { ...block.attrs, id: `b${at}` },
  })) as typeof pasted.content;
  const kinds = new Set(told({ ...page, body: { type: 'doc', content } }, around));
  assert.deepEqual(
    [...kinds],
    [
      'caption-without-credit',
      'alt-is-caption',
      'picture-unrelated',
      'heading-repeated',
      'standfirst-repeated',
      'heading-alone',
    ],
  );
});

test('what keeps a story from readers is told first', () => {
  const kinds = told({ ...page, headline: '' }, { ...around, hasSection: false });
  const weights = kinds.map((kind) => FINDINGS[kind]);
  assert.deepEqual(weights, weights.toSorted());
  assert.deepEqual(kinds.slice(0, 2), ['headline-missing', 'section-missing']);
});

test('a draft in which nothing is written yet is told what is missing, and of no picture', () => {
  const nothing = { ...around, hasSection: false, authors: [], pictures: {} };
  assert.deepEqual(told(emptyDraft('en'), nothing), [
    'headline-missing',
    'section-missing',
    'author-missing',
    'hero-undecided',
    'standfirst-missing',
  ]);
});

test('every finding is said in every language, differently from all others', () => {
  for (const language of ['en', 'de']) {
    const { findings } = checkMessagesFor(language);
    const said = FINDING_KINDS.map((kind) =>
      findings[kind]({ kind, field: null, block: null, about: 'this', count: 200 }),
    );
    assert.equal(new Set(said).size, FINDING_KINDS.length);
    for (const text of said) assert.match(text, /^\p{Lu}|^[„“].*\p{L}.*|^this/u);
  }
  assert.equal(checkMessagesFor('de-CH').language, 'de');
});
