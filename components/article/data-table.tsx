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
  const head = first?.content.every(({ type }) => type === 'tableHeader') ? first : null;
  const body = head ? others : block.content;
  const numbers = numberColumns(body);
  return (
    <section
      id={id}
      className="scroll"
      aria-label={caption || messagesFor(site.language).table}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard
      tabIndex={0}
    >
      <table>
        {caption && <caption>{caption}</caption>}
        {head && (
          <thead>
            <TableRow row={head} linked={linked} scope="col" numbers={numbers} />
          </thead>
        )}
        {body.length > 0 && (
          <tbody>
            {body.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
              <TableRow key={index} row={row} linked={linked} scope="row" numbers={numbers} />
            ))}
          </tbody>
        )}
      </table>
    </section>
  );
}

interface RowProps {
  row: Row;
  linked: Props['linked'];
  scope: 'col' | 'row';
  /** Columns of figures. */
  numbers: Set<number>;
}

function TableRow({ row, linked, scope, numbers }: RowProps) {
  return (
    <tr>
      {row.content.map(({ type, attrs: { colspan, rowspan }, content }, index) => {
        const Cell = type === 'tableHeader' ? 'th' : 'td';
        return (
          <Cell
            // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
            key={index}
            scope={Cell === 'th' ? scope : undefined}
            colSpan={colspan === 1 ? undefined : colspan}
            rowSpan={rowspan === 1 ? undefined : rowspan}
            className={numbers.has(index) ? 'number' : undefined}
          >
            {content.map((paragraph) => (
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

/** Figures stand under figures: the columns whose cells all are one. With joined cells places mean nothing: none. */
function numberColumns(rows: Row[]): Set<number> {
  const cells = rows.flatMap(({ content }) => content);
  if (cells.some(({ attrs }) => attrs.colspan > 1 || attrs.rowspan > 1)) return new Set();
  const columns = Array.from({ length: rows[0]?.content.length ?? 0 }, (_, index) => index);
  return new Set(
    columns.filter((index) => rows.every(({ content }) => isNumber(cellText(content[index])))),
  );
}

function cellText(cell: Row['content'][number] | undefined): string {
  const inline = cell?.content.flatMap(({ content }) => content) ?? [];
  return inline.map((node) => (node.type === 'text' ? node.text : ' ')).join('');
}

/** Digits with their signs, separators, currency and a short unit. */
function isNumber(text: string): boolean {
  return /^[\s\d.,:%+−–\-€$£°]*\d[\s\d.,:%+−–\-€$£°]*\p{L}{0,4}$/u.test(text);
}
