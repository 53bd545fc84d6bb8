import type { MediaFilter } from '#lib/desk/media/media-filter.ts';
import { MEDIA_KINDS, MEDIA_LISTS } from '#lib/domain/media-lists.ts';
import type { MediaMessages } from '#lib/messages/desk/media-en.ts';
import { libraryPath } from '#lib/urls.ts';
import styles from '../stories/stories.module.css';
import own from './library.module.css';

interface Props {
  filter: MediaFilter;
  people: { id: string; name: string }[];
  tags: string[];
  words: MediaMessages['library'];
}

/** Which pictures are shown: links and a form without a script. */
export function LibraryFilters({ filter, people, tags, words }: Props) {
  const { list, text, kind, ...rare } = filter;
  const { credit, licence, tag, staffId, from, to } = rare;
  const asked = { q: text, kind, credit, licence, tag, person: staffId, from, to };
  const hasRare = [credit, licence, tag, staffId, from, to].some((value) => value !== undefined);
  return (
    <>
      <nav aria-label={words.title} className={styles.tabs}>
        <ul>
          {MEDIA_LISTS.map((one) => (
            <li key={one}>
              <a
                className={styles.tab}
                href={libraryPath({ list: one, ...asked })}
                aria-current={one === list ? 'page' : undefined}
              >
                {words.lists[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form className={own.filters} action={libraryPath()} aria-label={words.filters}>
        {list !== 'all' && <input type="hidden" name="list" value={list} />}
        <div className={styles.filters}>
          <label>
            {words.words}
            <input type="search" name="q" defaultValue={text} maxLength={200} />
          </label>
          <label>
            {words.kind}
            <select name="kind" defaultValue={kind ?? ''}>
              <option value="">{words.everyKind}</option>
              {MEDIA_KINDS.map((one) => (
                <option key={one} value={one}>
                  {words.kinds[one]}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className={styles.button}>
            {words.show}
          </button>
          {(text || kind || hasRare) && (
            <a className={own.clear} href={libraryPath({ list })}>
              {words.clear}
            </a>
          )}
        </div>
        <details className={own.more} open={hasRare}>
          <summary>{words.more}</summary>
          <div className={styles.filters}>
            <label>
              {words.credit}
              <input name="credit" defaultValue={credit} maxLength={200} />
            </label>
            <label>
              {words.licence}
              <input name="licence" defaultValue={licence} maxLength={200} />
            </label>
            <label>
              {words.tag}
              <input name="tag" defaultValue={tag} maxLength={60} list="tags" />
            </label>
            <datalist id="tags">
              {tags.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
            <label>
              {words.person}
              <select name="person" defaultValue={staffId ?? ''}>
                <option value="">{words.everybody}</option>
                {people.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {words.from}
              <input type="date" name="from" defaultValue={from} />
            </label>
            <label>
              {words.to}
              <input type="date" name="to" defaultValue={to} />
            </label>
          </div>
        </details>
      </form>
    </>
  );
}
