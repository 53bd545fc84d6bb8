import type { BlockOf, Inline as InlineNode } from '#lib/domain/body.ts';
import type { StoryCard } from '#lib/domain/story.ts';
import { Inline } from './inline.tsx';
import { Paragraph } from './text-blocks.tsx';

type Linked = Record<string, StoryCard>;

/** A longer quotation in the run of the text. */
export function BlockQuote({ block, linked }: { block: BlockOf<'blockquote'>; linked: Linked }) {
  return (
    <figure id={block.attrs.id} className="quote">
      <blockquote>
        {block.content.map((paragraph) => (
          <Paragraph key={paragraph.attrs.id} block={paragraph} linked={linked} />
        ))}
      </blockquote>
      {block.attrs.attribution && <figcaption>{block.attrs.attribution}</figcaption>}
    </figure>
  );
}

/** One sentence of the story, set large; with the quotation marks of its language unless it brings its own. */
export function PullQuote({ block, linked }: { block: BlockOf<'pullQuote'>; linked: Linked }) {
  return (
    <figure id={block.attrs.id} className="pull-quote">
      <blockquote>
        <p className={startsWithQuote(block.content) ? undefined : 'quoted'}>
          <Inline content={block.content} linked={linked} />
        </p>
      </blockquote>
      {block.attrs.attribution && <figcaption>{block.attrs.attribution}</figcaption>}
    </figure>
  );
}

function startsWithQuote([first]: InlineNode[]): boolean {
  return first?.type === 'text' && /^[\p{Pi}\p{Pf}"„‚]/u.test(first.text);
}
