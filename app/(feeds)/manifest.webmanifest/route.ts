import { getSite } from '#lib/data/site.ts';
import { languageDirection } from '#lib/language-direction.ts';
import { FRONT_PATH } from '#lib/urls.ts';

export const dynamic = 'force-dynamic';

/** `--paper` of app/styles/base.css by day. */
const PAPER = '#fcf8f1';

/** How the paper looks among a phone's apps (W3C Web Application Manifest). The browser keeps its way back. */
export async function GET(): Promise<Response> {
  const { name, description, tagline, language } = await getSite();
  const manifest = {
    id: FRONT_PATH,
    name,
    short_name: name,
    description: description || tagline,
    lang: language,
    dir: languageDirection(language),
    start_url: FRONT_PATH,
    scope: FRONT_PATH,
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: '/icons/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      {
        src: '/icons/icon-maskable-512.png',
        sizes: '512x512',
        type: 'image/png',
        purpose: 'maskable',
      },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
}
