import { Node } from '@tiptap/core';
import { Table as LibraryTable, TableRow } from '@tiptap/extension-table';
import { blockId, kept } from './attributes.ts';

/** A table of words; how wide its columns are is the page's affair. */
export const Table = LibraryTable.extend({
  addAttributes: () => ({ id: blockId, caption: kept('caption', '') }),
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  addNodeView: () => null,
}).configure({ resizable: false });

export const Row = TableRow.extend({ content: '(tableCell | tableHeader)+' });

function cell(name: 'tableCell' | 'tableHeader', tag: 'td' | 'th') {
  return Node.create({
    name,
    content: 'paragraph+',
    tableRole: name === 'tableCell' ? 'cell' : 'header_cell',
    isolating: true,
    addAttributes: () => ({ colspan: span('colspan', 50), rowspan: span('rowspan', 500) }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });
}

export const Cell = cell('tableCell', 'td');
export const HeaderCell = cell('tableHeader', 'th');

function span(name: 'colspan' | 'rowspan', most: number) {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) =>
      Math.min(most, Math.max(1, Number.parseInt(element.getAttribute(name) ?? '', 10) || 1)),
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === 1 ? {} : { [name]: attributes[name] },
  };
}
