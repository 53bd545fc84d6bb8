import { Button, Group, TextInput } from '@mantine/core';
import { GROUNDS, isColour } from '#lib/domain/accent.ts';
import { settingsMessagesFor } from '#lib/messages/desk/settings.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import styles from './settings.module.css';

interface Props {
  /** `#rrggbb`, empty, or what is being typed. */
  value: string;
  problem: string | null;
  onChange: (value: string) => void;
}

/** The paper's colour: typed, or picked with the browser's own means. */
export function AccentField({ value, problem, onChange }: Props) {
  const words = settingsMessagesFor(useDesk().language);
  const typed = value.trim().toLowerCase();
  return (
    <Group align="end" gap="sm">
      <TextInput
        name="accent"
        label={words.accent}
        description={words.accentHint}
        placeholder={GROUNDS.day.accent}
        value={value}
        maxLength={20}
        spellCheck={false}
        error={problem}
        className={styles.colour}
        onChange={(event) => onChange(event.currentTarget.value)}
        leftSectionPointerEvents="all"
        leftSection={
          <input
            type="color"
            aria-label={words.accentPick}
            className={styles.swatch}
            value={isColour(typed) ? typed : GROUNDS.day.accent}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        }
      />
      <Button variant="default" disabled={typed === ''} onClick={() => onChange('')}>
        {words.accentOwn}
      </Button>
    </Group>
  );
}
