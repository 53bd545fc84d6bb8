import { Extension } from '@tiptap/core';
import { BlockKeys } from './commands/block-commands.ts';
import { CommentedBlocks } from './commands/commented-blocks.ts';
import { Find } from './commands/find.ts';
import { bodyExtensions } from './schema/extensions.ts';
import type { ObjectNames } from './schema/paint-object.ts';
import { StableIds } from './stable-ids.ts';

/** A body's blocks and everything that is done with them. `onFind`: somebody pressed the keys for it. */
export function editorExtensions(names: ObjectNames, onFind: () => void) {
  const FindKey = Extension.create({
    name: 'findKey',
    addKeyboardShortcuts: () => ({
      'Mod-f': () => {
        onFind();
        return true;
      },
    }),
  });
  return [...bodyExtensions(names), StableIds, BlockKeys, Find, CommentedBlocks, FindKey];
}
