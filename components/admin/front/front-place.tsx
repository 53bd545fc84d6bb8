'use client';
import { useState } from 'react';
import type { FrontPlace } from '#lib/domain/front-places.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import paper from '../paper/paper.module.css';
import { useDesk } from '../shell/desk-provider.tsx';
import styles from './front.module.css';
import type { Arrangement } from './use-arrangement.ts';

/** A place of a front. With a story in the hand it takes it; without, what stands there is taken up. */
export function FrontPlaceItem({ place, arranged }: { place: FrontPlace; arranged: Arrangement }) {
  const { front: words } = paperMessagesFor(useDesk().language);
  const [isOver, setIsOver] = useState(false);
  const { story, isPut } = arranged.shown(place);
  const { hand } = arranged;
  const name = words.place(place.zone, place.position + 1);
  const does = hand ? words.putHere(hand.headline, name) : words.takeUp(name);
  return (
    <li
      className={styles.place}
      data-put={isPut || undefined}
      data-over={isOver || undefined}
      data-held={(hand !== null && hand.id === story?.id) || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        arranged.put(place);
      }}
    >
      <button
        type="button"
        className={styles.story}
        draggable={story !== null}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', story?.headline ?? '');
          arranged.takeUp(story);
        }}
        onDragEnd={() => arranged.takeUp(null)}
        onClick={() => (hand ? arranged.put(place) : arranged.takeUp(story))}
      >
        <span className={paper.unseen}>{does}</span>
        <span className={styles.kicker}>{story?.section ?? ' '}</span>
        <span className={styles.headline}>{story?.headline ?? words.nothing}</span>
      </button>
      {isPut && story ? (
        <span className={styles.below}>
          {story.publishedAt === null && <span>{words.notYet}</span>}
          <button
            type="button"
            className={styles.out}
            aria-label={words.takeOutOne(story.headline)}
            onClick={() => arranged.takeOut(story.id)}
          >
            {words.takeOut}
          </button>
        </span>
      ) : (
        <span className={styles.below}>{words.byItself}</span>
      )}
    </li>
  );
}
