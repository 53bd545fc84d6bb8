import { editorDe } from './editor-de.ts';
import { type EditorMessages, editorEn } from './editor-en.ts';

const ALL: EditorMessages[] = [editorEn, editorDe];

/** The editor's words for a BCP 47 tag by its primary language; English when there are none yet. */
export function editorMessagesFor(language: string): EditorMessages {
  const primary = language.toLowerCase().split('-')[0];
  return ALL.find((messages) => messages.language === primary) ?? editorEn;
}
