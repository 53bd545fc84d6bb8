'use client';
import { Button, Menu } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { formatDateTime } from '#lib/dates.ts';
import type { Finding } from '#lib/domain/publish-check/finding.ts';
import type { StoryStep } from '#lib/domain/workflow.ts';
import { momentMessagesFor } from '#lib/messages/desk/moments.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { LiveReceipt } from '../receipt/live-receipt.tsx';
import { useDesk } from '../shell/desk-provider.tsx';
import { Notice } from '../ui/notice.tsx';
import { ask } from './ask.ts';
import type { StepDialogs } from './step-dialogs.tsx';
import type { SteppedStory, StepRequest } from './step-request.ts';
import styles from './stories.module.css';

interface Props {
  story: SteppedStory;
  /** The saved state that is before their eyes. */
  revision: number;
  /** Saves what is not saved yet, and gives the state there is then; null when it cannot be saved now. */
  settle: () => Promise<number | null>;
  /** Null until it has been fetched. */
  Dialogs: typeof StepDialogs | null;
}

/** Taken with a press; what readers have or will have is asked about first. */
const AT_ONCE = ['submit', 'take_back', 'approve', 'return'] as const satisfies StoryStep[];
const ASKED = ['cancel', 'limit', 'unpublish', 'remove'] as const satisfies StoryStep[];

const NOTICED: ReadonlySet<StoryStep> = new Set<StoryStep>(['publish', 'unpublish', 'remove']);

/** Hands a story in, decides over it, gives it to readers, takes it back from them: whatever can be done now by whoever looks. */
export function StorySteps({ story, revision, settle, Dialogs }: Props) {
  const { language } = useDesk();
  const { story: words } = storyMessagesFor(language);
  const moments = momentMessagesFor(language);
  const router = useRouter();
  const [busy, setBusy] = useState<StoryStep | null>(null);
  const [open, setOpen] = useState<StoryStep | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  /** How many steps were taken here that readers notice. */
  const [noticed, setNoticed] = useState(0);
  const [held, setHeld] = useState<Finding[]>([]);
  const has = (step: StoryStep) => story.steps.includes(step);

  function show(step: StoryStep | null) {
    setProblem(null);
    setDone(null);
    setHeld([]);
    setOpen(step);
  }

  async function take(request: StepRequest) {
    const { step } = request;
    setBusy(step);
    setProblem(null);
    setDone(null);

    const isOfText = !(ASKED as readonly StoryStep[]).includes(step);
    const settled = isOfText ? await settle() : revision;
    const taken =
      settled === null
        ? { ok: false as const, title: null, findings: [] }
        : await ask(`stories/${story.id}/steps`, {
            method: 'POST',
            body: { ...request, revision: settled },
          });
    setBusy(null);
    if (taken.ok) {
      show(null);
      setDone(words.done[step]);
      if (NOTICED.has(step)) setNoticed((count) => count + 1);
      router.refresh();
      return;
    }
    const { findings = [] } = taken;
    setHeld(findings);
    setProblem(findings.length > 0 ? null : (taken.title ?? words.failed));
  }

  const further = ASKED.filter(has);
  return (
    <div className={styles.steps}>
      <div className={styles.buttons}>
        {AT_ONCE.filter(has).map((step) => (
          <Button
            key={step}
            variant="default"
            loading={busy === step}
            disabled={busy !== null && busy !== step}
            onClick={() => void take({ step })}
          >
            {words.steps[step]}
          </Button>
        ))}
        {has('publish') && (
          <Button disabled={!Dialogs || busy !== null} onClick={() => show('publish')}>
            {moments.publish}
          </Button>
        )}
        {further.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" disabled={!Dialogs || busy !== null}>
                {moments.more}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {further.map((step) => (
                <Menu.Item key={step} onClick={() => show(step)}>
                  {words.steps[step]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <Plans story={story} />
      {done && <Notice kind="done">{done}</Notice>}
      {noticed > 0 && busy === null && <LiveReceipt key={noticed} storyId={story.id} />}
      {!open && problem && <Notice kind="problem">{problem}</Notice>}
      {Dialogs && open && (
        <Dialogs
          step={open}
          story={story}
          busy={busy !== null}
          problem={problem}
          held={held}
          onTake={(request) => void take(request)}
          onClose={() => show(null)}
        />
      )}
    </div>
  );
}

/** What will happen to the story by itself. */
function Plans({ story: { plannedFrom, endsAt } }: { story: SteppedStory }) {
  const desk = useDesk();
  const words = momentMessagesFor(desk.language);
  const told = (instant: string) => formatDateTime(new Date(instant), desk);
  if (!plannedFrom && !endsAt) return null;
  return (
    <p>
      {[plannedFrom && words.plannedFor(told(plannedFrom)), endsAt && words.ends(told(endsAt))]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}
