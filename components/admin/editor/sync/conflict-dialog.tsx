'use client';
import { Button, Modal } from '@mantine/core';
import type { Conflict } from '#lib/domain/merge.ts';
import { blockText } from '#lib/domain/plain-text.ts';
import { useParts } from '../editor-context.ts';
import styles from '../parts.module.css';
import type { StorySync } from './story-sync.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  sync: StorySync;
  conflicts: Conflict[];
  by: string | null;
}

/** What two people changed differently, side by side, each with a choice. */
export function ConflictDialog({ opened, onClose, sync, conflicts, by }: Props) {
  const { words } = useParts();
  const { conflict: say } = words;
  const name = useFieldNames();
  const wordsOf = useWordsOf();
  return (
    <Modal opened={opened} onClose={onClose} title={say.title} size="xl">
      <p>{say.text}</p>
      <ul className={styles.conflicts}>
        {conflicts.map((conflict) => (
          <li key={`${conflict.kind} ${conflict.id}`}>
            <h3>{conflict.kind === 'block' ? say.block : name(conflict.id)}</h3>
            <div className={styles.sides}>
              <Side title={say.mine} text={wordsOf(conflict, 'mine')}>
                <Button variant="default" onClick={() => sync.decide(conflict, 'mine')}>
                  {say.takeMine}
                </Button>
              </Side>
              <Side title={say.theirs(by)} text={wordsOf(conflict, 'theirs')}>
                <Button variant="default" onClick={() => sync.decide(conflict, 'theirs')}>
                  {say.takeTheirs}
                </Button>
              </Side>
            </div>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function Side({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children: React.ReactNode;
}) {
  return (
    <div>
      <h4>{title}</h4>
      <p className={styles.quoted} dir="auto">
        {text}
      </p>
      {children}
    </div>
  );
}

function useWordsOf(): (conflict: Conflict, side: 'mine' | 'theirs') => string {
  const { words, lists, names } = useParts();
  const { deleted, noWords } = words.conflict;
  const nameIn = (list: { id: string; name: string }[], id: unknown) =>
    list.find((choice) => choice.id === id)?.name ?? '';
  return (conflict, side) => {
    if (conflict.kind === 'block') {
      const block = conflict[side];
      return block ? blockText(block) || noWords : deleted;
    }
    const value = conflict[side];
    if (Array.isArray(value)) {
      return value.map(({ id, role }) => `${nameIn(lists.authors, id)} ${role}`.trim()).join(', ');
    }
    if (conflict.id === 'sectionId') return nameIn(lists.sections, value) || noWords;
    if (conflict.id === 'heroId') return names.media(String(value ?? ''))?.name ?? noWords;
    return typeof value === 'string' && value !== '' ? value : noWords;
  };
}

function useFieldNames(): (id: string) => string {
  const { fields } = useParts().words;
  const known: Record<string, string> = {
    headline: fields.headline,
    kicker: fields.kicker,
    standfirst: fields.standfirst,
    slug: fields.slug,
    sectionId: fields.section,
    authors: fields.authors,
    heroId: fields.hero,
    heroCaption: fields.heroCaption,
    language: fields.language,
    direction: fields.direction,
    searchTitle: fields.searchTitle,
    searchDescription: fields.searchDescription,
    canonicalUrl: fields.canonicalUrl,
    embargoAt: fields.embargo,
    notes: fields.notes,
  };
  return (id) => known[id] ?? id;
}
