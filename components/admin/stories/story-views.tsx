'use client';
import type { StoryView } from '#lib/desk/drafts/story-views.ts';
import { viewMessagesFor } from '#lib/messages/desk/views.ts';
import { type PaperField, PaperForm } from '../paper/paper-form.tsx';
import type { PaperAction } from '../paper/paper-state.ts';
import { RowButton } from '../paper/row-button.tsx';
import { useDesk } from '../shell/desk-provider.tsx';
import styles from './stories.module.css';

interface Props {
  views: StoryView[];
  /** The address of what is shown. */
  here: string;
  keep: PaperAction;
  forget: PaperAction;
  mayShare: boolean;
}

/** Choices of stories by name: the kept ones, and a way to keep what is shown. */
export function StoryViews({ views, here, keep, forget, mayShare }: Props) {
  const words = viewMessagesFor(useDesk().language);
  const isKept = views.some(({ path }) => path === here);
  const [, query = ''] = here.split('?');
  const share: PaperField[] = mayShare
    ? [{ kind: 'check', name: 'shared', label: words.share }]
    : [];
  return (
    <div className={styles.views}>
      {views.length > 0 && (
        <ul aria-label={words.title}>
          {views.map(({ id, name, path, isOwn }) => (
            <li key={id}>
              <a href={path} aria-current={path === here ? 'page' : undefined}>
                {name}
              </a>
              {isOwn ? (
                path === here && (
                  <RowButton
                    id={id}
                    action={forget}
                    label={words.forget}
                    name={words.forgetOne(name)}
                  />
                )
              ) : (
                <small>{words.shared}</small>
              )}
            </li>
          ))}
        </ul>
      )}
      {query !== '' && !isKept && (
        <details>
          <summary>{words.keep}</summary>
          <PaperForm
            action={keep}
            submit={words.save}
            isQuiet
            fields={[
              { kind: 'hidden', name: 'query', value: query },
              { name: 'name', label: words.name },
              ...share,
            ]}
          />
        </details>
      )}
    </div>
  );
}
