import type { NavSection, Rendition, Site } from '#lib/domain/story.ts';
import { picturePath, standingPath } from '#lib/urls.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { sectionJson } from './card-sql.ts';
import { readJson } from './query.ts';
import { noteBox } from './reads.ts';
import { type RawSection, toSectionLink } from './rows.ts';
import { planOnce } from './statements.ts';

const DEFAULTS = {
  name: 'Aril',
  tagline: '',
  description: '',
  language: 'en',
  timeZone: 'UTC',
  publisher: '',
  email: '',
  socialHandle: '',
  accent: '',
  feedItems: 30,
  feedFullText: true,
};

type LogoFile = Rendition & { hash: string; name: string };

interface RawSite {
  settings: typeof DEFAULTS | null;
  /** The widest of its whole JPEGs that search engines like. */
  logo: LogoFile | null;
  /** The smallest that is sharp in the head of a page. */
  emblem: LogoFile | null;
  /** Noted though it is not shown yet: it comes by itself. */
  logoId: string | null;
  /** All of them, in order, whatever they lie in. */
  sections: { parentId: string | null; inBar: boolean; section: RawSection }[] | null;
  pages: { title: string; slug: string; inFooter: boolean; inBar: boolean }[] | null;
}

/** Pixels: the masthead shows it at half of that. */
const EMBLEM_HEIGHT = 96;

const logoJson = Prisma.sql`SELECT json_build_object('hash', m.hash, 'name', m.name, 'crop', r.crop, 'format', r.format,
    'width', r.width, 'height', r.height)
  FROM settings x JOIN live_media m ON m.id = x.logo_id JOIN rendition r ON r.media_id = m.id`;

/** What surrounds every page. A paper that has not been set up yet gets usable defaults. */
export async function getSite(): Promise<Site> {
  noteBox('settings');
  const raw = await readJson<RawSite>(
    planOnce(Prisma.sql`SELECT json_build_object(
      'settings', (SELECT json_build_object('name', x.site_name, 'tagline', x.tagline, 'description', x.description,
          'language', x.language, 'timeZone', x.time_zone, 'publisher', x.publisher, 'email', x.email,
          'socialHandle', x.social_handle, 'accent', x.accent, 'feedItems', x.feed_items, 'feedFullText', x.feed_full_text) FROM settings x),
      'sections', (SELECT json_agg(json_build_object('parentId', c.parent_id, 'inBar', c.in_bar, 'section', ${sectionJson})
          ORDER BY c.position, c.slug) FROM section c),
      'logo', (${logoJson} WHERE r.crop = 'full' AND r.format = 'jpg' ORDER BY r.width > 1280, r.width DESC LIMIT 1),
      'emblem', (${logoJson} WHERE r.crop = 'full' AND r.format = 'webp'
        ORDER BY r.height < ${EMBLEM_HEIGHT}::int, r.height * CASE WHEN r.height < ${EMBLEM_HEIGHT}::int THEN -1 ELSE 1 END LIMIT 1),
      'logoId', (SELECT x.logo_id FROM settings x),
      'pages', (SELECT json_agg(json_build_object('title', p.title, 'slug', p.slug, 'inFooter', p.in_footer, 'inBar', p.in_bar)
          ORDER BY p.position, p.slug) FROM live_page p WHERE p.in_footer OR p.in_bar))::text AS json`),
  );
  if (raw?.logoId) noteBox(`media:${raw.logoId}`);
  const sections = treeOf(raw?.sections ?? [], null);
  const hidden = new Set(raw?.sections?.flatMap((one) => (one.inBar ? [] : [one.section.id])));
  const pages = (raw?.pages ?? []).map(({ slug, ...page }) => ({
    ...page,
    path: standingPath(slug),
  }));
  return {
    ...(raw?.settings ?? DEFAULTS),
    logo: sizedFile(raw?.logo),
    emblem: sizedFile(raw?.emblem),
    sections,
    pages: pages.filter(({ inFooter }) => inFooter).map(toLink),
    bar: {
      sections: sections.filter(({ id }) => !hidden.has(id)),
      pages: pages.filter(({ inBar }) => inBar).map(toLink),
    },
  };
}

function sizedFile(file: LogoFile | null | undefined): Site['logo'] {
  return file ? { path: picturePath(file, file), width: file.width, height: file.height } : null;
}

/** The sections that lie in `parentId`, each with what lies in it. The database refuses circles. */
function treeOf(all: NonNullable<RawSite['sections']>, parentId: string | null): NavSection[] {
  return all
    .filter((entry) => entry.parentId === parentId)
    .map(({ section }) => ({
      ...toSectionLink(section),
      children: treeOf(all, section.id),
    }));
}

function toLink({ title, path }: { title: string; path: string }): Site['pages'][number] {
  return { title, path };
}
