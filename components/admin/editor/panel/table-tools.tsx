'use client';
import { Button } from '@mantine/core';
import { useText } from '../editor-context.ts';
import styles from '../parts.module.css';

/** Rows and columns around the cell the cursor is in. */
export function TableTools() {
  const { editor, words } = useText();
  const say = words.block;
  const tools = [
    [say.addRow, () => editor.chain().focus().addRowAfter().run()],
    [say.addColumn, () => editor.chain().focus().addColumnAfter().run()],
    [say.removeRow, () => editor.chain().focus().deleteRow().run()],
    [say.removeColumn, () => editor.chain().focus().deleteColumn().run()],
    [say.headerRow, () => editor.chain().focus().toggleHeaderRow().run()],
  ] as const;
  return (
    <p className={styles.listButtons}>
      {tools.map(([label, run]) => (
        <Button key={label} size="compact-sm" variant="default" onClick={run}>
          {label}
        </Button>
      ))}
    </p>
  );
}
