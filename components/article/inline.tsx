import { Fragment, type ReactNode } from 'react';
import type { Inline as InlineNode, Mark } from '#lib/domain/body.ts';
import { resolveHref } from '#lib/domain/links.ts';
import type { StoryCard } from '#lib/domain/story.ts';

interface Props {
  content: InlineNode[];
  /** Own stories by id, for links to them. */
  linked: Record<string, StoryCard>;
}

/** Running text with its marks. */
export function Inline({ content, linked }: Props) {
  return content.map((node, index) => {
    const piece = node.type === 'hardBreak' ? <br /> : marked(node.text, node.marks ?? [], linked);
    // biome-ignore lint/suspicious/noArrayIndexKey: text has no identity but its place
    return <Fragment key={index}>{piece}</Fragment>;
  });
}

function marked(text: string, marks: Mark[], linked: Props['linked']): ReactNode {
  return marks.reduceRight<ReactNode>((inner, mark) => wrap(inner, mark, linked), text);
}

function wrap(inner: ReactNode, mark: Mark, linked: Props['linked']): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'strike':
      return <s>{inner}</s>;
    case 'code':
      return <code>{inner}</code>;
    case 'superscript':
      return <sup>{inner}</sup>;
    case 'subscript':
      return <sub>{inner}</sub>;
    case 'link': {
      const href = resolveHref(mark.attrs.href, linked);
      return href ? <a href={href}>{inner}</a> : inner;
    }
    default:
      return mark satisfies never;
  }
}
