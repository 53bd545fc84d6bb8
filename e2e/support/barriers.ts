import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** What of a page depends on the colours: the rest of it is the same by day and by night. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Looks for barriers in light colours, and for those of colour alone in dark ones: rule, colours, elements. */
export async function findBarriers(page: Page, without?: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = look(page, without);
    if (colorScheme === 'light') axe.options({ rules: { 'target-size': { enabled: true } } });
    else axe.withRules(COLOUR_RULES);
    found.push(...(await violationsOf(axe)).map((line) => `${colorScheme}: ${line}`));
  }
  return found;
}

/** What is too small to hit, or too near to something else, as the page stands. */
export function findSmallTargets(page: Page): Promise<string[]> {
  return violationsOf(look(page).withRules('target-size'));
}

function look(page: Page, without?: string): AxeBuilder {
  // In this mode no second page is opened for the sum, which took longer than the looking.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  return without ? axe.exclude(without) : axe;
}

async function violationsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
