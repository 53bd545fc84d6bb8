import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DeskAction } from '#lib/domain/permissions.ts';
import { STEP_RIGHT, STORY_LISTS, STORY_STEPS } from '#lib/domain/workflow.ts';
import { PAPER_ACTIONS, PAPER_SURFACES } from './paper-surfaces.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** What is there of a story when it is tried. */
export interface TriedStory {
  id: string;
  revision: number;
  content: unknown;
  /** Something a colleague said of it, and a link to it: what is named by an id of its own. */
  commentId: string;
  linkId: string;
}

/** One way in which a surface of the desk is tried. Its right is asked with the story where it is about one. */
export interface Surface {
  /** Open to everybody: what lets people in. */
  open?: true;
  may?: DeskAction;
  aboutStory?: true;
  /** About a picture: tried with one's own and with a colleague's, one that readers see and one that they do not. */
  aboutMedia?: true;
  /** What stands for `[id]` in its address; the story's own id when left out. */
  id?: (story: TriedStory) => string;
  query?: string;
  /** What is sent; chosen so that nothing is changed by it that another probe looks at. */
  body?: (story: TriedStory) => object;
  /** There is nothing at its id: whoever may is told so, and nobody else is. */
  aboutNothing?: true;
}

/** In every working copy of the tour, and nowhere else. */
export const CANARY = 'zyzzyvacanary';

const TAB = '00000000-0000-4000-8000-000000000001';
const FAR = 999_999;

/**
 * Every page, route handler and action of the desk, and the right it takes; several where that depends on what is
 * asked. What the file tree or the build has and this has not, fails the tour.
 */
export const SURFACES: Record<string, Surface | Surface[]> = {
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
  'page /admin/authors': { may: 'author.manage' },
  'page /admin/authors/new': { may: 'author.manage' },
  'page /admin/authors/[id]': {},
  'page /admin/settings': { may: 'settings.manage' },
  'page /admin/media': { may: 'media.read' },
  'page /admin/media/[id]': { may: 'media.read', aboutMedia: true },
  ...PAPER_SURFACES,
  'page /admin/calendar': { may: 'story.list_all' },
  'page /admin/notices': { may: 'desk.enter' },
  'GET /admin/api/v1/notices': { may: 'desk.enter' },
  'page /admin/articles': [
    { may: 'story.list' },
    ...STORY_LISTS.map((list) => ({ may: 'story.list', query: `list=${list}` }) as const),
    { may: 'story.list', query: `q=${CANARY}` },
  ],
  'page /admin/articles/new': { may: 'story.create' },
  'page /admin/articles/[id]': { may: 'story.read', aboutStory: true },
  'page /admin/articles/[id]/history': { may: 'story.history', aboutStory: true },
  'page /admin/articles/[id]/published': { may: 'story.history', aboutStory: true },
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
  'GET /admin/api/v1/attachments': { may: 'media.read' },
  'POST /admin/api/v1/uploads': {
    may: 'media.upload',
    body: () => ({ name: 'boats.jpg', bytes: 10 }),
  },
  // Those of others are not there for anybody: see lib/desk/uploads.
  'GET /admin/api/v1/uploads/[id]': {},
  'PATCH /admin/api/v1/uploads/[id]': {},
  'DELETE /admin/api/v1/uploads/[id]': {},
  'GET /admin/api/v1/media': { may: 'media.read' },
  'GET /admin/api/v1/media/[id]': { may: 'media.read', aboutMedia: true },
  'PATCH /admin/api/v1/media/[id]': {
    may: 'media.edit',
    aboutMedia: true,
    body: () => ({ fields: {}, was: {} }),
  },
  // Last of those about pictures: what may be removed is gone afterwards.
  'DELETE /admin/api/v1/media/[id]': { may: 'media.remove', aboutMedia: true, body: () => ({}) },
  'GET /admin/api/v1/stories': [{ may: 'story.list' }, { may: 'story.list', query: `q=${CANARY}` }],
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
  'GET /admin/api/v1/stories/[id]/receipt': { may: 'story.read', aboutStory: true },
  'GET /admin/api/v1/stories/[id]/slug': { may: 'story.read', aboutStory: true },
  'GET /admin/api/v1/stories/[id]/comments': { may: 'story.comment', aboutStory: true },
  'POST /admin/api/v1/stories/[id]/comments': {
    may: 'story.comment',
    aboutStory: true,
    body: () => ({ text: 'Is this so?' }),
  },
  'POST /admin/api/v1/comments/[id]/resolve': {
    may: 'story.comment',
    aboutStory: true,
    id: ({ commentId }) => commentId,
    body: () => ({}),
  },
  'POST /admin/api/v1/stories/[id]/previews': {
    may: 'story.share',
    aboutStory: true,
    body: () => ({ hours: 24 }),
  },
  'DELETE /admin/api/v1/previews/[id]': {
    may: 'story.share',
    aboutStory: true,
    id: ({ linkId }) => linkId,
  },
  'POST /admin/api/v1/stories/[id]/restore': {
    may: 'story.restore',
    aboutStory: true,
    body: ({ revision }) => ({ revision }),
  },
  // One that names no revision would be done, and other probes look at the story afterwards.
  'POST /admin/api/v1/stories/[id]/steps': STORY_STEPS.filter((step) => step !== 'unpublish').map(
    (step) => ({
      may: STEP_RIGHT[step],
      aboutStory: true,
      body: () => ({ step, revision: FAR }),
    }),
  ),
};

