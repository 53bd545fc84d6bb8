import type { PaperMessages } from '#lib/messages/desk/paper.ts';
import styles from '../stories/stories.module.css';
import paper from './paper.module.css';
import type { PaperAction } from './paper-state.ts';
import { RowButton } from './row-button.tsx';

interface Props {
  redirects: { id: string; from: string; to: string; follows: boolean }[];
  drop: PaperAction;
  words: PaperMessages['redirects'];
}

/** Addresses that lead elsewhere, as lines. */
export function RedirectTable({ redirects, drop, words }: Props) {
  if (redirects.length === 0) return <p className={styles.none}>{words.none}</p>;
  return (
    <table className={`${styles.table} ${paper.addresses}`}>
      <thead>
        <tr>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.to}</th>
          <th scope="col">
            <span className={paper.unseen}>{words.remove}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {redirects.map(({ id, from, to, follows }) => (
          <tr key={id}>
            <th scope="row">{from}</th>
            <td>
              {to}
              {follows && <span className={paper.note}>{words.follows}</span>}
            </td>
            <td>
              <RowButton id={id} action={drop} label={words.remove} name={words.removeOne(from)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
