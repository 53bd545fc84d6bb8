/** Which story stands where on the front page: pure, so that its promises can be tested by themselves. */

export const FRONT_SIZES = { seconds: 4, opinion: 3, strip: 4, latest: 8 } as const;

/**
 * How many of each section's newest stories must be known: no arrangement takes more of one section
 * than fit in all places but the strips of the others.
 */
export const FRONT_CANDIDATES =
  1 + FRONT_SIZES.seconds + FRONT_SIZES.opinion + FRONT_SIZES.strip + FRONT_SIZES.latest;

export interface FrontSection {
  id: string;
  kind: 'news' | 'opinion';
  /** The section at the top of its tree: itself, or the one it lies in. */
  topId: string;
}

export interface FrontCandidate {
  id: string;
  sectionId: string;
}

export interface FrontSlot {
  zone: 'lead' | 'second' | 'opinion';
  /** From 0. */
  position: number;
  storyId: string;
}

export interface FrontInput {
  /** Top sections in the order of their strips; others anywhere. */
  sections: FrontSection[];
  /** Public stories, newest first, each once. */
  candidates: FrontCandidate[];
  /** Only those whose story is a candidate count. */
  slots: FrontSlot[];
}

/** Story ids by place. No id twice anywhere. */
export interface FrontPlan {
  lead: string | null;
  seconds: string[];
  opinion: string[];
  strips: { sectionId: string; stories: string[] }[];
  latest: string[];
}

/**
 * Slots first, in their places; what they leave dry is filled with the newest stories (lead and seconds
 * from news sections, opinion from opinion sections); then the latest of everything else, before the
 * strips, or "Latest" would be what nobody wanted; last each top news section's strip from what is left.
 * A strip without stories is left out.
 */
export function arrangeFront({ sections, candidates, slots }: FrontInput): FrontPlan {
  const sectionOf = new Map(sections.map((section) => [section.id, section]));
  const known = new Set(candidates.map((candidate) => candidate.id));
  const used = new Set<string>();

  const placed = (zone: FrontSlot['zone'], size: number): (string | undefined)[] => {
    const places = new Array<string | undefined>(size).fill(undefined);
    for (const slot of slots) {
      const free = slot.position < size && places[slot.position] === undefined;
      if (slot.zone !== zone || !free || !known.has(slot.storyId) || used.has(slot.storyId))
        continue;
      places[slot.position] = slot.storyId;
      used.add(slot.storyId);
    }
    return places;
  };
  const takeNewest = (most: number, fits: (section: FrontSection) => boolean): string[] => {
    const taken: string[] = [];
    for (const { id, sectionId } of candidates) {
      if (taken.length === most) break;
      const section = sectionOf.get(sectionId);
      if (used.has(id) || !section || !fits(section)) continue;
      used.add(id);
      taken.push(id);
    }
    return taken;
  };
  const filled = (places: (string | undefined)[], kind: FrontSection['kind']): string[] => {
    const dry = places.filter((place) => place === undefined).length;
    const newest = takeNewest(dry, (section) => section.kind === kind);
    return places.map((place) => place ?? newest.shift()).filter((id) => id !== undefined);
  };

  // Every slot is placed before anything is filled, else the filling could take a slotted story.
  const lead = placed('lead', 1);
  const seconds = placed('second', FRONT_SIZES.seconds);
  const opinion = placed('opinion', FRONT_SIZES.opinion);
  const plan = {
    lead: filled(lead, 'news')[0] ?? null,
    seconds: filled(seconds, 'news'),
    opinion: filled(opinion, 'opinion'),
    latest: takeNewest(FRONT_SIZES.latest, () => true),
  };
  return {
    ...plan,
    strips: sections
      .filter((section) => section.id === section.topId && section.kind === 'news')
      .map(({ id }) => ({
        sectionId: id,
        stories: takeNewest(FRONT_SIZES.strip, (section) => section.topId === id),
      }))
      .filter((strip) => strip.stories.length > 0),
  };
}
