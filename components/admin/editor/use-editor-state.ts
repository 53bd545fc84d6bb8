'use client';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';

/** What `read` finds in the editor, renewed when it is something else; only then is the component drawn again. */
export function useInEditor<T>(editor: Editor, read: (editor: Editor) => T): T {
  return useEditorState({ editor, selector: () => read(editor), equalityFn: Object.is });
}
