'use client';
import { useEffect, useState } from 'react';
import type { ReceiptAnswer } from '#lib/domain/desk-answers.ts';
import { receiptMessagesFor } from '#lib/messages/desk/receipts.ts';
import { deskApiPath } from '#lib/urls.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import styles from './receipt.module.css';
import { ReceiptTable, receiptSum } from './receipt-table.tsx';

const LOOK_EVERY_MS = 400;
/** Longer than a process takes to call something late. */
const PATIENCE_MS = 20_000;

/** Where a story's last change has arrived, followed until it is everywhere. `first`: what is known of it already. */
export function LiveReceipt({
  storyId,
  first = null,
}: {
  storyId: string;
  first?: ReceiptAnswer | null;
}) {
  const words = receiptMessagesFor(useDesk().language);
  const [receipt, setReceipt] = useState(first);
  const sum = receipt && receiptSum(receipt);
  const isOver = sum?.isOver === true && !sum.isRed;
  useEffect(() => {
    if (isOver) return;
    const end = performance.now() + PATIENCE_MS;
    const timer = setInterval(() => {
      if (performance.now() > end) clearInterval(timer);
      void look(storyId).then((answer) => answer && setReceipt(answer));
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [storyId, isOver]);
  return (
    <div className={styles.receipt}>
      <p role="status" data-red={sum?.isRed || undefined} className={styles.sum}>
        {!sum || (!sum.isOver && !sum.isRed)
          ? words.underWay
          : sum.isRed
            ? words.notEverywhere
            : words.everywhere(sum.ms)}
      </p>
      {receipt && (
        <details open={sum?.isRed || first !== null}>
          <summary>{words.title}</summary>
          <ReceiptTable receipt={receipt} words={words} />
        </details>
      )}
    </div>
  );
}

async function look(storyId: string): Promise<ReceiptAnswer | null> {
  try {
    const response = await fetch(deskApiPath(`stories/${storyId}/receipt`));
    if (!response.ok) return null;
    const answer: ReceiptAnswer | null = await response.json();
    return answer;
  } catch {
    return null;
  }
}
