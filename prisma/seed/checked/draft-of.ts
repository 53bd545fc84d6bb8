import type { Body } from '#lib/domain/body.ts';
import { bodyReferences } from '#lib/domain/body-references.ts';
import { type DraftContent, emptyDraft } from '#lib/domain/draft-content.ts';
import type { StoryFacts } from '#lib/domain/publish-check/story-facts.ts';
import { fixedId } from '../authoring.ts';
import type { EditionStory } from '../edition/kinds.ts';
import { authors, sections, topics } from '../edition/paper.ts';
import { CREDIT, pictures } from '../edition/pictures.ts';
import { stories } from '../edition/stories/all.ts';
import type { CheckedStory } from './stories.ts';

/** A story with everything the check knows of it. */
export interface Case {
  content: DraftContent;
  facts: StoryFacts;
}

const HERO = fixedId('picture', 'checked');

/** A story of the edition as an editor would have it before them. */
export function editionCase(story: EditionStory): Case {
  const ids = story.authors.map((entry) => (typeof entry === 'string' ? entry : entry[0]));
  const content: DraftContent = {
    ...emptyDraft(story.language ?? 'en', story.direction),
    headline: story.headline,
    kicker: story.kicker,
    standfirst: story.standfirst,
    sectionId: fixedId('section', story.section),
    authors: ids.map((slug) => ({ id: fixedId('author', slug), role: '' })),
    heroId: story.hero ? fixedId('picture', story.hero) : null,
    withoutHero: story.hero === undefined,
    heroCaption: story.heroCaption ?? '',
    relatedIds: (story.picks ?? []).map((slug) => fixedId('story', slug)),
    body: story.body,
  };
  const names = [
    sections[story.section].name,
    ...story.topics.map((slug) => topics[slug].name),
    ...ids.map((slug) => authors[slug].name),
  ];
  return { content, facts: factsOf(content, names) };
}

/** One of the others. */
export function checkedCase({ names, picture, ...story }: CheckedStory): Case {
  const content: DraftContent = {
    ...emptyDraft(story.language),
    ...story,
    sectionId: fixedId('section', 'town'),
    authors: [{ id: fixedId('author', 'checked'), role: '' }],
    heroId: picture ? HERO : null,
    withoutHero: picture === undefined,
  };
  const facts = factsOf(content, names);
  if (picture) facts.pictures[HERO] = pictureOf(picture);
  return { content, facts };
}

function pictureOf(told: { alt: string; caption: string; credit: string }) {
  return {
    ...told,
    name: 'checked',
    originalName: 'DSC_0412.jpg',
    decorative: false,
    width: 2400,
    licenceExpiresAt: null,
  };
}

function factsOf(content: DraftContent, names: string[]): StoryFacts {
  const shown = [...bodyReferences(content.body).media, content.heroId ?? ''];
  const all = Object.entries(pictures).map(([name, { alt, caption }]) => [
    fixedId('picture', name),
    { ...pictureOf({ alt, caption, credit: CREDIT }), name },
  ]);
  return {
    now: '2026-11-22T12:00:00Z',
    plannedFrom: null,
    hasSection: true,
    authors: content.authors.map(({ id }) => id),
    names,
    pictures: Object.fromEntries(all.filter(([id]) => shown.includes(String(id)))),
    stories: Object.fromEntries(
      stories.map(({ slug, headline }) => [fixedId('story', slug), { headline, live: true }]),
    ),
    brokenAddresses: [],
    deadAddresses: [],
    isHeadlineTaken: false,
  };
}

/** The same story with another body. */
export function withBody(
  { content, facts }: Case,
  change: (body: Body['content']) => Body['content'],
): Case {
  const body = { ...content.body, content: change(content.body.content) };
  return { content: { ...content, body }, facts };
}
