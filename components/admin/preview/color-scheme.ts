export type Scheme = 'light' | 'dark';

const DARK = /\(prefers-color-scheme:\s*dark\)/;
const LIGHT = /\(prefers-color-scheme:\s*light\)/;
/** Holds everywhere, and nowhere. */
const ALWAYS = '(min-width: 0px)';
const NEVER = '(max-width: 0px)';

/** What each rule asked for before anybody changed it. */
const asked = new WeakMap<CSSMediaRule, string>();

/** Shows a page of the paper as to somebody who prefers these colours, whatever whoever looks prefers. */
export function showScheme(page: Document, scheme: Scheme): void {
  page.documentElement.style.colorScheme = scheme;
  for (const sheet of page.styleSheets) dress(sheet.cssRules, scheme);
}

function dress(rules: CSSRuleList, scheme: Scheme): void {
  for (const rule of rules) {
    // A page in a frame has classes of its own: `instanceof` would know none of its rules.
    if (!('cssRules' in rule)) continue;
    if ('media' in rule) settle(rule as CSSMediaRule, scheme);
    dress(rule.cssRules as CSSRuleList, scheme);
  }
}

function settle(rule: CSSMediaRule, scheme: Scheme): void {
  const query = asked.get(rule) ?? rule.media.mediaText;
  if (!DARK.test(query) && !LIGHT.test(query)) return;
  asked.set(rule, query);
  rule.media.mediaText = query
    .replace(DARK, scheme === 'dark' ? ALWAYS : NEVER)
    .replace(LIGHT, scheme === 'light' ? ALWAYS : NEVER);
}
