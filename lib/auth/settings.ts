import { onGlobal } from '#lib/global.ts';

/** What sign-in must know of the process's environment. */
export interface AuthSettings {
  /** Signs cookies and links, and encrypts what code generators share with us. */
  secret: string;
  /** The public origin: the only one that links in mails and passkeys ever name. */
  origin: string;
  /** Undefined: no mail is sent, links are shown to be copied. */
  smtpUrl?: string | undefined;
}

interface Holder {
  settings: AuthSettings | null;
}

function holder(): Holder {
  return onGlobal<Holder>('auth settings', () => ({ settings: null }));
}

/** Settles for this process what sign-in works with, before the first request. */
export function configureAuth(settings: AuthSettings): void {
  holder().settings = settings;
}

/** What `configureAuth` settled. */
export function authSettings(): AuthSettings {
  const { settings } = holder();
  if (!settings) throw new Error('Sign-in was not configured before it was used.');
  return settings;
}

/** Where mails go out; undefined on a site that sends none, and in a program that never was to. */
export function mailServer(): string | undefined {
  return holder().settings?.smtpUrl;
}
