import type { DraftContent } from './draft-content.ts';
import type { MediaFields } from './media-fields.ts';
import type { MediaKind } from './media-lists.ts';
import type { StoryState } from './permissions.ts';
import type { Finding } from './publish-check/finding.ts';
import type { ReceiptState, ReceiptSurface } from './receipt.ts';
import type { StoryStep } from './workflow.ts';

/** What the desk's route handlers under `/admin/api/v1` are asked and answer. All instants are ISO 8601. */

/** `GET stories/{id}` */
export interface StoryAnswer {
  id: string;
  revision: number;
  content: DraftContent;
  state: StoryState;
  /** Its address on the site; null while readers do not see it. */
  publicPath: string | null;
  /** What the person who asks may do with it: `story.edit`, `story.publish`, … */
  permissions: string[];
  /** Whether readers see it now. */
  live: boolean;
  /** When the next planned version begins. */
  plannedFrom: string | null;
  /** The end that was set for what readers see now. */
  endsAt: string | null;
  /** The steps that can be taken now and that the person may take. */
  steps: StoryStep[];
  /** Changes when another build of the program runs. */
  build: string;
}

/** `PUT stories/{id}/draft` */
export interface SaveRequest {
  /** The revision that `content` was written on. */
  base: number;
  /** Made anew for each attempt to save another content; the same for a repetition of the same. */
  saveId: string;
  /** Saves of this window that `content` was written on but whose answers never came. */
  onTopOf?: string[];
  content: DraftContent;
}

export interface SaveAnswer {
  revision: number;
  savedAt: string;
}

/** 409: somebody saved since. Merge `content` (theirs) with yours over `baseContent`, and save with `base: revision`. */
export interface SaveConflict {
  title: string;
  revision: number;
  content: DraftContent;
  baseContent: DraftContent;
  /** Who saved last. */
  by: string | null;
}

/** A refusal as `application/problem+json`; `title` is for people, `field` names the part it speaks of. */
export interface DeskProblem {
  title: string;
  field?: string;
  /** What the publish check holds against the story, when that is the reason. */
  findings?: Finding[];
}

/** `GET stories/{id}/check`: what the publish check says of the story as it is saved. */
export interface CheckAnswer {
  revision: number;
  /** Other sites are being asked whether what it links to is there: ask again in a moment. */
  pending: boolean;
  findings: Finding[];
}

/** An event of `GET stories/{id}/presence` (server-sent). */
export interface PresenceEvent {
  /** All who have the story open, the one who asks among them. */
  people: { id: string; name: string; since: string }[];
  revision: number;
  /** Who saved that revision. */
  by: { id: string; name: string } | null;
  /** Grows with every change to the comments. */
  comments: number;
}

/** `GET stories?q=`, `GET stories/{id}/related` */
export interface StoryChoice {
  id: string;
  headline: string;
  /** Null while readers do not see it. */
  path: string | null;
  state: StoryState;
}

/** `GET media?q=` */
export interface MediaChoice {
  id: string;
  kind: MediaKind;
  name: string;
  alt: string;
  caption: string;
  credit: string;
  width: number;
  height: number;
  /** A small picture to show. */
  thumbnail: string | null;
  placeholder: string;
}

/** `GET media/{id}`, `PATCH media/{id}` as `media` */
export interface MediaDetail extends MediaChoice, MediaFields {
  mimeType: string;
  /** Of the file that was uploaded. */
  bytes: number;
  /** Whether its sizes are made. */
  state: 'processing' | 'ready' | 'failed';
  /** Why they cannot be, for people. */
  failure: string;
  animated: boolean;
  /** Who signed the content credentials in the file; empty without any. */
  contentCredentials: string;
  originalName: string;
  createdAt: string;
  /** Who uploaded it. */
  by: string | null;
  /** A large picture to show. */
  preview: string | null;
  uses: MediaUse[];
  /** What the person who asks may do with it: `media.edit`, `media.remove`. */
  permissions: string[];
}

/** Something that shows a picture or file, and therefore keeps it from being removed. */
export interface MediaUse {
  kind: 'story' | 'page' | 'author' | 'logo';
  /** Of the story, page or author; empty for the logo. */
  id: string;
  name: string;
  /** Whether readers see it there, or will. */
  isPublic: boolean;
}

/** `PATCH media/{id}`: only what is to become another. `was` is what the window showed before; a 409 brings how it is now. */
export interface MediaChangeRequest {
  fields: Partial<MediaFields>;
  was: Partial<MediaFields>;
}

/** `GET attachments?q=` */
export interface AttachmentChoice {
  id: string;
  name: string;
  /** "PDF, 1.2 MB" */
  about: string;
}

/** `GET topics?q=`; `POST topics { name }` answers one, made or found. `GET authors`, `GET sections` */
export interface NamedChoice {
  id: string;
  name: string;
  slug: string;
}

/** `GET stories/{id}/comments`; `POST` `{ blockId, text }` answers one; `POST comments/{id}/resolve` too. */
export interface CommentAnswer {
  id: string;
  /** Null: about the story as a whole. */
  blockId: string | null;
  text: string;
  by: { id: string; name: string };
  at: string;
  resolved: { by: string; at: string } | null;
}

/** `GET stories/{id}/slug?headline=&slug=`: the address the story would have. `problem` is for people. */
export interface SlugAnswer {
  slug: string;
  path: string;
  problem: string | null;
}

/** `GET stories/{id}/receipt`: where a story's last change has arrived; null when readers never had it. */
export interface ReceiptAnswer {
  /** When it was made, ISO 8601. */
  at: string;
  /** Every process that serves readers; one without surfaces has not said anything yet. */
  processes: {
    name: string;
    surfaces: { surface: ReceiptSurface; state: ReceiptState; ms: number | null }[];
  }[];
  /** Whether it was handed to the feeds' hub; null when they have none. */
  told: boolean | null;
  /** Seconds since the change, by the database's clock. */
  age: number;
}
