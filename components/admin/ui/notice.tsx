import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';

/** Something said after something was done: a refusal at once, a success when there is a pause. */
export function Notice({ kind, children }: { kind: 'problem' | 'done'; children: ReactNode }) {
  return (
    <Alert
      role={kind === 'problem' ? 'alert' : 'status'}
      color={kind === 'problem' ? 'pomegranate' : 'teal'}
      variant="outline"
      styles={{ message: { color: 'var(--mantine-color-text)' } }}
    >
      {children}
    </Alert>
  );
}
