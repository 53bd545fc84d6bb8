const DESK = '/admin';
/** Nothing to come back to: the way in itself, and what answers programs. */
const NOT_A_PLACE = /^\/admin\/(?:sign-in|setup|invitation|reset|api)(?:\/|$)/;
/** Stands for the site: whatever leads away from it does not begin with it any more. */
const HERE = 'http://here.invalid';

/** Where to go after sign-in: `wish` when it is a page of the desk, else the desk itself. Never another site. */
export function deskPathOr(wish: string | null | undefined): string {
  if (!wish?.startsWith('/') || !URL.canParse(wish, HERE)) return DESK;
  const { origin, pathname, search, hash } = new URL(wish, HERE);
  const isDesk = pathname === DESK || pathname.startsWith(`${DESK}/`);
  if (origin !== HERE || !isDesk || NOT_A_PLACE.test(pathname)) return DESK;
  return `${pathname}${search}${hash}`;
}
