import type { PaperMessages } from '#lib/messages/desk/paper.ts';
import type { PaperField } from './paper-form.tsx';

interface Section {
  name: string;
  slug: string;
  description: string;
  kind: string;
}

const NOTHING: Section = { name: '', slug: '', description: '', kind: 'news' };

/** The fields in which a section is described. */
export function sectionFields(words: PaperMessages['sections'], section = NOTHING): PaperField[] {
  return [
    { name: 'name', label: words.name, value: section.name },
    { name: 'slug', label: words.address, hint: words.addressHint, value: section.slug },
    {
      kind: 'lines',
      name: 'description',
      label: words.description,
      hint: words.descriptionHint,
      value: section.description,
    },
    {
      kind: 'choice',
      name: 'kind',
      label: words.kind,
      value: section.kind,
      options: (['news', 'opinion'] as const).map((value) => ({
        value,
        label: words.kinds[value],
      })),
    },
  ];
}

/** The field that says which section another lies in. */
export function parentField(
  words: PaperMessages['sections'],
  sections: { id: string; name: string; depth: number }[],
  value = '',
): PaperField {
  const options = sections.map(({ id, name, depth }) => ({
    value: id,
    label: `${'– '.repeat(depth)}${name}`,
  }));
  return {
    kind: 'choice',
    name: 'parentId',
    label: words.parent,
    hint: words.parentHint,
    value,
    options: [{ value: '', label: words.top }, ...options],
  };
}

/** The field that says whether a section stands in the bar above every page; one that lies in another never does. */
export function barFields(
  words: PaperMessages['sections'],
  { parentId, inBar }: { parentId: string | null; inBar: boolean },
): PaperField[] {
  if (parentId !== null) return [];
  const value = inBar ? 'yes' : '';
  return [
    { kind: 'hidden', name: 'isTop', value: 'yes' },
    { kind: 'check', name: 'inBar', label: words.inBar, hint: words.inBarHint, value },
  ];
}
