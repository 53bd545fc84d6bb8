'use client';
import type { Editor } from '@tiptap/core';
import { createContext, useContext } from 'react';
import type { NamedChoice, StoryAnswer } from '#lib/domain/desk-answers.ts';
import type { EditorMessages } from '#lib/messages/desk/editor-en.ts';
import type { ChoiceNames } from './choice-names.ts';
import type { StoryEditorProps } from './editor-props.ts';
import type { DeskApi } from './sync/desk-api.ts';
import type { Fields } from './sync/journal.ts';

/** What every part of the editor may need. */
export interface EditorParts {
  editor: Editor;
  story: StoryAnswer;
  lists: StoryEditorProps['lists'];
  topics: NamedChoice[];
  addTopic: (topic: NamedChoice) => void;
  fields: Fields;
  setField: <K extends keyof Fields>(name: K, value: Fields[K]) => void;
  api: DeskApi;
  names: ChoiceNames;
  words: EditorMessages;
  mayEdit: boolean;
  /** Opens the panel of the block. */
  showBlockPanel: () => void;
  showComments: () => void;
}

export const EditorContext = createContext<EditorParts | null>(null);

/** The editor around a component. */
export function useParts(): EditorParts {
  const parts = useContext(EditorContext);
  if (!parts) throw new Error('This stands inside the editor only.');
  return parts;
}

/** How the story is written: for what holds its words, and not for the desk's own words beside them. */
export function useStoryLanguage(): { lang: string; dir: 'ltr' | 'rtl' } {
  const { fields } = useParts();
  return { lang: fields.language, dir: fields.direction };
}
