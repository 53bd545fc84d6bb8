import '@mantine/core/styles.layer.css';
import '../styles/fonts.css';
import './desk.css';
import { ColorSchemeScript } from '@mantine/core';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { DeskProvider } from '#components/admin/shell/desk-provider.tsx';
import { nonceOf } from '#lib/desk-headers.ts';
import { readDesk } from './desk.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { words, site } = await readDesk();
  const title = `${words.desk} · ${site.name}`;
  return {
    title: { default: title, template: `%s · ${title}` },
    robots: { index: false, follow: false },
    icons: { icon: '/icons/favicon.svg' },
  };
}

/** The desk has a document of its own: other scripts, other policy, other looks than the readers' site. */
export default async function DeskDocument({ children }: { children: ReactNode }) {
  const { words, site } = await readDesk();
  const nonce = nonceOf(await headers());
  const shown = nonce === undefined ? {} : { nonce };
  return (
    <html lang={words.language} dir={words.direction} suppressHydrationWarning>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" {...shown} />
      </head>
      <body>
        <DeskProvider {...shown} language={site.language} timeZone={site.timeZone}>
          {children}
        </DeskProvider>
      </body>
    </html>
  );
}
