/**
 * Makes of what a word processor or a web page puts on the clipboard the few elements that a story has. What comes out
 * is read by the editor's schema, which lets nothing else through: this only saves what it would lose.
 */

/** Deeper than anything somebody wrote; what lies below becomes plain paragraphs. */
const DEEPEST_LIST = 6;
const GONE =
  'script, style, meta, link, title, xml, template, noscript, iframe, object, svg, form, button, input, select, textarea, [hidden]';

/** The HTML of a clipboard, cleaned. */
export function cleanPaste(html: string): string {
  const fragment = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(html)?.[1] ?? html;
  const isOwn = /data-(?:block|pm-slice)/.test(html);
  // A parsed document runs nothing and loads nothing.
  const { body } = new DOMParser().parseFromString(isOwn ? html : fragment, 'text/html');
  if (isOwn) return body.innerHTML;
  for (const element of body.querySelectorAll(GONE)) element.remove();
  removeComments(body);
  wordLists(body);
  for (const element of Array.from(body.querySelectorAll<HTMLElement>('[style]'))) dress(element);
  // Google Docs wraps everything in a bold element that is not bold.
  for (const bold of Array.from(body.querySelectorAll<HTMLElement>('b, strong'))) {
    const { fontWeight } = bold.style;
    if (fontWeight === 'normal' || (fontWeight && Number(fontWeight) < 600)) unwrap(bold);
  }
  flattenLists(body);
  for (const element of body.querySelectorAll('*')) keepMeaning(element);
  for (const paragraph of Array.from(body.querySelectorAll('p'))) {
    const isEmpty = (paragraph.textContent ?? '').trim() === '' && !paragraph.closest('td, th');
    if (isEmpty) paragraph.remove();
  }
  return body.innerHTML.replaceAll(/\u00AD|\u200B/g, '').replaceAll('&nbsp;', ' ');
}

function removeComments(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** Word writes lists as paragraphs with a bullet of their own in front. */
function wordLists(body: HTMLElement): void {
  const items = Array.from(body.querySelectorAll<HTMLElement>('p[style*="mso-list"]'));
  let list: HTMLElement | null = null;
  for (const item of items) {
    const bullet = item.querySelector('[style*="mso-list"]');
    const isOrdered = /^\s*(?:\d+|[a-z])[.)]/i.test(bullet?.textContent ?? '');
    bullet?.remove();
    const tag = isOrdered ? 'OL' : 'UL';
    if (!list || list.tagName !== tag || list.nextElementSibling !== item) {
      list = document.createElement(tag);
      item.before(list);
    }
    const entry = document.createElement('li');
    entry.append(...item.childNodes);
    list.append(entry);
    item.remove();
  }
}

/** Looks that are written as style become the elements that mean them. */
function dress(element: HTMLElement): void {
  const { fontWeight, fontStyle, textDecoration, verticalAlign } = element.style;
  const isHeading = /^H[1-6]$/.test(element.tagName);
  const wanted = [
    !isHeading && (fontWeight === 'bold' || Number(fontWeight) >= 600) && 'strong',
    fontStyle === 'italic' && 'em',
    textDecoration.includes('line-through') && 's',
    verticalAlign === 'super' && 'sup',
    verticalAlign === 'sub' && 'sub',
  ];
  for (const tag of wanted) {
    if (!tag || element.closest(tag)) continue;
    const inner = document.createElement(tag);
    inner.append(...element.childNodes);
    element.append(inner);
  }
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function flattenLists(body: HTMLElement): void {
  const levels = (element: Element) => {
    let count = 0;
    for (let up: Element | null = element; up; up = up.parentElement) {
      if (up.tagName === 'UL' || up.tagName === 'OL') count += 1;
    }
    return count;
  };
  for (const list of Array.from(body.querySelectorAll('ul, ol')).reverse()) {
    if (levels(list) <= DEEPEST_LIST) continue;
    const words = document.createElement('p');
    words.textContent = list.textContent;
    list.replaceWith(words);
  }
}

const KEPT = new Set(['href', 'start', 'colspan', 'rowspan']);

function keepMeaning(element: Element): void {
  for (const { name } of Array.from(element.attributes)) {
    if (!KEPT.has(name)) element.removeAttribute(name);
  }
}
