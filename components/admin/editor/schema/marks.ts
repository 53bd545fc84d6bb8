import { Mark, markInputRule, markPasteRule } from '@tiptap/core';
import { oneSpelling } from '#lib/domain/one-spelling.ts';

/** The same that a body's links may be. */
const HREF = /^(https?:\/\/\S+|mailto:\S+|tel:[+\d ()-]+|#[A-Za-z0-9_-]+|story:[0-9a-f-]{36})$/i;
const LONGEST = 2000;

/** What `typed` leads to as a link of the text, or null when it leads nowhere; `www.…` and e-mail addresses are understood. */
export function hrefOf(typed: string): string | null {
  const trimmed = typed.trim();
  const href = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(trimmed)
    ? `mailto:${trimmed}`
    : /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/u.test(trimmed)
      ? `https://${trimmed}`
      : trimmed;
  return href.length <= LONGEST && HREF.test(href) ? oneSpelling(href) : null;
}

/** A link: the web, a person, a place on the page, or a story of our own by its id. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({
    href: {
      default: null,
      parseHTML: (element) =>
        hrefOf(element.getAttribute('data-href') ?? element.getAttribute('href') ?? ''),
      renderHTML: ({ href }: Record<string, unknown>) => ({
        'data-href': String(href),
        // A story's id is no address; what is shown as a link must not lead anywhere by mistake.
        href: String(href).startsWith('story:') ? '#' : String(href),
      }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const written = element.getAttribute('data-href') ?? element.getAttribute('href') ?? '';
        return hrefOf(written) === null ? false : null;
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', { ...HTMLAttributes, rel: 'noreferrer' }, 0],
});

/** Characters as they are typed into a machine. It goes with the other marks, as a body allows. */
export const Code = Mark.create({
  name: 'code',
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
  addInputRules() {
    return [markInputRule({ find: /(?:^|[^`])(`([^`]+)`)$/, type: this.type })];
  },
  addPasteRules() {
    return [markPasteRule({ find: /`([^`\n]+)`/g, type: this.type })];
  },
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleMark(this.name) };
  },
});
