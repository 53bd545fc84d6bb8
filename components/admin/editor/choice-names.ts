import type { MediaChoice, StoryChoice } from '#lib/domain/desk-answers.ts';
import type { EditorMessages } from '#lib/messages/desk/editor-en.ts';
import type { ObjectNames } from './schema/paint-object.ts';
import type { DeskApi } from './sync/desk-api.ts';

/** What is known of pictures and stories that the text names by id; what is not known is asked for, once. */
export interface ChoiceNames extends ObjectNames {
  learn(choices: { media?: MediaChoice[]; stories?: StoryChoice[] }): void;
  media(id: string): MediaChoice | null;
}

/** As many ids as fit into one question. */
const AT_ONCE = 7;

/** Makes the memory of one editor. */
export function choiceNames(api: DeskApi, { objects }: EditorMessages): ChoiceNames {
  const media = new Map<string, MediaChoice>();
  const stories = new Map<string, StoryChoice>();
  const asked = new Set<string>();
  const listeners = new Set<() => void>();
  const waiting = { media: new Set<string>(), stories: new Set<string>() };
  let isAsking = false;

  function learn(known: { media?: MediaChoice[]; stories?: StoryChoice[] }): void {
    for (const one of known.media ?? []) media.set(one.id, one);
    for (const one of known.stories ?? []) stories.set(one.id, one);
    for (const listener of listeners) listener();
  }

  function want(kind: 'media' | 'stories', id: string): null {
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
    for (const kind of ['media', 'stories'] as const) {
      const ids = [...waiting[kind]];
      waiting[kind].clear();
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        const q = encodeURIComponent(ids.slice(at, at + AT_ONCE).join(' '));
        if (kind === 'media')
          learn({ media: (await api.ask<MediaChoice[]>(`media?q=${q}`)) ?? [] });
        else learn({ stories: (await api.ask<StoryChoice[]>(`stories?q=${q}`)) ?? [] });
      }
    }
    isAsking = waiting.media.size + waiting.stories.size > 0;
    // Asked for while the answers came.
    if (isAsking) await askAll();
  }

  return {
    learn,
    media: (id) => media.get(id) ?? want('media', id),
    picture: (id) => media.get(id) ?? want('media', id),
    story: (id) => stories.get(id)?.headline ?? want('stories', id),
    onNews(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    words: objects,
  };
}
