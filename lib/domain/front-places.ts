import { FRONT_SIZES, type FrontSlot } from './front.ts';

/** Whose front: the paper's, or a section's. */
export type FrontKind = 'paper' | 'section';
export type FrontPlace = Pick<FrontSlot, 'zone' | 'position'>;

const row = (zone: FrontSlot['zone'], size: number): FrontPlace[] =>
  Array.from({ length: size }, (_, position) => ({ zone, position }));

/** The places of a front that editors fill, in the order in which readers come to them. */
export const FRONT_PLACES: Record<FrontKind, FrontPlace[]> = {
  paper: [
    ...row('lead', 1),
    ...row('second', FRONT_SIZES.seconds),
    ...row('opinion', FRONT_SIZES.opinion),
  ],
  section: [...row('lead', 1), ...row('second', FRONT_SIZES.seconds)],
};

/** Puts a story in a place. Whatever stood there goes where the story was, or off the front. */
export function putStory(
  slots: FrontSlot[],
  storyId: string,
  { place, kind }: { place: FrontPlace; kind: FrontKind },
): FrontSlot[] {
  const from = slots.find((slot) => slot.storyId === storyId);
  const others = slots.filter((slot) => slot.storyId !== storyId && !isAt(slot, place));
  const evicted = slots.find((slot) => isAt(slot, place) && slot.storyId !== storyId);
  const moved = evicted && from ? [{ ...evicted, zone: from.zone, position: from.position }] : [];
  return inOrder(
    [...others, ...moved, { zone: place.zone, position: place.position, storyId }],
    kind,
  );
}

/** Takes a story off the front. */
export function takeStory(slots: FrontSlot[], storyId: string, kind: FrontKind): FrontSlot[] {
  return inOrder(
    slots.filter((slot) => slot.storyId !== storyId),
    kind,
  );
}

/** Which story a place shows: the one put there, else one that fills it by itself. */
export function shownAt(
  slots: FrontSlot[],
  fill: string[],
  place: FrontPlace,
): { storyId: string | null; isPut: boolean } {
  const put = slots.find((slot) => isAt(slot, place));
  if (put) return { storyId: put.storyId, isPut: true };
  const dry = fill.filter((id) => !slots.some((slot) => slot.storyId === id));
  const before = Array.from({ length: place.position }, (_, position) => position).filter(
    (position) => !slots.some((slot) => isAt(slot, { zone: place.zone, position })),
  );
  return { storyId: dry[before.length] ?? null, isPut: false };
}

/** One line for an arrangement, the same for the same one: whoever changes it says what they set out from. */
export function frontMark(slots: FrontSlot[]): string {
  return slots
    .map(({ zone, position, storyId }) => `${zone}.${position}=${storyId}`)
    .sort()
    .join(' ');
}

export function isAt(slot: FrontPlace, place: FrontPlace): boolean {
  return slot.zone === place.zone && slot.position === place.position;
}

/** In the order of the places. A section's front is a list without gaps: what is chosen moves up. */
function inOrder(slots: FrontSlot[], kind: FrontKind): FrontSlot[] {
  const places = FRONT_PLACES[kind];
  const rank = (slot: FrontPlace) => places.findIndex((place) => isAt(slot, place));
  const sorted = slots.filter((slot) => rank(slot) >= 0).toSorted((a, b) => rank(a) - rank(b));
  if (kind === 'paper') return sorted;
  return sorted.flatMap(({ storyId }, n) => {
    const place = places[n];
    return place ? [{ ...place, storyId }] : [];
  });
}
