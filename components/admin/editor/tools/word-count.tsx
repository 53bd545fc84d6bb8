'use client';
import { useEffect, useState } from 'react';
import { countWords, plainText } from '#lib/domain/plain-text.ts';
import { readingMinutes } from '#lib/domain/reading-time.ts';
import { docToBody } from '../body-json.ts';
import styles from '../editor.module.css';
import { useParts } from '../editor-context.ts';

/** A long story is counted when it has stood open or still for so long: nobody reads the number before. */
const PAUSE_MS = 500;

/** How long the story is. */
export function WordCount() {
  const { editor, fields, words } = useParts();
  const { language } = fields;
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const recount = () => setCount(countWords(plainText(docToBody(editor.state.doc)), language));
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(recount, PAUSE_MS);
    };
    later();
    editor.on('update', later);
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [editor, language]);
  return (
    <p className={styles.counts}>
      {count === null ? '\u00A0' : words.counts(count, readingMinutes(count))}
    </p>
  );
}
