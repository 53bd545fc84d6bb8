import type { PaperMessages } from '#lib/messages/desk/paper.ts';
import styles from './paper.module.css';

interface Props {
  topics: { id: string; name: string; stories: number }[];
  most: number;
  words: PaperMessages['topics'];
}

/** The topics that another may become one with, one of them to be chosen. */
export function MergeChoices({ topics, most, words }: Props) {
  return (
    <fieldset className={styles.choices}>
      <legend>{words.other}</legend>
      {topics.map(({ id, name, stories }) => (
        <label key={id} className={styles.choice}>
          <input type="radio" name="into" value={id} required />
          {name}
          <span className={styles.aside}>{words.count(stories, most)}</span>
        </label>
      ))}
    </fieldset>
  );
}
