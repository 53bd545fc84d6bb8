'use client';
import { Textarea, TextInput } from '@mantine/core';
import styles from '../editor.module.css';
import { useParts, useStoryLanguage } from '../editor-context.ts';

/** The words above the text, where readers will see them. */
export function SheetFields() {
  const { fields, setField, words, mayEdit } = useParts();
  const say = words.fields;
  const spoken = useStoryLanguage();
  // A headline is one line, however it is typed or pasted.
  const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');
  return (
    <div className={styles.head} dir={spoken.dir}>
      <TextInput
        {...spoken}
        variant="unstyled"
        aria-label={say.kicker}
        placeholder={say.kicker}
        classNames={{ input: styles.kicker ?? '' }}
        value={fields.kicker}
        maxLength={120}
        readOnly={!mayEdit}
        onChange={(event) => setField('kicker', event.currentTarget.value)}
      />
      <Textarea
        {...spoken}
        variant="unstyled"
        rows={1}
        aria-label={say.headline}
        placeholder={say.headlineHint}
        classNames={{ wrapper: `${styles.growing} ${styles.headline}`, input: styles.grown ?? '' }}
        attributes={{ wrapper: { 'data-text': fields.headline } }}
        value={fields.headline}
        maxLength={300}
        readOnly={!mayEdit}
        description={
          fields.headline.length > 60 ? say.headlineLength(fields.headline.length) : null
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => setField('headline', oneLine(event.currentTarget.value))}
      />
      <Textarea
        {...spoken}
        variant="unstyled"
        rows={1}
        aria-label={say.standfirst}
        placeholder={say.standfirst}
        classNames={{
          wrapper: `${styles.growing} ${styles.standfirst}`,
          input: styles.grown ?? '',
        }}
        attributes={{ wrapper: { 'data-text': fields.standfirst } }}
        value={fields.standfirst}
        maxLength={2000}
        readOnly={!mayEdit}
        onChange={(event) => setField('standfirst', event.currentTarget.value)}
      />
    </div>
  );
}
