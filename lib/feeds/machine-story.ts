import type { AttachmentType } from '#lib/domain/attachment.ts';
import type { Correction, Direction, Picture, Site, ToldStory } from '#lib/domain/story.ts';
import { cleanText } from '#lib/markup/html.ts';
import { plainRendition } from '#lib/markup/picture.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { absoluteUrl, attachmentPath, picturePath } from '#lib/urls.ts';

/** An article for machines: what feeds, search engines and partners are told of a story, every address absolute. */
export interface MachineStory {
  id: string;
  /** Never changes. */
  guid: string;
  /** Where it is now. */
  url: string;
  /** Set when another site is the original. */
  originalUrl: string | null;
  headline: string;
  kicker: string;
  standfirst: string;
  /** BCP 47. */
  language: string;
  direction: Direction;
  publishedAt: Date;
  /** Moves with changes of substance only; a correction is one. */
  updatedAt: Date;
  kind: 'news' | 'opinion';
  /** From the top section down to its own. */
  sections: MachineLink[];
  /** In the order of the byline. */
  authors: (MachineLink & { role: string })[];
  topics: MachineLink[];
  hero: MachinePicture | null;
  /** Those in the text, in its order, each once. */
  pictures: MachinePicture[];
  /** Files in the text, in its order, each once. */
  attachments: MachineAttachment[];
  /** Oldest first. */
  corrections: MachineCorrection[];
  wordCount: number;
}

export interface MachineLink {
  name: string;
  url: string;
}

export interface MachineFile {
  url: string;
  /** Pixels. */
  width: number;
  height: number;
}

export interface MachinePicture extends MachineFile {
  type: 'image/jpeg';
  /** Empty when the picture is decorative. */
  alt: string;
  /** What this story says of it, else the picture's own caption. */
  caption: string;
  credit: string;
  licence: string;
  thumbnail: MachineFile;
  /** By ratio: `1x1`, `4x3`, `16x9`; those there are. */
  crops: Record<string, MachineFile>;
}

export interface MachineAttachment {
  url: string;
  type: AttachmentType;
  bytes: number;
  title: string;
}

export interface MachineCorrection {
  kind: Correction['kind'];
  /** "Correction", in the site's language. */
  label: string;
  text: string;
  /** Its place on the story's page. */
  url: string;
  publishedAt: Date;
}

/** Feed readers scale pictures down; wider ones only cost their users' data. Pixels. */
const MACHINE_WIDTH = 1280;
const THUMBNAIL_WIDTH = 320;

/**
 * `story` with absolute addresses, each text one line without what XML forbids. Its text itself is `storyHtml`,
 * which costs far more and not every format wants. `origin` is the public one.
 */
export function machineStory(
  story: ToldStory,
  site: Pick<Site, 'language'>,
  origin: string,
): MachineStory {
  const link = ({ name, path }: { name: string; path: string }): MachineLink => ({
    name: oneLine(name),
    url: absoluteUrl(origin, path),
  });
  const url = absoluteUrl(origin, story.path);
  const labels = messagesFor(site.language).correctionKind;
  return {
    id: story.id,
    guid: oneLine(story.guid),
    url,
    originalUrl: story.canonicalUrl,
    headline: oneLine(story.headline),
    kicker: oneLine(story.kicker),
    standfirst: oneLine(story.standfirst),
    language: story.language,
    direction: story.direction,
    publishedAt: story.publishedAt,
    updatedAt: story.updatedAt,
    kind: story.section.kind,
    sections: (story.breadcrumb.length > 0 ? story.breadcrumb : [story.section]).map(link),
    authors: story.authors.map((author) => ({ ...link(author), role: oneLine(author.role) })),
    topics: story.topics.map(link),
    hero: story.picture && machinePicture(story.picture, story.heroCaption, origin),
    pictures: shownPictures(story).flatMap(
      ({ picture, caption }) => machinePicture(picture, caption, origin) ?? [],
    ),
    attachments: offeredFiles(story, origin),
    corrections: story.corrections.map(({ id, kind, text, publishedAt }) => ({
      kind,
      label: labels[kind],
      text: oneLine(text),
      url: `${url}#correction-${id}`,
      publishedAt,
    })),
    wordCount: story.wordCount,
  };
}

/** Breaks and tabs mean nothing in these texts, and not every format could keep them. Spaces that do not break do. */
const GAPS = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;

/** A text without what XML forbids, as one line. */
export function oneLine(text: string): string {
  return cleanText(text).replace(GAPS, ' ').trim();
}

/** A picture under the words `caption`, its own when they are empty. Null when there is no JPEG of it. */
function machinePicture(picture: Picture, caption: string, origin: string): MachinePicture | null {
  const whole = plainRendition(picture, MACHINE_WIDTH);
  const small = plainRendition(picture, THUMBNAIL_WIDTH);
  if (!whole || !small) return null;
  const file = (rendition: typeof whole): MachineFile => ({
    url: absoluteUrl(origin, picturePath(picture, rendition)),
    width: rendition.width,
    height: rendition.height,
  });
  const crops = picture.renditions.filter(
    ({ crop, format }) => crop !== 'full' && format === 'jpg',
  );
  return {
    ...file(whole),
    type: 'image/jpeg',
    alt: picture.decorative ? '' : oneLine(picture.alt),
    caption: oneLine(caption || picture.caption),
    credit: oneLine(picture.credit),
    licence: oneLine(picture.licence),
    thumbnail: file(small),
    crops: Object.fromEntries(crops.map((rendition) => [rendition.crop, file(rendition)])),
  };
}

function shownPictures({ body, pictures }: ToldStory): { picture: Picture; caption: string }[] {
  const shown = body.content.flatMap((block) => {
    if (block.type === 'picture') return [block.attrs];
    return block.type === 'gallery' ? block.attrs.items : [];
  });
  const seen = new Set<string>();
  return shown.flatMap(({ mediaId, caption }) => {
    const picture = pictures[mediaId];
    if (!picture || seen.has(mediaId)) return [];
    seen.add(mediaId);
    return [{ picture, caption }];
  });
}

function offeredFiles({ body, attachments }: ToldStory, origin: string): MachineAttachment[] {
  const files = new Map<string, MachineAttachment>();
  for (const block of body.content) {
    const file = block.type === 'attachment' && attachments[block.attrs.mediaId];
    if (!file || files.has(file.id)) continue;
    const url = absoluteUrl(origin, attachmentPath(file));
    const title = oneLine(block.attrs.title) || file.name;
    files.set(file.id, { url, type: file.mimeType, bytes: file.bytes, title });
  }
  return [...files.values()];
}
