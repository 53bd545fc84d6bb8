'use client';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { previewFrontPath } from '#lib/desk-urls.ts';
import { FRONT_PLACES, type FrontPlace } from '#lib/domain/front-places.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { PreviewFrame } from '../preview/preview-frame.tsx';
import { useDesk } from '../shell/desk-provider.tsx';
import { LeavingGuard } from '../ui/leaving-guard.tsx';
import styles from './front.module.css';
import { FrontPlaceItem } from './front-place.tsx';
import { FrontPublish } from './front-publish.tsx';
import { StoryShelf } from './story-shelf.tsx';
import { type Arranging, useArrangement } from './use-arrangement.ts';

export interface FrontDeskProps extends Arranging {
  /** Null: the paper's own front. */
  sectionId: string | null;
  plans: string[];
  /** The plan that is before one's eyes; null: what readers have now. */
  at: string | null;
}

/** A front laid out as readers find it: stories are dragged into its places, or taken up and put there by key. */
export function FrontDesk(props: FrontDeskProps) {
  const { front: words } = paperMessagesFor(useDesk().language);
  const arranged = useArrangement(props);
  const [isShown, setIsShown] = useState(false);
  const places = FRONT_PLACES[props.kind];
  const zone = (wanted: FrontPlace['zone']) => (
    <ol className={styles.zone} data-zone={wanted}>
      {places
        .filter((place) => place.zone === wanted)
        .map((place) => (
          <FrontPlaceItem key={place.position} place={place} arranged={arranged} />
        ))}
    </ol>
  );
  const slots = JSON.stringify(
    arranged.slots.map(({ zone: at, position, storyId }) => [at, position, storyId]),
  );
  return (
    <>
      <LeavingGuard isUnsaved={() => arranged.isChanged} />
      <FrontPublish
        {...props}
        arranged={arranged}
        preview={
          <Button variant="default" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
            {isShown ? words.hidePreview : words.preview}
          </Button>
        }
      />
      <p className={styles.hand} role="status" data-held={arranged.hand !== null || undefined}>
        {arranged.hand ? words.inHand(arranged.hand.headline) : words.hint}
      </p>
      <div className={styles.table} data-hand={arranged.hand !== null || undefined}>
        <section className={styles.sheet} aria-label={words.places}>
          {zone('lead')}
          {zone('second')}
          {props.kind === 'paper' && (
            <>
              <h2 className={styles.zoneName}>{words.zones.opinion}</h2>
              {zone('opinion')}
            </>
          )}
          <p className={styles.rest}>
            {props.kind === 'paper' ? words.restOfPaper : words.restOfSection}
          </p>
        </section>
        <StoryShelf arranged={arranged} />
      </div>
      {isShown && (
        <section className={styles.preview} aria-label={words.preview}>
          <PreviewFrame
            title={words.preview}
            src={previewFrontPath({ section: props.sectionId ?? undefined, slots })}
          />
        </section>
      )}
    </>
  );
}
