'use client';
import type { Editor } from '@tiptap/core';
import { createContext, useContext } from 'react';
import type { NamedChoice, StoryAnswer } from '#lib/domain/desk-answers.ts';
import type { EditorMessages } from '#lib/messages/desk/editor-en.ts';
import type { ChoiceNames } from './choice-names.ts';
import type { StoryEditorProps } from './editor-props.ts';
import type { DeskApi } from './sync/desk-api.ts';
import type { Fields } from './sync/journal.ts';

/** What everything about a text may need, whatever the text is of. */
export interface TextParts {
  editor: Editor;
  api: Pick<DeskApi, 'ask'>;
  names: ChoiceNames;
  words: EditorMessages;
  mayEdit: boolean;
  /** The story that it is of, which is no choice for itself; null for other texts. */
  ownId: string | null;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
}

/** What every part of a story's editor may need. */
export interface EditorParts extends TextParts {
  story: StoryAnswer;
  lists: StoryEditorProps['lists'];
  topics: NamedChoice[];
  addTopic: (topic: NamedChoice) => void;
  fields: Fields;
  setField: <K extends keyof Fields>(name: K, value: Fields[K]) => void;
  api: DeskApi;
  /** Opens the panel of the block. */
  showBlockPanel: () => void;
  showComments: () => void;
}

export const TextContext = createContext<TextParts | null>(null);
export const EditorContext = createContext<EditorParts | null>(null);

/** The text around a component, of a story or of anything else. */
export function useText(): TextParts {
  const parts = useContext(TextContext);
  if (!parts) throw new Error('This stands inside an editor only.');
  return parts;
}

/** The editor of a story around a component. */
export function useParts(): EditorParts {
  const parts = useContext(EditorContext);
  if (!parts) throw new Error('This stands inside the editor only.');
  return parts;
}

/** How the text is written: for what holds its words, and not for the desk's own words beside them. */
export function useStoryLanguage(): { lang: string; dir: 'ltr' | 'rtl' } {
  const { language, direction } = useText();
  return { lang: language, dir: direction };
}
