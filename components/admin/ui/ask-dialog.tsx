'use client';
import { Modal, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** Escape, or a press beside it. */
  onClose: () => void;
  size?: 'md' | 'lg';
  children: ReactNode;
}

/**
 * Asks before something is done, with a button of its own to leave it. Put together from its parts: the whole one's title
 * bar counts as the page's for those who cannot see that it is none.
 */
export function AskDialog({ title, onClose, size = 'md', children }: Props) {
  return (
    <Modal.Root opened onClose={onClose} size={size} lockScroll={false}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body>
          <Title order={2} size="h3" mb="md">
            {title}
          </Title>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
