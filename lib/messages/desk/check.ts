import type { Finding, FindingKind } from '#lib/domain/publish-check/finding.ts';
import { checkDe } from './check-de.ts';
import { checkEn } from './check-en.ts';

/** What the publish check says. One object per language, each complete. */
export interface CheckMessages {
  /** BCP 47 of these words. */
  language: string;
  title: string;
  blocks: string;
  warnings: string;
  clean: string;
  waiting: string;
  show: string;
  counted: (blocks: number, warnings: number) => string;
  refused: string;
  reason: string;
  reasonHint: string;
  findings: Record<FindingKind, (found: Finding) => string>;
}

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function checkMessagesFor(language: string): CheckMessages {
  const primary = language.toLowerCase().split('-')[0];
  return primary === checkDe.language ? checkDe : checkEn;
}
