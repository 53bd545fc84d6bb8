import type { BlockOf, List, ListItem } from '#lib/domain/body.ts';
import type { Site, StoryCard } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { Inline } from './inline.tsx';

type Linked = Record<string, StoryCard>;

interface ParagraphProps {
  block: BlockOf<'paragraph'>;
  linked: Linked;
  /** Only blocks of the body itself can be linked to: ids inside a list or a quotation may repeat. */
  anchored?: boolean;
}

/** Nothing when it is empty: space between paragraphs is the style's business. */
export function Paragraph({ block, linked, anchored = false }: ParagraphProps) {
  if (block.content.length === 0) return null;
  return (
    <p id={anchored ? block.attrs.id : undefined}>
      <Inline content={block.content} linked={linked} />
    </p>
  );
}

/** A heading of the text; the story's own is the page's first. */
export function Heading({ block, linked }: { block: BlockOf<'heading'>; linked: Linked }) {
  const Level = `h${block.attrs.level}` as const;
  return (
    <Level id={block.attrs.id}>
      <Inline content={block.content} linked={linked} />
    </Level>
  );
}

interface ListProps {
  block: List;
  linked: Linked;
  /** As for paragraphs. */
  anchored?: boolean;
}

/** Bullets or numbers, nested as deep as written. */
export function TextList({ block, linked, anchored = false }: ListProps) {
  const items = block.content.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
    <Item key={index} item={item} linked={linked} />
  ));
  const id = anchored ? block.attrs.id : undefined;
  if (block.type === 'bulletList') return <ul id={id}>{items}</ul>;
  const { start } = block.attrs;
  return (
    <ol id={id} start={start === 1 ? undefined : start}>
      {items}
    </ol>
  );
}

function Item({ item, linked }: { item: ListItem; linked: Linked }) {
  return (
    <li>
      {item.content.map((part) =>
        part.type === 'paragraph' ? (
          <Paragraph key={part.attrs.id} block={part} linked={linked} />
        ) : (
          <TextList key={part.attrs.id} block={part} linked={linked} />
        ),
      )}
    </li>
  );
}

/** Can be scrolled sideways, hence reachable by keyboard. Code reads left to right in every language. */
export function CodeBlock({ block, site }: { block: BlockOf<'codeBlock'>; site: Site }) {
  return (
    <section
      id={block.attrs.id}
      aria-label={messagesFor(site.language).code}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard
      tabIndex={0}
      className="scroll"
    >
      <pre dir="ltr">
        <code>{block.content.map(({ text }) => text).join('')}</code>
      </pre>
    </section>
  );
}
