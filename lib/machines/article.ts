import { z } from 'zod';
import { ATTACHMENT_ENDINGS, type AttachmentType } from '#lib/domain/attachment.ts';
import type { Site, ToldStory } from '#lib/domain/story.ts';
import { type MachineLink, machineStory } from '#lib/feeds/machine-story.ts';
import { storyHtml } from '#lib/feeds/story-html.ts';

/** What the read API tells of a story. The schemas are its description as well (openapi.ts). */

const FILE_TYPES = Object.keys(ATTACHMENT_ENDINGS) as AttachmentType[];

const address = z.url({ protocol: /^https?$/ });
/** ISO 8601, UTC. */
const instant = z.iso.datetime();
const link = z.strictObject({ name: z.string(), url: address });
const file = z.strictObject({ url: address, width: z.int().min(1), height: z.int().min(1) });

const picture = file.extend({
  type: z.literal('image/jpeg'),
  alt: z.string().describe('Empty when the picture is decorative.'),
  caption: z.string(),
  credit: z.string(),
  licence: z.string(),
  thumbnail: file,
  crops: z.record(z.string(), file).describe('By ratio, such as 16x9; those there are.'),
});

const attachment = z.strictObject({
  url: address,
  type: z.literal(FILE_TYPES).describe('Media type: a recording or a document.'),
  bytes: z.int().min(1),
  title: z.string(),
});

const correction = z.strictObject({
  kind: z.enum(['correction', 'clarification', 'update']),
  label: z.string().describe("The kind in the site's language."),
  text: z.string(),
  url: address,
  publishedAt: instant,
});

const articleSummary = z.strictObject({
  id: z.uuid(),
  guid: z.string().describe('The id of the story in all feeds. Never changes.'),
  url: address.describe('Where the story is now.'),
  originalUrl: address.nullable().describe('Set when another site is the original.'),
  kind: z.enum(['news', 'opinion']),
  headline: z.string(),
  kicker: z.string(),
  standfirst: z.string(),
  language: z.string().describe('BCP 47.'),
  direction: z.enum(['ltr', 'rtl']),
  publishedAt: instant.describe('First publication.'),
  updatedAt: instant.describe('Moves with changes of substance only.'),
  sections: z.array(link).min(1).describe('From the top section down to its own.'),
  authors: z.array(link.extend({ role: z.string() })).describe('In the order of the byline.'),
  topics: z.array(link),
  picture: picture.nullable(),
  pictures: z.array(picture).describe('Those in the text, in its order.'),
  attachments: z.array(attachment).describe('Files in the text, in its order.'),
  corrections: z.array(correction).describe('Oldest first.'),
  wordCount: z.int().min(0),
});

const article = articleSummary.extend({
  contentHtml: z.string().describe('The whole text; every address is absolute.'),
});

const articleList = z.strictObject({
  articles: z.array(articleSummary).describe('Newest first.'),
  next: address.nullable().describe('The next part of the list; null at its end.'),
});

/** RFC 9457. */
const problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
});

/** By the names under which the description of the API knows them. */
export const articleSchemas = {
  Article: article,
  ArticleList: articleList,
  ArticleSummary: articleSummary,
  Attachment: attachment,
  Correction: correction,
  Picture: picture,
  Problem: problem,
};

export type ArticleSummary = z.output<typeof articleSummary>;
export type Article = z.output<typeof article>;

/** A story without its text. `origin` is the public one. */
export function summarize(story: ToldStory, site: Site, origin: string): ArticleSummary {
  const { hero, publishedAt, updatedAt, corrections, ...told } = machineStory(story, site, origin);
  return {
    ...told,
    authors: told.authors.map((author) => ({ ...plainLink(author), role: author.role })),
    sections: told.sections.map(plainLink),
    topics: told.topics.map(plainLink),
    publishedAt: publishedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    picture: hero,
    corrections: corrections.map((one) => ({ ...one, publishedAt: one.publishedAt.toISOString() })),
  };
}

/** A story with its text. */
export function tellWhole(story: ToldStory, site: Site, origin: string): Article {
  const html = storyHtml(story, site, origin);
  return { ...summarize(story, site, origin), contentHtml: html.markup };
}

function plainLink({ name, url }: MachineLink): MachineLink {
  return { name, url };
}
