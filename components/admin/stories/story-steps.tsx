'use client';
import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Finding } from '#lib/domain/publish-check/finding.ts';
import type { StoryStep } from '#lib/domain/workflow.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { Notice } from '../ui/notice.tsx';
import { ask } from './ask.ts';
import { HeldBack } from './held-back.tsx';
import styles from './stories.module.css';

interface Props {
  storyId: string;
  /** What can be done now by whoever looks. */
  steps: StoryStep[];
  /** The saved state that is before their eyes. */
  revision: number;
  /** Saves what is not saved yet, and gives the state there is then; null when it cannot be saved now. */
  settle?: () => Promise<number | null>;
}

const CHIEF: StoryStep = 'publish';

/** Hands a story in, decides over it, publishes it. */
export function StorySteps({ storyId, steps, revision, settle }: Props) {
  const { story: words } = storyMessagesFor(useDesk().language);
  const router = useRouter();
  const [busy, setBusy] = useState<StoryStep | null>(null);
  const [said, setSaid] = useState<{ kind: 'problem' | 'done'; text: string } | null>(null);
  const [held, setHeld] = useState<{ step: StoryStep; findings: Finding[] } | null>(null);

  async function take(step: StoryStep, override?: string) {
    setBusy(step);
    setSaid(null);
    const settled = settle ? await settle() : revision;
    const taken =
      settled === null
        ? { ok: false as const, title: null, findings: [] }
        : await ask(`stories/${storyId}/steps`, {
            method: 'POST',
            body: { step, revision: settled, override },
          });
    setBusy(null);
    const findings = taken.ok ? [] : (taken.findings ?? []);
    setHeld(findings.length > 0 ? { step, findings } : null);
    if (taken.ok) setSaid({ kind: 'done', text: words.done[step] });
    else if (findings.length === 0) setSaid({ kind: 'problem', text: taken.title ?? words.failed });
    if (taken.ok) router.refresh();
  }

  return (
    <div className={styles.steps}>
      <div className={styles.buttons}>
        {steps.map((step) => (
          <Button
            key={step}
            variant={step === CHIEF ? 'filled' : 'default'}
            loading={busy === step}
            disabled={busy !== null && busy !== step}
            onClick={() => void take(step)}
          >
            {words.steps[step]}
          </Button>
        ))}
      </div>
      {held && (
        <HeldBack
          findings={held.findings}
          label={words.steps[held.step]}
          busy={busy === held.step}
          onOverride={(reason) => void take(held.step, reason)}
        />
      )}
      {said && <Notice kind={said.kind}>{said.text}</Notice>}
    </div>
  );
}
