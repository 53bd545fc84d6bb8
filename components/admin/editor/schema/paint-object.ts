import type { Attrs, Node } from '@tiptap/pm/model';

/** What stands behind the ids of a body, as far as it is known yet. */
export interface ObjectNames {
  picture(id: string): { name: string; alt: string; thumbnail: string | null } | null;
  story(id: string): string | null;
  /** What a file to download is called, and what it is. */
  file(id: string): { name: string; about: string } | null;
  /** Calls back when more is known. Answers how to stop that. */
  onNews(listener: () => void): () => void;
  words: {
    unknownPicture: string;
    unknownStory: string;
    attachment: string;
    relatedStory: string;
    embed: string;
    gallery: (count: number) => string;
  };
}

/** Draws the card of a block that is one thing. Made of elements only: what an editor wrote is never read as HTML. */
export function paintObject(dom: HTMLElement, { type, attrs }: Node, names: ObjectNames): void {
  if (type.name === 'picture') dom.classList.toggle('wide', attrs.wide === true);
  dom.replaceChildren(...partsOf(type.name, attrs, names));
}

function partsOf(type: string, attrs: Attrs, names: ObjectNames): HTMLElement[] {
  const { words } = names;
  switch (type) {
    case 'picture':
      return [...picture(String(attrs.mediaId), names), line('caption', attrs.caption)];
    case 'gallery': {
      const items: { mediaId: string; caption: string }[] = attrs.items;
      const row = document.createElement('div');
      row.className = 'row';
      row.append(...items.flatMap((item) => picture(item.mediaId, names)));
      return [line('title', attrs.title || words.gallery(items.length)), row];
    }
    case 'attachment': {
      const file = names.file(String(attrs.mediaId));
      return [
        line('label', words.attachment),
        line('title', attrs.title || file?.name),
        line('address', file?.about),
      ];
    }
    case 'embed':
      return [line('label', words.embed), line('title', attrs.title), line('address', attrs.url)];
    default: {
      const headline = names.story(String(attrs.articleId)) ?? words.unknownStory;
      return [line('label', words.relatedStory), line('title', headline)];
    }
  }
}

function picture(id: string, names: ObjectNames): HTMLElement[] {
  const known = names.picture(id);
  if (!known?.thumbnail) return [line('missing', known?.name ?? names.words.unknownPicture)];
  const image = document.createElement('img');
  image.src = known.thumbnail;
  image.alt = known.alt;
  image.draggable = false;
  return [image];
}

function line(name: string, text: unknown): HTMLElement {
  const element = document.createElement('p');
  element.className = name;
  element.textContent = String(text ?? '');
  element.hidden = !text;
  return element;
}
