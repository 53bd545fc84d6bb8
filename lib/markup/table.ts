import type { BlockOf } from '#lib/domain/body.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import type { Around } from './around.ts';
import { scrolling } from './blocks.ts';
import { type Html, html } from './html.ts';
import { inline } from './text.ts';

type Row = BlockOf<'table'>['content'][number];
type Cell = Row['content'][number];

/** A first row of nothing but headings is the table's head; figures stand under figures. */
export function table(block: BlockOf<'table'>, around: Around): Html {
  const { caption } = block.attrs;
  const [first, ...others] = block.content;
  const head = first?.content.every(({ type }) => type === 'tableHeader') ? first : null;
  const body = head ? others : block.content;
  const numbers = numberColumns(body);
  const row = (scope: 'col' | 'row') => (tr: Row) =>
    html`<tr>${tr.content.map((cell, index) => tableCell(cell, { scope, number: numbers.has(index) }, around))}</tr>`;
  const whole = html`<table>${caption && html`<caption>${caption}</caption>`}${head && html`<thead>${row('col')(head)}</thead>`}${body.length > 0 && html`<tbody>${body.map(row('row'))}</tbody>`}</table>`;
  const name = caption || messagesFor(around.site.language).table;
  return scrolling({ block, around, name }, whole);
}

function tableCell(
  { type, attrs: { colspan, rowspan }, content }: Cell,
  { scope, number }: { scope: 'col' | 'row'; number: boolean },
  around: Around,
): Html {
  const span = html`${colspan > 1 && html` colspan="${colspan}"`}${rowspan > 1 && html` rowspan="${rowspan}"`}${number && html` class="number"`}`;
  const words = content.map((part) => html`<p>${inline(part.content, around)}</p>`);
  return type === 'tableHeader'
    ? html`<th scope="${scope}"${span}>${words}</th>`
    : html`<td${span}>${words}</td>`;
}

/** The columns whose cells all are figures. With joined cells places mean nothing: none. */
function numberColumns(rows: Row[]): Set<number> {
  const cells = rows.flatMap(({ content }) => content);
  if (cells.some(({ attrs }) => attrs.colspan > 1 || attrs.rowspan > 1)) return new Set();
  const columns = Array.from({ length: rows[0]?.content.length ?? 0 }, (_, index) => index);
  return new Set(
    columns.filter((index) => rows.every(({ content }) => isNumber(cellText(content[index])))),
  );
}

function cellText(cell: Cell | undefined): string {
  const nodes = cell?.content.flatMap(({ content }) => content) ?? [];
  return nodes.map((node) => (node.type === 'text' ? node.text : ' ')).join('');
}

/** More is no figure that columns are set for, and looking for one in a long text takes seconds. */
const LONGEST_NUMBER = 60;

/** Digits with their signs, separators, currency and a short unit. */
function isNumber(text: string): boolean {
  if (text.length > LONGEST_NUMBER) return false;
  return /^[\s\d.,:%+−–\-€$£°]*\d[\s\d.,:%+−–\-€$£°]*\p{L}{0,4}$/u.test(text);
}
