import type { BlockOf } from '#lib/domain/body.ts';
import type { Site, StoryCard } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { Inline } from './inline.tsx';

interface Props {
  block: BlockOf<'table'>;
  linked: Record<string, StoryCard>;
  site: Site;
}

type Row = BlockOf<'table'>['content'][number];

/** A table that scrolls by itself where the screen is narrower than it. */
export function DataTable({ block, linked, site }: Props) {
  const { id, caption } = block.attrs;
  const [first, ...others] = block.content;
  const headed = first?.content.every(({ type }) => type === 'tableHeader') ?? false;
  const body = headed ? others : block.content;
  const name = caption || messagesFor(site.language).table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard
    <section id={id} className="scroll" aria-label={name} tabIndex={0}>
      <table>
        {caption && <caption>{caption}</caption>}
        {headed && first && (
          <thead>
            <TableRow row={first} linked={linked} scope="col" />
          </thead>
        )}
        {body.length > 0 && (
          <tbody>
            {body.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
              <TableRow key={index} row={row} linked={linked} scope="row" />
            ))}
          </tbody>
        )}
      </table>
    </section>
  );
}

function TableRow({
  row,
  linked,
  scope,
}: {
  row: Row;
  linked: Props['linked'];
  scope: 'col' | 'row';
}) {
  return (
    <tr>
      {row.content.map((cell, index) => {
        const Cell = cell.type === 'tableHeader' ? 'th' : 'td';
        const { colspan, rowspan } = cell.attrs;
        return (
          <Cell
            // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
            key={index}
            scope={Cell === 'th' ? scope : undefined}
            colSpan={colspan === 1 ? undefined : colspan}
            rowSpan={rowspan === 1 ? undefined : rowspan}
            className={isNumber(cell) ? 'number' : undefined}
          >
            {cell.content.map((paragraph) => (
              <p key={paragraph.attrs.id}>
                <Inline content={paragraph.content} linked={linked} />
              </p>
            ))}
          </Cell>
        );
      })}
    </tr>
  );
}

/** Figures stand under figures: a cell of digits, signs and units is set to the end in tabular figures. */
function isNumber(cell: Row['content'][number]): boolean {
  const text = cell.content
    .flatMap(({ content }) => content.map((node) => (node.type === 'text' ? node.text : ' ')))
    .join('');
  return (
    cell.type === 'tableCell' &&
    /^[\s\d.,:%+−–\-€$£°]*\d[\s\d.,:%+−–\-€$£°]*\p{L}{0,4}$/u.test(text)
  );
}
