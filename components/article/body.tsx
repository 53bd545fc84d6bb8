import { Fragment } from 'react';
import type { Block, Body } from '#lib/domain/body.ts';
import type { Correction, Picture, Site, StoryCard } from '#lib/domain/story.ts';
import { CorrectionNote } from './correction-note.tsx';
import { DataTable } from './data-table.tsx';
import { EmbedBlock } from './embed-block.tsx';
import { FactBox } from './fact-box.tsx';
import { Gallery, PictureBlock } from './pictures.tsx';
import { BlockQuote, PullQuote } from './quotes.tsx';
import { RelatedStory } from './related-story.tsx';
import { CodeBlock, Heading, Paragraph, TextList } from './text-blocks.tsx';

interface Props {
  body: Body;
  site: Site;
  /** By media id. */
  pictures: Record<string, Picture>;
  /** By article id. */
  linked: Record<string, StoryCard>;
  /** Each is shown after its block. */
  corrections?: Correction[];
}

/** The text of a story or a standing page: one component per kind of block, in the order of the text. */
export function StoryBody({ body, corrections = [], ...around }: Props) {
  return (
    <div className="story-body">
      {body.content.map((block) => (
        <Fragment key={block.attrs.id}>
          <OneBlock block={block} {...around} />
          {corrections
            .filter(({ blockId }) => blockId === block.attrs.id)
            .map((correction) => (
              <CorrectionNote key={correction.id} correction={correction} site={around.site} />
            ))}
        </Fragment>
      ))}
    </div>
  );
}

function OneBlock({ block, site, pictures, linked }: Omit<Props, 'body'> & { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return <Paragraph block={block} linked={linked} anchored />;
    case 'heading':
      return <Heading block={block} linked={linked} />;
    case 'bulletList':
    case 'orderedList':
      return <TextList block={block} linked={linked} anchored />;
    case 'blockquote':
      return <BlockQuote block={block} linked={linked} />;
    case 'pullQuote':
      return <PullQuote block={block} linked={linked} />;
    case 'picture':
      return <PictureBlock block={block} pictures={pictures} site={site} />;
    case 'gallery':
      return <Gallery block={block} pictures={pictures} site={site} />;
    case 'table':
      return <DataTable block={block} linked={linked} site={site} />;
    case 'factBox':
      return <FactBox block={block} linked={linked} />;
    case 'embed':
      return <EmbedBlock block={block} site={site} />;
    case 'relatedStory':
      return <RelatedStory block={block} linked={linked} site={site} />;
    case 'divider':
      return <hr id={block.attrs.id} />;
    case 'codeBlock':
      return <CodeBlock block={block} site={site} />;
    default:
      return block satisfies never;
  }
}
