import type { Html } from '#lib/markup/html.ts';

/** What a page says to search engines. Data, not a script: it survives where nothing may run. */
export function JsonLd({ graph }: { graph: Html }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/machines escaped what could end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: graph.markup }} />;
}
