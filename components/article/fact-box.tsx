import type { BlockOf } from '#lib/domain/body.ts';
import type { StoryCard } from '#lib/domain/story.ts';
import { Paragraph, TextList } from './text-blocks.tsx';

interface Props {
  block: BlockOf<'factBox'>;
  linked: Record<string, StoryCard>;
}

/** What one should know beside the story. */
export function FactBox({ block, linked }: Props) {
  const { id, title } = block.attrs;
  return (
    <aside id={id} className="fact-box" aria-label={title || undefined}>
      {title && <p className="block-title">{title}</p>}
      {block.content.map((part) =>
        part.type === 'paragraph' ? (
          <Paragraph key={part.attrs.id} block={part} linked={linked} />
        ) : (
          <TextList key={part.attrs.id} block={part} linked={linked} />
        ),
      )}
    </aside>
  );
}
