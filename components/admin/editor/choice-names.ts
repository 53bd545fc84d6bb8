import type { AttachmentChoice, MediaChoice, StoryChoice } from '#lib/domain/desk-answers.ts';
import type { EditorMessages } from '#lib/messages/desk/editor-en.ts';
import type { ObjectNames } from './schema/paint-object.ts';
import type { DeskApi } from './sync/desk-api.ts';

/** What is known of pictures and stories that the text names by id; what is not known is asked for, once. */
export interface ChoiceNames extends ObjectNames {
  learn(choices: Known): void;
  media(id: string): MediaChoice | null;
}

interface Known {
  media?: MediaChoice[];
  stories?: StoryChoice[];
  attachments?: AttachmentChoice[];
}

const KINDS = ['media', 'stories', 'attachments'] as const;
type Kind = (typeof KINDS)[number];

/** As many ids as fit into one question. */
const AT_ONCE = 7;

const LOOK_AGAIN_MS = 1_000;
const MOST_LOOKS = 120;

/** Makes the memory of one editor. */
export function choiceNames(api: Pick<DeskApi, 'ask'>, { objects }: EditorMessages): ChoiceNames {
  const media = new Map<string, MediaChoice>();
  const stories = new Map<string, StoryChoice>();
  const files = new Map<string, AttachmentChoice>();
  const asked = new Set<string>();
  const looks = new Map<string, number>();
  const listeners = new Set<() => void>();
  const waiting: Record<Kind, Set<string>> = {
    media: new Set(),
    stories: new Set(),
    attachments: new Set(),
  };
  let isAsking = false;

  function learn(known: Known): void {
    for (const one of known.media ?? []) {
      media.set(one.id, one);
      if (!one.thumbnail) lookAgain(one.id);
    }
    for (const one of known.stories ?? []) stories.set(one.id, one);
    for (const one of known.attachments ?? []) files.set(one.id, one);
    for (const listener of listeners) listener();
  }

  /** It came just now, and its sizes are being made. */
  function lookAgain(id: string): void {
    const looked = looks.get(id) ?? 0;
    if (looked >= MOST_LOOKS) return;
    looks.set(id, looked + 1);
    setTimeout(async () => {
      if (media.get(id)?.thumbnail) return;
      learn({ media: (await api.ask<MediaChoice[]>(`media?q=${id}`)) ?? [] });
    }, LOOK_AGAIN_MS);
  }

  function want(kind: Kind, id: string): null {
    if (id && !asked.has(id)) {
      asked.add(id);
      waiting[kind].add(id);
      // After whatever is being drawn, so that a text with twenty pictures asks a few times only.
      if (!isAsking) setTimeout(() => void askAll());
      isAsking = true;
    }
    return null;
  }

  async function askAll(): Promise<void> {
    for (const kind of KINDS) {
      const ids = [...waiting[kind]];
      waiting[kind].clear();
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        const q = encodeURIComponent(ids.slice(at, at + AT_ONCE).join(' '));
        learn({ [kind]: (await api.ask<Known[Kind]>(`${kind}?q=${q}`)) ?? [] });
      }
    }
    isAsking = KINDS.some((kind) => waiting[kind].size > 0);
    // Asked for while the answers came.
    if (isAsking) await askAll();
  }

  return {
    learn,
    media: (id) => media.get(id) ?? want('media', id),
    picture: (id) => media.get(id) ?? want('media', id),
    file: (id) => files.get(id) ?? want('attachments', id),
    story: (id) => stories.get(id)?.headline ?? want('stories', id),
    onNews(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    words: objects,
  };
}