/** Every action, by file and name, and the right it takes; without one whoever is signed in may, about themselves. */
export const ACTIONS: Record<string, DeskAction | 'link' | 'oneself'> = {
  'setup/[token]/actions.ts setUpDesk': 'link',
  'invitation/[token]/actions.ts joinDesk': 'link',
  'reset/actions.ts askReset': 'link',
  'reset/actions.ts chooseNewPassword': 'link',
  '(desk)/account/actions.ts saveName': 'oneself',
  '(desk)/account/actions.ts chooseMails': 'oneself',
  '(desk)/notices/actions.ts readAll': 'oneself',
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
  ...PAPER_ACTIONS,
  // One's own.
  '(desk)/articles/actions.ts keepView': 'story.list',
  '(desk)/articles/actions.ts forgetView': 'story.list',
  '(desk)/calendar/actions.ts moveOnCalendar': 'story.publish',
  // Each story is asked for by the steps themselves.
  '(desk)/articles/actions.ts doWithMany': 'story.list',
  '(desk)/articles/new/actions.ts beginStory': 'story.create',
  '(desk)/authors/new/actions.ts keepAuthor': 'author.manage',
  '(desk)/settings/actions.ts keepSettings': 'settings.manage',
  '(desk)/articles/[id]/published/actions.ts tellCorrection': 'story.correct',
  '(desk)/articles/[id]/published/actions.ts takeCorrectionBack': 'story.correct',
  '(desk)/articles/[id]/published/actions.ts withholdOne': 'story.withhold',
};

/** What the file tree has: pages and route handlers, as `SURFACES` calls them. */
export function listSurfaces(): string[] {
  const files = globSync('**/{page,route}.{js,jsx,ts,tsx}', { cwd: path.join(root, 'app') });
  return files.flatMap((file) => {
    const route = routeOf(`/${file}`);
    if (!isOfDesk(route)) return [];
    if (path.basename(file).startsWith('page.')) return [`page ${route}`];
    const code = readFileSync(path.join(root, 'app', file), 'utf8');
    const methods = METHODS.filter((method) =>
      new RegExp(`\\bexport\\b[^;]*\\b${method}\\b`).test(code),
    );
    return methods.map((method) => `${method} ${route}`);
  });
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** What the build answers at addresses of the desk, wherever in the tree it was found: routes without a method. */
export function listBuiltRoutes(): string[] {
  const built: Record<string, string> = readBuilt('app-paths-manifest.json');
  return [...new Set(Object.keys(built).map(routeOf).filter(isOfDesk))];
}

/** Every function that a browser may call as an action, as `ACTIONS` calls them, with the id by which it is called. */
export function listBuiltActions(): Map<string, string> {
  const { node }: { node: Record<string, { filename: string; exportedName: string }> } = readBuilt(
    'server-reference-manifest.json',
  );
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [
      `${filename.replace('app/admin/', '')} ${exportedName}`,
      id,
    ]),
  );
}

function readBuilt<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(root, '.next/server', name), 'utf8')) as T;
}

/** The address behind a file of the tree, without its groups. */
function routeOf(file: string): string {
  return path.dirname(file).replace(/\/\([^)]+\)/g, '') || '/';
}

function isOfDesk(route: string): boolean {
  return route === '/admin' || route.startsWith('/admin/');
}

/** Every function that the files say a browser may call, as `ACTIONS` calls them. */
export function listActions(): string[] {
  const files = globSync('{app,components,lib}/**/*.{ts,tsx}', { cwd: root });
  return files.flatMap((file) => {
    const code = readFileSync(path.join(root, file), 'utf8');
    if (!/^\s*['"]use server['"]/m.test(code)) return [];
    const names = code.matchAll(/export (?:async )?(?:function|const) (\w+)/g);
    return [...names].map(([, name]) => `${file.replace('app/admin/', '')} ${name}`);
  });
}
