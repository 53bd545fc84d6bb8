import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import { BulletList, ListItem, OrderedList } from './lists.ts';
import { Code, Link } from './marks.ts';
import { Attachment, Divider, Embed, Gallery, Picture, RelatedStory } from './objects.ts';
import type { ObjectNames } from './paint-object.ts';
import { CodeBlock, Heading, Paragraph } from './plain-blocks.ts';
import { Cell, HeaderCell, Row, Table } from './tables.ts';
import { BlockQuote, FactBox, PullQuote, textKit } from './text-blocks.ts';

/** Everything a body may hold and nothing else, as lib/domain/body.ts says it. A test keeps the two equal. */
export function bodyExtensions(names: ObjectNames | null) {
  return [
    ...textKit,
    Paragraph,
    Heading,
    BulletList,
    OrderedList,
    ListItem,
    BlockQuote,
    PullQuote,
    FactBox,
    CodeBlock,
    Table,
    Row,
    Cell,
    HeaderCell,
    Picture.configure({ names }),
    Gallery.configure({ names }),
    Attachment.configure({ names }),
    Embed.configure({ names }),
    RelatedStory.configure({ names }),
    Divider,
    Link,
    Code,
    Superscript,
    Subscript,
  ];
}
