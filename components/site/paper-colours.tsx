import { accentRules } from '#lib/domain/accent.ts';

/** The colour that an administrator chose, for everything inside; nothing for the paper's own. `nonce`: where a policy asks for one. */
export function PaperColours({ accent, nonce }: { accent: string; nonce?: string | undefined }) {
  const rules = accentRules(accent);
  return rules && <style {...(nonce && { nonce })}>{rules}</style>;
}
