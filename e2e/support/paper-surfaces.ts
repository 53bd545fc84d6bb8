import type { DeskAction } from '#lib/domain/permissions.ts';
import type { Surface } from './desk-surfaces.ts';

/** The surfaces about what surrounds the stories, as `SURFACES` has them. */
export const PAPER_SURFACES: Record<string, Surface> = {
  'page /admin/front': { may: 'front.manage' },
  'page /admin/preview/front': { may: 'front.manage' },
  // Neither is a front: those who may are told so.
  'POST /admin/api/v1/front': { may: 'front.manage', body: () => ({}) },
  'DELETE /admin/api/v1/front': { may: 'front.manage', body: () => ({}) },
  'page /admin/sections': { may: 'section.manage' },
  'page /admin/sections/[id]': { may: 'section.manage', aboutNothing: true },
  'page /admin/pages': { may: 'page.manage' },
  'page /admin/pages/[id]': { may: 'page.manage', aboutNothing: true },
  'page /admin/redirects': { may: 'redirect.manage' },
  'page /admin/topics': { may: 'topic.manage' },
  'page /admin/topics/[id]': { may: 'topic.manage', aboutNothing: true },
  // An empty file: those who may are told that nothing is in it.
  'POST /admin/api/v1/redirects': { may: 'redirect.manage', body: () => ({}) },
};

/** Their actions, as `ACTIONS` has them. */
export const PAPER_ACTIONS: Record<string, DeskAction> = {
  '(desk)/settings/actions.ts keepManner': 'settings.manage',
  '(desk)/sections/actions.ts addSection': 'section.manage',
  '(desk)/sections/[id]/actions.ts changeSection': 'section.manage',
  '(desk)/sections/actions.ts placeSection': 'section.manage',
  '(desk)/pages/actions.ts addPage': 'page.manage',
  '(desk)/pages/actions.ts placePage': 'page.manage',
  '(desk)/pages/[id]/actions.ts keepPage': 'page.manage',
  '(desk)/pages/[id]/actions.ts dropPage': 'page.manage',
  '(desk)/front/actions.ts sayBreaking': 'front.manage',
  '(desk)/front/actions.ts endBreaking': 'front.manage',
  '(desk)/redirects/actions.ts addRedirect': 'redirect.manage',
  '(desk)/redirects/actions.ts dropRedirect': 'redirect.manage',
  '(desk)/topics/[id]/actions.ts saveTopic': 'topic.manage',
  '(desk)/topics/[id]/actions.ts mergeTopic': 'topic.manage',
};
