import type { Html } from '#lib/markup/html.ts';

interface Props {
  as: 'div' | 'figure' | 'section';
  className: string;
  /** What stands in it; nothing for null. */
  html: Html | null;
}

/** An element around what lib/markup made: the one way for markup into a page. */
export function Markup({ as: Element, className, html }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: an `Html` has had every text in it escaped
  return <Element className={className} dangerouslySetInnerHTML={{ __html: html?.markup ?? '' }} />;
}
