import { Extension } from '@tiptap/core';
import type { MediaMessages } from '#lib/messages/desk/media-en.ts';
import type { ChoiceNames } from './choice-names.ts';
import { BlockKeys } from './commands/block-commands.ts';
import { CommentedBlocks } from './commands/commented-blocks.ts';
import { fileDrops } from './commands/file-drops.ts';
import { Find } from './commands/find.ts';
import { bodyExtensions } from './schema/extensions.ts';
import { StableIds } from './stable-ids.ts';

/** A body's blocks and everything that is done with them. `onFind`: somebody pressed the keys for it; `uploads`: the words for files. */
export function editorExtensions(
  names: ChoiceNames,
  onFind: () => void,
  uploads: MediaMessages['upload'],
) {
  const FindKey = Extension.create({
    name: 'findKey',
    addKeyboardShortcuts: () => ({
      'Mod-f': () => {
        onFind();
        return true;
      },
    }),
  });
  return [
    ...bodyExtensions(names),
    StableIds,
    BlockKeys,
    Find,
    CommentedBlocks,
    FindKey,
    fileDrops((one) => names.learn({ media: [one] }), uploads),
  ];
}
