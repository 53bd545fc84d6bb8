import Link from 'next/link';
import { deskTopicPath } from '#lib/desk-urls.ts';
import type { PaperMessages } from '#lib/messages/desk/paper.ts';
import { topicPath } from '#lib/urls.ts';
import styles from '../stories/stories.module.css';
import paper from './paper.module.css';

interface Props {
  topics: { id: string; name: string; slug: string; stories: number }[];
  /** Stories are counted so far; whatever has more has "more than" these. */
  most: number;
  words: PaperMessages['topics'];
}

/** Topics as lines. */
export function TopicTable({ topics, most, words }: Props) {
  if (topics.length === 0) return <p className={styles.none}>{words.none}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.address}</th>
          <th scope="col">{words.stories}</th>
        </tr>
      </thead>
      <tbody>
        {topics.map(({ id, name, slug, stories }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={deskTopicPath(id)} className={paper.name} prefetch={false}>
                {name}
              </Link>
            </th>
            <td>{decodeURIComponent(topicPath(slug))}</td>
            <td>{words.count(stories, most)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
