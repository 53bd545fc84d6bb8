import { Fragment } from 'react';
import type { Site } from '#lib/domain/story.ts';
import type { BlockDiff, VersionDiff } from '#lib/domain/version-diff.ts';
import type { WordPart } from '#lib/domain/word-diff.ts';
import { messagesFor } from '#lib/messages/for-language.ts';

interface Props {
  diff: VersionDiff;
  site: Site;
}

/** What one version says differently from the one before; only a proof-reader's changes are folded away. */
export function VersionChanges({ diff, site }: Props) {
  const { history, language } = messagesFor(site.language);
  if (!diff.changed) return <p className="version-same">{history.unchanged}</p>;
  const { headline, standfirst } = diff;
  const changes = (
    <>
      {headline.changed && (
        <p className="diff-headline">
          <Words parts={headline.parts} site={site} />
        </p>
      )}
      {standfirst.changed && (
        <p className="diff-standfirst">
          <Words parts={standfirst.parts} site={site} />
        </p>
      )}
      {runsOf(diff.blocks).map((run) => (
        <Run key={run[0]?.id} run={run} site={site} />
      ))}
    </>
  );
  if (!diff.trivial) return changes;
  return (
    <details>
      <summary lang={language}>{history.trivial}</summary>
      {changes}
    </details>
  );
}

/** Blocks that stayed as they are stand together: a reader looks for the others. */
function runsOf(blocks: BlockDiff[]): BlockDiff[][] {
  const runs: BlockDiff[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last?.[0] && isSame(last[0]) && isSame(block)) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function isSame(block: BlockDiff): boolean {
  return block.kind === 'same' && !block.moved;
}

function Run({ run, site }: { run: BlockDiff[]; site: Site }) {
  const { history, language } = messagesFor(site.language);
  const [block] = run;
  if (!block) return null;
  if (isSame(block)) {
    return (
      <p className="diff-same" lang={language}>
        {history.same(run.length)}
      </p>
    );
  }
  const notes = [block.moved && history.moved, block.dress && history.dress].filter(Boolean);
  return (
    <>
      <p className={`diff-${block.kind}`}>
        <Words parts={block.parts} site={site} />
      </p>
      {notes.length > 0 && (
        <p className="diff-note" lang={language}>
          {notes.join(', ')}
        </p>
      )}
    </>
  );
}

/** Strokes and lines tell the eye; those who listen are told in words. */
function Words({ parts, site }: { parts: WordPart[]; site: Site }) {
  const { history, language } = messagesFor(site.language);
  return parts.map(({ kind, text }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
    if (kind === 'same') return <Fragment key={index}>{text}</Fragment>;
    const Change = kind === 'added' ? 'ins' : 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
      <Change key={index}>
        <span className="unseen" lang={language}>
          {' '}
          {history[kind]}{' '}
        </span>
        {text}
        <span className="unseen" lang={language}>
          {' '}
          {history.end}{' '}
        </span>
      </Change>
    );
  });
}
