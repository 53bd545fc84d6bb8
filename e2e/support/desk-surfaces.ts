import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DeskAction } from '#lib/domain/permissions.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** How a surface of the desk is tried. Its right is asked with the story where it is about one. */
export interface Surface {
  /** Open to everybody: what lets people in. */
  open?: true;
  may?: DeskAction;
  aboutStory?: true;
  /** About a picture: tried with one's own and with a colleague's, one that readers see and one that they do not. */
  aboutMedia?: true;
  /** What is sent; chosen so that nothing is changed by it that another probe looks at. */
  body?: (story: { content: unknown }) => object;
  /** Needs more than a story to be answered: only who may come near is tried. */
  onlyNear?: true;
}

const TAB = '00000000-0000-4000-8000-000000000001';
const FAR = 999_999;

/**
 * Every page, route handler and action of the desk, and the right it takes. What the file tree has and this has not,
 * fails the tour.
 */
export const SURFACES: Record<string, Surface> = {
  'page /admin': { may: 'desk.enter' },
  'page /admin/[...path]': { open: true },
  'page /admin/sign-in': { open: true },
  'page /admin/setup/[token]': { open: true },
  'page /admin/invitation/[token]': { open: true },
  'page /admin/reset': { open: true },
  'page /admin/reset/[token]': { open: true },
  'page /admin/account': { may: 'desk.enter' },
  'page /admin/staff': { may: 'people.manage' },
  'page /admin/audit': { may: 'audit.read' },
  'page /admin/media': { may: 'media.read' },
  'page /admin/media/[id]': { may: 'media.read', aboutMedia: true },
  'page /admin/articles': { may: 'story.list' },
  'page /admin/articles/new': { may: 'story.create' },
  'page /admin/articles/[id]': { may: 'story.read', aboutStory: true },
  'page /admin/articles/[id]/history': { may: 'story.history', aboutStory: true },
  'page /admin/articles/[id]/preview': { may: 'story.preview', aboutStory: true },
  'page /admin/preview/[token]': { open: true },
  'page /admin/preview/story/[id]': { may: 'story.preview', aboutStory: true },

  'POST /admin/api/v1/session': { open: true },
  'DELETE /admin/api/v1/session': { open: true },
  'POST /admin/api/v1/session/code': { open: true },
  'POST /admin/api/v1/session/passkey': { open: true },
  'POST /admin/api/v1/session/passkey/challenge': { open: true },

  'GET /admin/api/v1/authors': { may: 'desk.enter' },
  'GET /admin/api/v1/sections': { may: 'desk.enter' },
  'GET /admin/api/v1/topics': { may: 'desk.enter' },
  'POST /admin/api/v1/topics': { may: 'topic.create', body: () => ({ name: 'Weirs' }) },
  'GET /admin/api/v1/media': { may: 'media.read' },
  'GET /admin/api/v1/media/[id]': { may: 'media.read', aboutMedia: true },
  'PATCH /admin/api/v1/media/[id]': {
    may: 'media.edit',
    aboutMedia: true,
    body: () => ({ fields: {}, was: {} }),
  },
  // Last of those about pictures: what may be removed is gone afterwards.
  'DELETE /admin/api/v1/media/[id]': { may: 'media.remove', aboutMedia: true, body: () => ({}) },
  'GET /admin/api/v1/stories': { may: 'story.list' },
  'POST /admin/api/v1/stories': { may: 'story.create', body: () => ({ headline: 'Begun' }) },
  'GET /admin/api/v1/stories/[id]': { may: 'story.read', aboutStory: true },
  'PUT /admin/api/v1/stories/[id]/draft': {
    may: 'story.edit',
    aboutStory: true,
    body: ({ content }) => ({ base: FAR, saveId: crypto.randomUUID(), content }),
  },
  'GET /admin/api/v1/stories/[id]/presence': { may: 'story.read', aboutStory: true },
  'POST /admin/api/v1/stories/[id]/presence': {
    may: 'story.read',
    aboutStory: true,
    body: () => ({ tab: crypto.randomUUID() }),
  },
  'DELETE /admin/api/v1/stories/[id]/presence': { may: 'desk.enter', body: () => ({ tab: TAB }) },
  'GET /admin/api/v1/stories/[id]/related': { may: 'story.read', aboutStory: true },
  'GET /admin/api/v1/stories/[id]/check': { may: 'story.read', aboutStory: true },
  'GET /admin/api/v1/stories/[id]/slug': { may: 'story.read', aboutStory: true },
  'GET /admin/api/v1/stories/[id]/comments': { may: 'story.comment', aboutStory: true },
  'POST /admin/api/v1/stories/[id]/comments': {
    may: 'story.comment',
    aboutStory: true,
    body: () => ({ text: 'Is this so?' }),
  },
  'POST /admin/api/v1/comments/[id]/resolve': { onlyNear: true },
  'POST /admin/api/v1/stories/[id]/previews': {
    may: 'story.share',
    aboutStory: true,
    body: () => ({ hours: 24 }),
  },
  'DELETE /admin/api/v1/previews/[id]': { onlyNear: true },
  'POST /admin/api/v1/stories/[id]/restore': { onlyNear: true },
  'POST /admin/api/v1/stories/[id]/steps': { onlyNear: true },
};

