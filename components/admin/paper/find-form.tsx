import styles from '../stories/stories.module.css';

/** Asks for words in a list; a form without a script. */
export function FindForm({
  action,
  label,
  submit,
  text,
}: {
  action: string;
  label: string;
  submit: string;
  text: string | undefined;
}) {
  return (
    <search>
      <form className={styles.filters} action={action}>
        <label>
          {label}
          <input type="search" name="q" defaultValue={text} maxLength={200} />
        </label>
        <button type="submit" className={styles.button}>
          {submit}
        </button>
      </form>
    </search>
  );
}
