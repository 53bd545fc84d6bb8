import type { Site } from '#lib/domain/story.ts';
import { escapeMarkup } from '#lib/markup/html.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { absoluteUrl, FRONT_PATH, OPENSEARCH_PATH, SEARCH_PATH } from '#lib/urls.ts';

export const OPENSEARCH_TYPE = 'application/opensearchdescription+xml';

/** Characters, as OpenSearch 1.1 allows them. */
const LONGEST_NAME = 16;
const LONGEST_TEXT = 1024;

/** Lets a browser offer the paper's own search (OpenSearch 1.1). `origin` is the public one. */
export function openSearchDescription(
  site: Pick<Site, 'name' | 'language'>,
  origin: string,
): string {
  const label = messagesFor(site.language).searchLabel;
  const text = (name: string, value: string, longest: number) =>
    `<${name}>${escapeMarkup(Array.from(value).slice(0, longest).join('').trim())}</${name}>`;
  const results = `${absoluteUrl(origin, SEARCH_PATH)}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/" xmlns:moz="http://www.mozilla.org/2006/browser/search/">
${text('ShortName', site.name, LONGEST_NAME)}
${text('Description', `${site.name}: ${label}`, LONGEST_TEXT)}
<InputEncoding>UTF-8</InputEncoding>
<Language>${escapeMarkup(site.language)}</Language>
<Image width="192" height="192" type="image/png">${escapeMarkup(absoluteUrl(origin, '/icons/icon-192.png'))}</Image>
<Url type="text/html" template="${escapeMarkup(results)}"/>
<Url type="${OPENSEARCH_TYPE}" rel="self" template="${escapeMarkup(absoluteUrl(origin, OPENSEARCH_PATH))}"/>
<moz:SearchForm>${escapeMarkup(absoluteUrl(origin, FRONT_PATH))}</moz:SearchForm>
</OpenSearchDescription>
`;
}