/** Every action, by file and name, and the right it takes; without one whoever is signed in may, about themselves. */
export const ACTIONS: Record<string, DeskAction | 'link' | 'oneself'> = {
  'setup/[token]/actions.ts setUpDesk': 'link',
  'invitation/[token]/actions.ts joinDesk': 'link',
  'reset/actions.ts askReset': 'link',
  'reset/actions.ts chooseNewPassword': 'link',
  '(desk)/account/actions.ts saveName': 'oneself',
  '(desk)/account/actions.ts savePassword': 'oneself',
  '(desk)/account/actions.ts startCode': 'oneself',
  '(desk)/account/actions.ts turnCodeOn': 'oneself',
  '(desk)/account/actions.ts turnCodeOff': 'oneself',
  '(desk)/account/actions.ts renewCodes': 'oneself',
  '(desk)/account/actions.ts askForNewPasskey': 'oneself',
  '(desk)/account/actions.ts keepPasskey': 'oneself',
  '(desk)/account/actions.ts forgetPasskey': 'oneself',
  '(desk)/account/actions.ts endSession': 'oneself',
  '(desk)/account/actions.ts endOtherSessions': 'oneself',
  '(desk)/staff/actions.ts inviteColleague': 'people.manage',
  '(desk)/staff/actions.ts withdraw': 'people.manage',
  '(desk)/staff/actions.ts saveRole': 'people.manage',
  '(desk)/staff/actions.ts saveAccess': 'people.manage',
  '(desk)/staff/actions.ts dropFactors': 'people.manage',
  '(desk)/staff/actions.ts makeResetLink': 'people.manage',
  '(desk)/articles/new/actions.ts beginStory': 'story.create',
};

/** What the file tree has: pages and route handlers, as `SURFACES` calls them. */
export function listSurfaces(): string[] {
  const files = globSync(['admin/**/{page.tsx,route.ts}', '(*)/admin/**/{page.tsx,route.ts}'], {
    cwd: path.join(root, 'app'),
  });
  return files.flatMap((file) => {
    const route = `/${path.dirname(file)}`.replace(/\/\([^)]+\)/g, '');
    if (file.endsWith('page.tsx')) return [`page ${route}`];
    const code = readFileSync(path.join(root, 'app', file), 'utf8');
    const methods = code.matchAll(/export (?:async )?(?:function|const) ([A-Z]+)\b/g);
    return [...methods].map(([, method]) => `${method} ${route}`);
  });
}

/** Every function that a browser may call as an action, as `ACTIONS` calls them. */
export function listActions(): string[] {
  const files = globSync('{app,components,lib}/**/*.{ts,tsx}', { cwd: root });
  return files.flatMap((file) => {
    const code = readFileSync(path.join(root, file), 'utf8');
    if (!/^\s*['"]use server['"]/m.test(code)) return [];
    const names = code.matchAll(/export (?:async )?(?:function|const) (\w+)/g);
    return [...names].map(([, name]) => `${file.replace('app/admin/', '')} ${name}`);
  });
}
