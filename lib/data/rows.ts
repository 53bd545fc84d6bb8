import type {
  Byline,
  Direction,
  Picture,
  PictureFormat,
  SectionLink,
  StoryCard,
} from '#lib/domain/story.ts';
import { authorPath, sectionPath, storyPath } from '#lib/urls.ts';
import { noteBox } from './reads.ts';

/** What the SQL of card-sql.ts gives, and how it becomes what the domain speaks of. */

export interface RawSection {
  id: string;
  slug: string;
  name: string;
  kind: 'news' | 'opinion';
}

export interface RawPicture extends Omit<Picture, 'renditions'> {
  renditions:
    | [crop: string, format: PictureFormat, width: number, height: number, focal: string][]
    | null;
}

export interface RawCard {
  id: string;
  slug: string;
  headline: string;
  kicker: string;
  standfirst: string;
  language: string;
  direction: Direction;
  publishedAt: string;
  section: RawSection;
  authors: { id: string; slug: string; name: string; role: string }[] | null;
  heroId: string | null;
  picture: RawPicture | null;
}

export function toSectionLink(raw: RawSection): SectionLink {
  return { id: raw.id, name: raw.name, path: sectionPath(raw.slug), kind: raw.kind };
}

/** A picture, noted as shown. */
export function showPicture(raw: RawPicture): Picture {
  noteBox(`media:${raw.id}`);
  const renditions = (raw.renditions ?? []).map(([crop, format, width, height, focal]) => ({
    crop,
    format,
    width,
    height,
    focal,
  }));
  return { ...raw, renditions };
}

/** A card, it and all it names noted as shown. */
export function showCard(raw: RawCard): StoryCard {
  noteBox(`story:${raw.id}`);
  // A picture whose rights have ended is noted too: it comes back when they are renewed.
  if (raw.heroId) noteBox(`media:${raw.heroId}`);
  return {
    id: raw.id,
    path: storyPath(raw.section.slug, raw.slug),
    headline: raw.headline,
    kicker: raw.kicker,
    standfirst: raw.standfirst,
    language: raw.language,
    direction: raw.direction,
    publishedAt: new Date(raw.publishedAt),
    section: toSectionLink(raw.section),
    authors: (raw.authors ?? []).map(showByline),
    picture: raw.picture && showPicture(raw.picture),
  };
}

function showByline(raw: { id: string; slug: string; name: string; role: string }): Byline {
  noteBox(`byline:${raw.id}`);
  return { id: raw.id, name: raw.name, path: authorPath(raw.slug), role: raw.role };
}
