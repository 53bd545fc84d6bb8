import { type DateManner, formatDateTime } from '#lib/dates.ts';
import type { DeskMessages } from '#lib/messages/desk/messages.ts';
import styles from './audit.module.css';

export interface AuditTableProps {
  words: DeskMessages;
  manner: DateManner;
  rows: {
    id: string;
    at: Date;
    action: string;
    subject: string;
    person: string | null;
    ipAddress: string | null;
    details: Record<string, unknown>;
  }[];
  people: { id: string; name: string }[];
  stories: { id: string; headline: string }[];
  /** Everything about one subject. */
  pathOf: (subject: string) => string;
  newest: string | null;
  older: string | null;
}

/** What was done, newest first. */
export function AuditTable({
  words,
  manner,
  rows,
  people,
  stories,
  pathOf,
  newest,
  older,
}: AuditTableProps) {
  const { audit } = words;
  if (rows.length === 0) return <p>{audit.none}</p>;
  const names = new Map<string, string>([
    ...people.map(({ id, name }) => [`staff:${id}`, name] as const),
    ...stories.map(({ id, headline }) => [`story:${id}`, headline] as const),
  ]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={audit.title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{audit.when}</th>
              <th scope="col">{audit.who}</th>
              <th scope="col">{audit.what}</th>
              <th scope="col">{audit.about}</th>
              <th scope="col">{audit.details}</th>
              <th scope="col">{audit.where}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, at, person, action, subject, details, ipAddress }) => (
              <tr key={id}>
                <td>
                  <time dateTime={at.toISOString()}>{formatDateTime(at, manner)}</time>
                </td>
                <td>{person ?? audit.site}</td>
                <td>{audit.actions[action] ?? action}</td>
                <td className={styles.subject}>
                  <a href={pathOf(subject)}>{names.get(subject) ?? subject}</a>
                </td>
                <td>{tell(details)}</td>
                <td>{ipAddress}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.more}>
        {newest ? <a href={newest}>{audit.newest}</a> : null}
        {older ? <a href={older}>{audit.older}</a> : null}
      </p>
    </>
  );
}

function tell(details: Record<string, unknown>): string {
  return Object.entries(details)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
}
