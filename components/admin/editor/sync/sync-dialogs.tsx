'use client';
import { Modal } from '@mantine/core';
import { SignInForm } from '../../people/sign-in-form.tsx';
import { useParts } from '../editor-context.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { StorySync } from './story-sync.ts';
import { useSyncView } from './use-story-sync.ts';

export type SyncDialog = 'sign-in' | 'compare' | null;

interface Props {
  sync: StorySync;
  email: string;
  open: SyncDialog;
  onClose: () => void;
}

/** What helps when saving is stuck: signing in again, or choosing between two texts. */
export function SyncDialogs({ sync, email, open, onClose }: Props) {
  const { words } = useParts();
  const conflicts = useSyncView(sync, (view) => view.conflicts);
  const conflictBy = useSyncView(sync, (view) => view.conflictBy);
  return (
    <>
      <Modal opened={open === 'sign-in'} onClose={onClose} title={words.save.signInTitle}>
        <SignInForm
          email={email}
          onDone={() => {
            onClose();
            sync.hurry();
          }}
        />
      </Modal>
      <ConflictDialog
        opened={open === 'compare' && conflicts.length > 0}
        onClose={onClose}
        sync={sync}
        conflicts={conflicts}
        by={conflictBy}
      />
    </>
  );
}
