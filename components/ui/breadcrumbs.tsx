import type { Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { FRONT_PATH } from '#lib/urls.ts';

interface Crumb {
  name: string;
  /** None for a level that has no page of its own. */
  path?: string;
}

interface Props {
  site: Site;
  /** From below the front page down to the page itself, which its own headline names to the eye. */
  trail: Crumb[];
}

/** Where a page stands in the paper. */
export function Breadcrumbs({ site, trail }: Props) {
  const messages = messagesFor(site.language);
  const above = [{ name: messages.front, path: FRONT_PATH }, ...trail.slice(0, -1)];
  return (
    <nav className="breadcrumbs" aria-label={messages.breadcrumbs}>
      <ol>
        {above.map(({ name, path }) => (
          <li key={name}>{path ? <a href={path}>{name}</a> : name}</li>
        ))}
        <li className="unseen" aria-current="page">
          {trail.at(-1)?.name}
        </li>
      </ol>
    </nav>
  );
}
