'use client';
import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatShort } from '#lib/dates.ts';
import type { FrontStory } from '#lib/desk/paper/fronts.ts';
import type { StoryChoice } from '#lib/domain/desk-answers.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { deskApiPath } from '#lib/urls.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import styles from './front.module.css';
import type { Arrangement } from './use-arrangement.ts';

const SHOWN = 24;
const PAUSE_MS = 200;

/** The stories that can be put on a front: the newest, or those with what was typed. */
export function StoryShelf({ arranged }: { arranged: Arrangement }) {
  const desk = useDesk();
  const { front: words } = paperMessagesFor(desk.language);
  const [typed, setTyped] = useState('');
  const found = useFound(typed);
  const placed = new Set(arranged.slots.map(({ storyId }) => storyId));
  const newest = arranged.stories.filter(({ publishedAt }) => publishedAt !== null).slice(0, SHOWN);
  const shown = found ?? newest;
  return (
    <section className={styles.shelf} aria-label={words.shelf}>
      <TextInput
        type="search"
        label={words.search}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {shown.length === 0 && <p className={styles.rest}>{words.noneFound}</p>}
      <ul className={styles.choices}>
        {shown.map((story) => (
          <li key={story.id}>
            <button
              type="button"
              className={styles.choice}
              aria-pressed={arranged.hand?.id === story.id}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', story.headline);
                arranged.takeUp(story);
              }}
              onDragEnd={() => arranged.takeUp(null)}
              onClick={() => arranged.takeUp(arranged.hand?.id === story.id ? null : story)}
            >
              {story.headline}
              <span className={styles.facts}>
                {[
                  story.section,
                  story.publishedAt && formatShort(new Date(story.publishedAt), desk),
                  placed.has(story.id) && words.placed,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Public stories with these words; null while nothing is typed. */
function useFound(typed: string): FrontStory[] | null {
  const [found, setFound] = useState<FrontStory[] | null>(null);
  const text = typed.trim();
  useEffect(() => {
    if (text === '') return setFound(null);
    let isOver = false;
    const timer = setTimeout(async () => {
      const given = await fetch(deskApiPath(`stories?q=${encodeURIComponent(text)}`))
        .then((response) => (response.ok ? (response.json() as Promise<StoryChoice[]>) : []))
        .catch(() => []);
      if (!isOver) setFound(given.filter(({ path }) => path !== null).map(asFrontStory));
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text]);
  return found;
}

/** In no section that fills a place by itself: it was looked for, and stands where it is put. */
function asFrontStory({ id, headline }: StoryChoice): FrontStory {
  return { id, headline, sectionId: '', section: '', publishedAt: new Date(0).toISOString() };
}
