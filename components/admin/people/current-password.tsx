'use client';
import { PasswordInput } from '@mantine/core';
import { useWords } from '../shell/desk-provider.tsx';

/** The password one has, asked for again before something that a colleague at an open screen must not do. */
export function CurrentPassword() {
  const { account, newPassword } = useWords();
  return (
    <PasswordInput
      name="current"
      label={account.current}
      autoComplete="current-password"
      visibilityToggleButtonProps={{ 'aria-label': newPassword.show }}
      required
      withAsterisk={false}
    />
  );
}
