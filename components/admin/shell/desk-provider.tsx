'use client';
import { MantineProvider } from '@mantine/core';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { deskMessagesFor } from '#lib/messages/desk/for-language.ts';
import type { DeskMessages } from '#lib/messages/desk/messages.ts';
import { themeFor, variables } from './theme.ts';

interface Desk {
  /** The site's language (BCP 47) and zone (IANA), in which the desk speaks and tells the time. */
  language: string;
  timeZone: string;
}

const DeskContext = createContext<Desk>({ language: 'en', timeZone: 'UTC' });

/** What surrounds every page of the desk. `nonce` is that of this answer; styles the components write carry it. */
export function DeskProvider({
  nonce,
  language,
  timeZone,
  children,
}: Desk & { nonce?: string; children: ReactNode }) {
  const theme = useMemo(() => themeFor(deskMessagesFor(language).close), [language]);
  return (
    <DeskContext value={{ language, timeZone }}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce ?? ''}
      >
        {children}
      </MantineProvider>
    </DeskContext>
  );
}

/** The desk's language and zone. */
export function useDesk(): Desk {
  return useContext(DeskContext);
}

/** The desk's words in its language. */
export function useWords(): DeskMessages {
  return deskMessagesFor(useDesk().language);
}
