import type { ReceiptAnswer } from '#lib/domain/desk-answers.ts';
import { RECEIPT_SURFACES, SILENT_AFTER, UNTOLD_AFTER } from '#lib/domain/receipt.ts';
import type { ReceiptMessages } from '#lib/messages/desk/receipts.ts';
import styles from './receipt.module.css';

/** When each process had the change on each surface. */
export function ReceiptTable({
  receipt: { processes, told, age },
  words,
}: {
  receipt: ReceiptAnswer;
  words: ReceiptMessages;
}) {
  const shown = RECEIPT_SURFACES.filter((surface) =>
    processes.some(({ surfaces }) => surfaces.some((one) => one.surface === surface)),
  );
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.surface}</th>
            {processes.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((surface) => (
            <tr key={surface}>
              <th scope="row">{words.surfaces[surface]}</th>
              {processes.map(({ name, surfaces }) => {
                const seen = surfaces.find((one) => one.surface === surface);
                const state = seen?.state ?? (surfaces.length === 0 ? 'silent' : null);
                return (
                  <td key={name} data-state={state ?? undefined}>
                    {seen?.ms != null
                      ? words.ms(seen.ms)
                      : state && state !== 'right' && words.states[state]}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {told !== null && (
        <p className={styles.line} data-red={isUntold({ told, age }) || undefined}>
          {words.hub}: {told ? words.told : words.waiting}
        </p>
      )}
    </>
  );
}

/** How the whole stands: the slowest surface's milliseconds once all are right. */
export function receiptSum({ processes, told, age }: ReceiptAnswer): {
  isOver: boolean;
  isRed: boolean;
  ms: number;
} {
  const all = processes.flatMap(({ surfaces }) => surfaces);
  const isHeard = processes.length > 0 && processes.every(({ surfaces }) => surfaces.length > 0);
  return {
    isOver: isHeard && told !== false,
    isRed:
      all.some(({ state }) => state !== 'right') ||
      (!isHeard && age > SILENT_AFTER) ||
      isUntold({ told, age }),
    ms: Math.max(0, ...all.map(({ ms }) => ms ?? 0)),
  };
}

function isUntold({ told, age }: Pick<ReceiptAnswer, 'told' | 'age'>): boolean {
  return told === false && age > UNTOLD_AFTER;
}
