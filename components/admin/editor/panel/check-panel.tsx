'use client';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CheckAnswer } from '#lib/domain/desk-answers.ts';
import { blocksIn, type Finding } from '#lib/domain/publish-check/finding.ts';
import { checkMessagesFor } from '#lib/messages/desk/check.ts';
import { useDesk } from '../../shell/desk-provider.tsx';
import { FindingList } from '../../stories/finding-list.tsx';
import { blockById } from '../commands/block-commands.ts';
import { useParts } from '../editor-context.ts';
import styles from '../parts.module.css';
import { useAnswer } from '../use-search.ts';

/** Milliseconds. */
const AGAIN_MS = 4_000;

/** What the publish check says of the state that was saved last; null until it has been asked. */
export function useFindings(revision: number): Finding[] | null {
  const { story } = useParts();
  const [asked, setAsked] = useState(0);
  const query = new URLSearchParams({ revision: String(revision), asked: String(asked) });
  const answer = useAnswer<CheckAnswer>(`stories/${story.id}/check?${query}`);
  // Other sites take their time, some for ever.
  useEffect(() => {
    if (!answer?.pending) return;
    const timer = setTimeout(() => setAsked((times) => times + 1), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [answer]);
  return answer?.findings ?? null;
}

/** What keeps the story from readers, and what is worth a look. */
export function CheckPanel({ findings }: { findings: Finding[] | null }) {
  const words = checkMessagesFor(useDesk().language);
  if (!findings) return <p className={styles.hint}>{words.waiting}</p>;
  const blocks = blocksIn(findings);
  const warnings = findings.filter((found) => !blocks.includes(found));
  return (
    <div className={styles.fields}>
      {findings.length === 0 && <p className={styles.hint}>{words.clean}</p>}
      <Part title={words.blocks} findings={blocks} />
      <Part title={words.warnings} findings={warnings} />
    </div>
  );
}

function Part({ title, findings }: { title: string; findings: Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section aria-label={title}>
      <strong>{title}</strong>
      <FindingList findings={findings} action={(found) => <Show found={found} />} />
    </section>
  );
}

function Show({ found: { block } }: { found: Finding }) {
  const { editor } = useParts();
  const words = checkMessagesFor(useDesk().language);
  if (block === null) return null;
  const show = () => {
    const there = blockById(editor.state.doc, block);
    if (!there) return;
    editor
      .chain()
      .focus(there.pos + 1)
      .scrollIntoView()
      .run();
  };
  return (
    <Button size="compact-xs" variant="default" onClick={show}>
      {words.show}
    </Button>
  );
}
