'use client';
import { PasswordInput } from '@mantine/core';
import { SHORTEST_PASSWORD } from '#lib/domain/password.ts';
import { useWords } from '../shell/desk-provider.tsx';

/** The field for a new password. */
export function NewPassword() {
  const { newPassword } = useWords();
  return (
    <PasswordInput
      name="password"
      label={newPassword.label}
      description={newPassword.hint}
      autoComplete="new-password"
      minLength={SHORTEST_PASSWORD}
      visibilityToggleButtonProps={{ 'aria-label': newPassword.show }}
      required
      withAsterisk={false}
    />
  );
}
