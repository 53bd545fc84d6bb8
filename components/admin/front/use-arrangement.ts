'use client';
import { useEffect, useState } from 'react';
import type { FrontStory } from '#lib/desk/paper/fronts.ts';
import { arrangeFront, type FrontSection, type FrontSlot } from '#lib/domain/front.ts';
import {
  type FrontKind,
  type FrontPlace,
  frontMark,
  putStory,
  shownAt,
  takeStory,
} from '#lib/domain/front-places.ts';

export interface Arranging {
  kind: FrontKind;
  slots: FrontSlot[];
  stories: FrontStory[];
  sections: FrontSection[];
}

/** A front as it is being arranged in this window: what stands where, and what is in the hand. */
export function useArrangement(front: Arranging) {
  // What others publish meanwhile is not taken in unseen: publishing is refused then.
  const [base, setBase] = useState(front.slots);
  const [slots, setSlots] = useState(front.slots);
  const [stories, setStories] = useState(front.stories);
  const [hand, setHand] = useState<string | null>(null);
  const isChanged = frontMark(slots) !== frontMark(base);
  const known = new Map(stories.map((story) => [story.id, story]));

  useEffect(() => {
    const drop = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setHand(null);
    };
    addEventListener('keydown', drop);
    return () => removeEventListener('keydown', drop);
  }, []);

  const fill = fillOf({ ...front, stories }, slots);
  return {
    slots,
    stories,
    hand: hand === null ? null : (known.get(hand) ?? null),
    isChanged,
    /** What a place shows now. */
    shown(place: FrontPlace): { story: FrontStory | null; isPut: boolean } {
      const { storyId, isPut } = shownAt(slots, fill[place.zone], place);
      return { story: storyId === null ? null : (known.get(storyId) ?? null), isPut };
    },
    takeUp: (story: FrontStory | null) => {
      if (story && !known.has(story.id)) setStories([...stories, story]);
      setHand(story?.id ?? null);
    },
    put(place: FrontPlace, storyId = hand) {
      if (storyId === null) return;
      setSlots(putStory(slots, storyId, { place, kind: front.kind }));
      setHand(null);
    },
    takeOut: (storyId: string) => setSlots(takeStory(slots, storyId, front.kind)),
    base: frontMark(base),
    /** It is as it stands here now. */
    settle: () => setBase(slots),
    discard() {
      setSlots(base);
      setHand(null);
    },
  };
}

export type Arrangement = ReturnType<typeof useArrangement>;

/** Which stories come by themselves in each zone's places that nobody filled, as readers will have them. */
function fillOf(
  { kind, stories, sections }: Arranging,
  slots: FrontSlot[],
): Record<FrontSlot['zone'], string[]> {
  const seen = stories.filter(({ publishedAt }) => publishedAt !== null);
  if (kind === 'section') {
    const free = seen
      .map(({ id }) => id)
      .filter((id) => !slots.some(({ storyId }) => storyId === id));
    const isLeadPut = slots.length > 0;
    return { lead: free.slice(0, 1), second: isLeadPut ? free : free.slice(1), opinion: [] };
  }
  const plan = arrangeFront({ sections, slots, candidates: seen });
  return {
    lead: plan.lead === null ? [] : [plan.lead],
    second: plan.seconds,
    opinion: plan.opinion,
  };
}
