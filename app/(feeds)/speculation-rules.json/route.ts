import { ADMIN_PATH, SEARCH_PATH } from '#lib/urls.ts';

export const dynamic = 'force-dynamic';

/** With their ends, so that a section called `searchlight` is none of them. */
const UNASKED = [
  ADMIN_PATH,
  `${ADMIN_PATH}\\?*`,
  `${ADMIN_PATH}/*`,
  SEARCH_PATH,
  `${SEARCH_PATH}\\?*`,
  '/*.*',
];

/**
 * What a browser may fetch before it is asked for (HTML, speculative loading): the page behind a link that is
 * pointed at. Search costs the server work each time, the desk is nobody's to try.
 */
const RULES = {
  prefetch: [
    {
      where: {
        and: [{ href_matches: '/*' }, { not: { href_matches: UNASKED } }],
      },
      eagerness: 'moderate',
    },
  ],
};

export function GET(): Response {
  return Response.json(RULES, { headers: { 'content-type': 'application/speculationrules+json' } });
}
