'use client';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { plainText } from '#lib/domain/plain-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { docToBody } from '../body-json.ts';
import styles from '../editor.module.css';
import { useParts } from '../editor-context.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Trouble } from './save-machine.ts';
import type { StorySync } from './story-sync.ts';
import type { SyncDialog } from './sync-dialogs.tsx';
import { useNewBuild } from './use-new-build.ts';
import { useSyncView } from './use-story-sync.ts';

interface Props {
  sync: StorySync;
  email: string;
  build: string;
  /** Null until they have been fetched. */
  Dialogs: Surroundings['SyncDialogs'] | null;
  /** Whether fetching what stands around the text failed. */
  isLate: boolean;
}

/** What stands in the way of saving, and what helps. */
export function SyncNotices({ sync, email, build, Dialogs, isLate }: Props) {
  const { words } = useParts();
  const { save } = words;
  const [dialog, setDialog] = useState<SyncDialog>(null);
  const isRenewed = useNewBuild(build, sync);
  const trouble = useSyncView(sync, ({ state }) => state.trouble);
  const conflicts = useSyncView(sync, (view) => view.conflicts);
  const conflictBy = useSyncView(sync, (view) => view.conflictBy);
  const isUnkept = useSyncView(sync, (view) => view.isUnkept);
  const isRecovered = useSyncView(sync, (view) => view.isRecovered);
  return (
    <div className={styles.notices} data-testid="save-notices">
      {trouble && (
        <Notice kind="problem">
          {textOf(trouble, save)}{' '}
          <Help trouble={trouble} onSignIn={() => setDialog('sign-in')} onAgain={sync.hurry} />
        </Notice>
      )}
      {conflicts.length > 0 && (
        <Notice kind="problem">
          {save.conflict(conflictBy)}{' '}
          <Button size="compact-sm" variant="filled" onClick={() => setDialog('compare')}>
            {save.compare}
          </Button>
        </Notice>
      )}
      {isLate && <Notice kind="problem">{words.toolsLate}</Notice>}
      {isUnkept && <Notice kind="problem">{save.unkept}</Notice>}
      {isRecovered && <Notice kind="done">{save.recovered}</Notice>}
      {isRenewed && (
        <Notice kind="done">
          {save.build}{' '}
          <Button size="compact-sm" variant="default" onClick={() => location.reload()}>
            {save.reload}
          </Button>
        </Notice>
      )}
      {Dialogs && (
        <Dialogs sync={sync} email={email} open={dialog} onClose={() => setDialog(null)} />
      )}
    </div>
  );
}

function textOf(trouble: Trouble, save: ReturnType<typeof useParts>['words']['save']): string {
  switch (trouble.kind) {
    case 'unreachable':
      return trouble.title ? save.full(trouble.title) : save.kept;
    case 'signed-out':
      return save.signedOut;
    case 'forbidden':
      return save.forbidden;
    case 'gone':
      return save.gone;
    case 'too-large':
      return save.tooLarge;
    case 'refused':
      return `${save.refused} ${trouble.title}`;
  }
}

function Help({
  trouble,
  onSignIn,
  onAgain,
}: {
  trouble: Trouble;
  onSignIn: () => void;
  onAgain: () => void;
}): ReactNode {
  const { words, editor } = useParts();
  const [isCopied, setCopied] = useState(false);
  const { save } = words;
  if (trouble.kind === 'signed-out') {
    return (
      <Button size="compact-sm" onClick={onSignIn}>
        {save.signIn}
      </Button>
    );
  }
  if (trouble.kind === 'unreachable') {
    return (
      <Button size="compact-sm" variant="default" onClick={onAgain}>
        {save.again}
      </Button>
    );
  }
  const copy = async () => {
    await navigator.clipboard?.writeText(plainText(docToBody(editor.state.doc)));
    setCopied(true);
  };
  return (
    <Button size="compact-sm" variant="default" onClick={() => void copy()}>
      {isCopied ? save.copied : save.copy}
    </Button>
  );
}
