import { isSealOf, sealOf } from './seal.ts';

export type LinkKind = 'setup' | 'invitation' | 'reset';

/** The part of a link that lets its bearer do one thing: whose row it is, sealed. Can be made again at any time. */
export function linkToken(kind: LinkKind, id: string): string {
  return `${id}.${sealOf(kind, id)}`;
}

/** The id in such a token; null when we never made it. Whether it may still be used, its row says. */
export function readLinkToken(kind: LinkKind, token: string): string | null {
  const [id = '', seal = '', ...more] = token.split('.');
  return more.length === 0 && isSealOf(seal, kind, id) ? id : null;
}
