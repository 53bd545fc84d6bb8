import type { ClipboardEvent, DragEvent } from 'react';
import { filesOf } from './files-of.ts';

/** What an element needs so that files can be dropped and pasted on it. */
export function takeFiles(onFiles: (files: File[]) => void) {
  const take = (event: DragEvent | ClipboardEvent, data: DataTransfer) => {
    const files = filesOf(data);
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onFiles(files);
  };
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDrop: (event: DragEvent) => take(event, event.dataTransfer),
    onPaste: (event: ClipboardEvent) => take(event, event.clipboardData),
  };
}
