import { StoryTime } from '#components/ui/story-time.tsx';
import { formatDate } from '#lib/dates.ts';
import type { Correction, Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';

interface Props {
  correction: Correction;
  site: Site;
}

/** What was wrong or has changed, said openly and dated. */
export function CorrectionNote({ correction, site }: Props) {
  const kind = messagesFor(site.language).correctionKind[correction.kind];
  const label = `${kind}, ${formatDate(correction.publishedAt, site)}`;
  return (
    <aside id={`correction-${correction.id}`} className="correction" aria-label={label}>
      <p className="correction-kind" lang={site.language}>
        {kind}, <StoryTime date={correction.publishedAt} site={site} as="date" />
      </p>
      <p>{correction.text}</p>
    </aside>
  );
}
