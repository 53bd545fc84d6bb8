import { siteOrigin } from './site-origin.ts';
import { absoluteUrl, HUB_PATH } from './urls.ts';

/** The value of `WEBSUB_HUB` that leaves feeds without a hub. */
export const NO_HUB = 'off';

/** The hub that feeds name: ours, or the one of `WEBSUB_HUB`; null for none. */
export function hubUrl(): string | null {
  const wanted = process.env.WEBSUB_HUB?.trim() || absoluteUrl(siteOrigin(), HUB_PATH);
  return wanted === NO_HUB ? null : wanted;
}

/** Whether that hub is ours, also where its address was written down. */
export function isOwnHub(): boolean {
  const hub = hubUrl();
  const own = absoluteUrl(siteOrigin(), HUB_PATH);
  return hub === own || (URL.parse(hub ?? '')?.href ?? '') === new URL(own).href;
}
