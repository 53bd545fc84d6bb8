import type { BreakingLine, Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';

/** What has just happened, above everything else on the page. */
export function BreakingNews({ line, site }: { line: BreakingLine | null; site: Site }) {
  if (!line) return null;
  const { breaking } = messagesFor(site.language);
  return (
    <aside className="breaking" aria-label={breaking}>
      <p>
        <strong>{breaking}</strong> {line.path ? <a href={line.path}>{line.text}</a> : line.text}
      </p>
    </aside>
  );
}
