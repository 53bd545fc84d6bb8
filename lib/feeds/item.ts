import type { ListedCorrection, Site, ToldStory } from '#lib/domain/story.ts';
import { type Html, html } from '#lib/markup/html.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { absoluteUrl } from '#lib/urls.ts';
import type { FeedItem } from './feed.ts';
import { machineStory, oneLine } from './machine-story.ts';
import { storyHtml, storySummary } from './story-html.ts';

/** A story as an item of a feed: whole, or its summary where the paper keeps the text for its own page. */
export function storyItem(story: ToldStory, site: Site, origin: string): FeedItem {
  const told = machineStory(story, site, origin);
  const text = (site.feedFullText ? storyHtml : storySummary)(story, site, origin);
  return {
    guid: told.guid,
    iri: iriOf(told.guid, told.id),
    title: told.headline || told.url,
    url: told.url,
    originalUrl: told.originalUrl,
    summary: told.standfirst,
    html: spoken(story, text),
    language: told.language,
    direction: told.direction,
    publishedAt: told.publishedAt,
    updatedAt: told.updatedAt,
    authors: told.authors.filter(({ name }) => name !== ''),
    categories: [...told.sections, ...told.topics].filter(({ name }) => name !== ''),
    picture: told.hero,
    attachments: site.feedFullText ? told.attachments : [],
    corrections: told.corrections,
  };
}

/** A correction as an item of the feed of all corrections. */
export function correctionItem(correction: ListedCorrection, site: Site, origin: string): FeedItem {
  const { id, kind, publishedAt, story } = correction;
  const messages = messagesFor(site.language);
  const label = messages.correctionKind[kind];
  const text = oneLine(correction.text);
  const storyUrl = absoluteUrl(origin, story.path);
  const url = `${storyUrl}#correction-${id}`;
  const section = {
    name: oneLine(story.section.name),
    url: absoluteUrl(origin, story.section.path),
  };
  return {
    guid: `urn:uuid:${id}`,
    iri: `urn:uuid:${id}`,
    title: `${label}: ${oneLine(story.headline)}`,
    url,
    originalUrl: null,
    summary: text,
    html: spoken(story, html`<p>${text}</p><p><a href="${storyUrl}">${story.headline}</a></p>`),
    language: story.language,
    direction: story.direction,
    publishedAt,
    updatedAt: publishedAt,
    authors: [],
    categories: [section],
    picture: null,
    attachments: [],
    corrections: [{ kind, label, text, url, publishedAt }],
  };
}

/** A feed mixes languages; each text says its own and which way it runs. */
function spoken(
  { language, direction }: Pick<ToldStory, 'language' | 'direction'>,
  text: Html,
): string {
  return html`<div lang="${language}" dir="${direction}">${text}</div>`.markup;
}

/** A guid brought along from elsewhere may be any text; the id stands in for it then. */
function iriOf(guid: string, id: string): string {
  const absolute = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(guid) && URL.canParse(guid);
  return absolute ? guid : `urn:uuid:${id}`;
}
